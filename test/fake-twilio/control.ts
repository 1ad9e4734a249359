import type { ServerResponse } from 'node:http';
import type { Rule, WebhookUrls } from './fake-twilio.ts';
import type { FakeTwilio } from './fake-twilio.ts';
import type { InboundText } from './inbound.ts';
import { sendJson } from './rest-api.ts';

/** Lets a test in another process drive the fake: scripts, webhooks, inbound messages, the journal. */
export async function control(
  fake: FakeTwilio,
  call: string,
  body: string,
  response: ServerResponse,
): Promise<void> {
  const action = ACTIONS[call];
  if (action === undefined)
    return sendJson(response, 404, { problem: `no such call: ${call}`, calls: Object.keys(ACTIONS) });
  const argument: unknown = body === '' ? undefined : JSON.parse(body);
  sendJson(response, 200, (await action(fake, argument)) ?? {});
}

const ACTIONS: Readonly<Record<string, (fake: FakeTwilio, argument: unknown) => unknown>> = {
  'POST rules': (fake, rules) => {
    fake.when(...(rules as Rule[]));
  },
  'DELETE rules': (fake) => {
    fake.clearRules();
  },
  'POST route': (fake, urls) => {
    fake.route(urls as WebhookUrls);
  },
  'POST inbound': (fake, text) => fake.sendSms(text as InboundText),
  'POST resend': (fake, sid) => fake.resend(sid as string),
  'POST settled': (fake) => fake.settled(),
  'GET journal': (fake) => fake.journal.entries,
};
