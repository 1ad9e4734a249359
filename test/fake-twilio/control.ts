import type { ServerResponse } from 'node:http';
import type { WebhookUrls } from './account.ts';
import type { Rule } from './behaviour.ts';
import type { InboundText } from './inbound.ts';
import type { Journal } from './journal.ts';
import { sendJson } from './rest-api.ts';

/** What a test may do to the fake from outside. */
export interface Controls {
  readonly journal: Journal;
  when(...rules: readonly Rule[]): void;
  clearRules(): void;
  route(urls: WebhookUrls): void;
  sendSms(text: InboundText): Promise<unknown>;
  resend(sid: string): Promise<unknown>;
  settled(): Promise<unknown>;
}

/** Lets a test in another process drive the fake: scripts, webhooks, inbound messages, the journal. */
export async function control(
  fake: Controls,
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

const ACTIONS: Readonly<Record<string, (fake: Controls, argument: unknown) => unknown>> = {
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
