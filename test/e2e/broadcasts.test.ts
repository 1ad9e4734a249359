import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

import type { ChannelName, Sender } from '../../src/channels/channel.js';
import { measureText } from '../../src/channels/segments.js';
import { ConsentLedgerRepository } from '../../src/consent/consent-ledger.repository.js';
import type { BroadcastProgressView } from '../../src/outreach/broadcasts/broadcasts.schemas.js';
import { ProviderQueues } from '../../src/messages/provider-queues.js';
import type { BroadcastPlanView } from '../../src/outreach/plan/plan.schemas.js';
import { PeopleRepository } from '../../src/people/people.repository.js';
import { permissions } from '../../src/platform/access/policy.js';
import { aConsent, aNumber, aPerson, insertConversation } from '../builders.js';
import { until } from '../until.ts';
import { ApiCallers } from './api-callers.ts';
import { RunningService } from './running-service.ts';

jest.setTimeout(60_000);

let service: RunningService;
let headers: Record<string, string>;

beforeAll(async () => {
  service = await RunningService.start();
  headers = await new ApiCallers(service.app, service.url).token('admin', permissions);
});
afterAll(() => service.close());

async function ask<Body>(method: string, path: string, body?: object, version?: number): Promise<Body> {
  const response = await fetch(`${service.url}/api/v1${path}`, {
    method,
    headers: {
      ...headers,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  expect([response.status, text]).toEqual([expect.any(Number), expect.not.stringContaining('"code"')]);
  return JSON.parse(text) as Body;
}

/** Somebody with these ways to reach her; who has agreed to campaigns unless said otherwise. */
async function somebody(
  channels: readonly ChannelName[],
  { hasConsent = true }: { readonly hasConsent?: boolean } = {},
): Promise<{ readonly id: string; readonly phone: string }> {
  const phone = aNumber();
  const person = aPerson({ addresses: channels.map((channel) => ({ channel, address: phone })) });
  const people = new PeopleRepository();
  await service.database.transaction(async (tx) => {
    await people.create(tx, [person]);
    const agreed = aConsent(person.id, { purpose: 'campaigns' });
    if (hasConsent) await new ConsentLedgerRepository(people).append(tx, [agreed]);
    await tx.query("UPDATE people SET language = 'en' WHERE id = $1", [person.id]);
  });
  return { id: person.id, phone };
}

/** Somebody who wrote on WhatsApp an hour ago, as far as we know, and gets SMS too. */
async function onWhatsApp(): Promise<{ readonly id: string; readonly phone: string }> {
  const one = await somebody(['whatsapp', 'sms']);
  const senders = await service.rows<Sender>("SELECT * FROM senders WHERE channel = 'whatsapp'");
  const sender = senders.find(({ provider }) => provider === 'twilio');
  if (sender === undefined) throw new Error('there is no sender for WhatsApp');
  const lastInboundAt = new Date(service.clock.now().getTime() - 3_600_000);
  await insertConversation(service.database.pool, sender, {
    address: one.phone,
    personId: one.id,
    lastInboundAt,
  });
  return one;
}

/** A campaign to these people, counted. */
async function counted(content: object, people: readonly string[]) {
  const made = await ask<{ id: string; version: number }>('POST', '/broadcasts', { name: 'Clinic day' });
  const audience = { kind: 'people', people };
  const path = `/broadcasts/${made.id}`;
  await ask('PATCH', path, { purpose: 'campaigns', content, audience }, made.version);
  await ask('POST', `${path}/plan`);
  const plan = () => ask<BroadcastPlanView>('GET', `${path}/plan`);
  const progress = () => ask<BroadcastProgressView>('GET', `${path}/progress`);
  // A caller may ask the API only so often in a minute.
  const has = async (state: string): Promise<boolean> =>
    (await service.rows(`SELECT FROM broadcasts WHERE id = $1 AND ${state}`, [made.id])).length === 1;
  await until(
    async () => `it is counted: ${JSON.stringify(await plan())}`,
    () => has("plan_state = 'done'"),
  );
  const toItsEnd = async (): Promise<BroadcastProgressView> => {
    await ask('POST', `${path}/start`, { hash: (await plan()).hash });
    await until(
      async () => `it is over: ${JSON.stringify(await progress())}`,
      () => has("state = 'done'"),
      30_000,
    );
    await service.settled();
    return progress();
  };
  return { plan: await plan(), toItsEnd, progress };
}

describe('a campaign', () => {
  it('goes by SMS to whom WhatsApp says in a report that her time for free text is over, and counts her once', async () => {
    const [open, closed] = [await onWhatsApp(), await onWhatsApp()];
    const text = 'The clinic is open on Monday.';
    service.twilio.when({
      to: `whatsapp:${closed.phone}`,
      then: { kind: 'accept', callbacks: [{ status: 'undelivered', errorCode: 63016, times: 2 }] },
    });
    const { plan, toItsEnd, progress } = await counted({ kind: 'text', texts: { en: text } }, [
      open.id,
      closed.id,
    ]);
    expect(plan).toMatchObject({ recipients: 2, carriers: [{ carrier: 'whatsapp', recipients: 2 }] });
    await toItsEnd();
    await until('the SMS is there', () => service.sentTo(closed.phone).length > 0);
    await service.settled();
    expect(service.sentTo(`whatsapp:${open.phone}`)).toEqual([text]);
    expect(service.sentTo(open.phone)).toEqual([]);
    expect(service.sentTo(`whatsapp:${closed.phone}`)).toEqual([text]);
    expect(service.sentTo(closed.phone)).toEqual([text]);
    const { audience, counts } = await progress();
    expect(counts).toMatchObject({ delivered: 2, undelivered: 0, queued: 0, skipped: 0 });
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(audience);
  });

  it('that the provider has said no word of is counted as waiting there', async () => {
    const queues = service.app.get(ProviderQueues, { strict: false });
    const [first, second] = [await somebody(['sms']), await somebody(['sms'])];
    await (await counted({ kind: 'text', texts: { en: 'A word of it comes.' } }, [first.id])).toItsEnd();
    await queues.measure();
    expect(await queues.depth()).toBe(0);
    service.clock.advance(1_000);
    service.twilio.when({ bodyIncludes: 'No word', then: { kind: 'accept', callbacks: [] } });
    await (await counted({ kind: 'text', texts: { en: 'No word of it comes.' } }, [second.id])).toItsEnd();
    await queues.measure();
    expect(await queues.depth()).toBe(1);
    const metrics = await (await fetch(`${service.url}/metrics`)).text();
    expect(metrics).toContain('karibu_provider_queue 1');
  });

  it('that begins a conversation says before who gets it and what its first message takes, and begins it with them alone', async () => {
    const [asha, unasked, phoneless] = [
      await somebody(['sms']),
      await somebody(['sms'], { hasConsent: false }),
      await somebody([]),
    ];
    const { plan, toItsEnd } = await counted({ kind: 'flow', flow: 'complaint' }, [
      asha.id,
      unasked.id,
      phoneless.id,
    ]);
    expect(plan).toMatchObject({
      audience: 3,
      recipients: 1,
      languages: [{ language: 'en', recipients: 1 }],
      carriers: [{ carrier: 'sms', recipients: 1 }],
      blockers: [],
    });
    expect(new Map(plan.excluded.map(({ reason, count }) => [reason, count]))).toEqual(
      new Map([
        ['no_consent', 1],
        ['no_address', 1],
      ]),
    );
    const [first] = plan.languages.flatMap(({ samples }) => samples);
    expect(plan.segments).toMatchObject({ total: first?.segments, least: first?.segments });
    const { counts, audience } = await toItsEnd();
    const got = service.sentTo(asha.phone);
    expect(got).toEqual([first?.text]);
    expect(measureText(got[0] ?? '').segments).toBe(plan.segments.total);
    expect(service.sentTo(unasked.phone)).toEqual([]);
    expect(counts).toMatchObject({ sent: 1, excluded: 2 });
    expect(audience).toBe(3);
  });
});
