import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import type { Sender } from '../../src/channels/channel.js';
import type { ConsentsView } from '../../src/consent/consents.schemas.js';
import { Receipts } from '../../src/consent/receipts.js';
import type { DecidedMessageView, SendDecision } from '../../src/messages/decisions.schemas.js';
import { Decisions } from '../../src/messages/decisions.service.js';
import { OutboxService } from '../../src/messages/outbox.service.js';
import { PeopleRepository } from '../../src/people/people.repository.js';
import type { Role } from '../../src/platform/access/policy.js';
import type { Page } from '../../src/platform/http/page.js';
import { RateLimits } from '../../src/platform/http/rate-limits.js';
import { newId } from '../../src/platform/ids.js';
import { aDraft, aNumber, aPerson, insertConversation, monday } from '../builders.js';
import { ApiCallers } from './api-callers.ts';
import { RunningService } from './running-service.ts';

let service: RunningService;
let callers: ApiCallers;

beforeAll(async () => {
  service = await RunningService.start();
  callers = new ApiCallers(service.app, service.url);
  Object.assign(service.app.get(RateLimits).perMinute, { credential: 100_000, address: 100_000 });
}, 60_000);

afterAll(() => service.close());

interface Answer<Body> {
  readonly status: number;
  readonly text: string;
  readonly body: Body;
}

/** What of a problem tests look into. */
interface Problem {
  readonly code: string;
  readonly errors?: readonly object[];
}

type Messages = Page<DecidedMessageView>;

async function ask<Body = Problem>(
  role: Role,
  method: string,
  path: string,
  body?: object,
): Promise<Answer<Body>> {
  const headers: Record<string, string> = await callers.session(role);
  const response = await fetch(`${service.url}/api/v1${path}`, {
    method,
    headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') === true;
  return { status: response.status, text, body: (isJson ? JSON.parse(text) : null) as Body };
}

interface Someone {
  readonly id: string;
  readonly address: string;
  readonly conversationId: string;
}

async function someone(): Promise<Someone> {
  const address = aNumber();
  const person = aPerson({ name: 'Asha', language: 'en', addresses: [{ channel: 'sms', address }] });
  await service.database.transaction((tx) => new PeopleRepository().create(tx, [person]));
  const [sender] = await service.rows<{ id: string }>(
    "SELECT id FROM senders WHERE provider = 'twilio' AND channel = 'sms'",
  );
  const ours = {
    id: sender?.id ?? '',
    channel: 'sms',
    provider: 'twilio',
    account: '',
    address: '',
  } as const;
  const conversationId = await insertConversation(service.database.pool, ours, {
    address,
    personId: person.id,
  });
  return { id: person.id, address, conversationId };
}

const granted = { purpose: 'health_messages', action: 'granted', language: 'en' };

describe('consents over the API', () => {
  it('are written down by staff who were there, with the words of the dictionary, and proved by a receipt', async () => {
    const { id } = await someone();
    const said = { ...granted, answer: 'Yes, please', note: 'Home visit' };
    const { status, body } = await ask<ConsentsView>('agent', 'POST', `/people/${id}/consents`, said);
    expect(status).toBe(200);
    const [entry] = body.entries;
    if (entry === undefined) throw new Error('nothing was entered');
    expect(entry).toMatchObject({
      action: 'granted',
      method: 'staff',
      basis: 'self',
      recordedBy: { kind: 'staff' },
    });
    expect(entry.evidence).toMatchObject({ answer: 'Yes, please', details: { note: 'Home visit' } });
    expect(body.purposes).toContainEqual(
      expect.objectContaining({ purpose: 'health_messages', action: 'granted' }),
    );
    // Each partner is there to be asked about, before anybody was.
    expect(body.purposes).toContainEqual(
      expect.objectContaining({ purpose: 'share:county_health', action: null }),
    );
    const receipt = await ask('agent', 'GET', `/people/${id}/consents/${entry.id}/receipt`);
    expect(receipt.text).toContain(`  ${entry.evidence?.words}`);
    expect(receipt.text).toContain('2 March 2026');
    expect(receipt.text).toContain('you agreed (you said so to one of our staff, who wrote it down)');
    expect(receipt.text).toContain('send STOP');
    const swahili = await ask('viewer', 'GET', `/people/${id}/consents/${entry.id}/receipt?language=sw`);
    expect(swahili.text).toContain('ulikubali');
    const data = await ask('viewer', 'GET', `/people/${id}/consents/${entry.id}/receipt?format=json`);
    expect(data.body).toMatchObject({
      id: entry.id,
      hash: entry.hash,
      version: expect.stringMatching(/^dictionary@/),
    });
    const audited = await service.rows(
      "SELECT after FROM audit_entries WHERE action = 'person.consent_recorded'",
    );
    expect(audited).toHaveLength(1);
    expect(JSON.stringify(audited)).not.toContain('Asha');
  });

  it('are not given again by staff after a no, and the refusal says what to do', async () => {
    const { id } = await someone();
    await ask('agent', 'POST', `/people/${id}/consents`, { ...granted, action: 'refused' });
    const { status, body } = await ask('agent', 'POST', `/people/${id}/consents`, granted);
    expect(status).toBe(422);
    expect(body).toMatchObject({
      code: 'refused',
      reason: 'said_no',
      words: { key: 'problems:consent_said_no' },
    });
    expect((await ask<ConsentsView>('agent', 'GET', `/people/${id}/consents`)).body.entries).toHaveLength(1);
  });

  it.each<[string, object, number, string]>([
    ['a purpose that nobody knows', { purpose: 'nothing' }, 400, 'purpose'],
    ['a partner that nobody knows', { purpose: 'share:nobody' }, 400, 'purpose'],
    ['words that are nowhere', { language: 'am' }, 400, 'words'],
    ['tomorrow', { at: '2026-03-03T07:00:00Z' }, 400, 'at'],
    ['a guardian who is nobody', { basis: 'guardian', guardianId: newId() }, 404, ''],
    ['a guardian without a name', { basis: 'guardian' }, 422, ''],
    ['more than there is to say', { words: 'x'.repeat(3_000) }, 400, 'words'],
  ])('refuse %s', async (_, changes, status, path) => {
    const { id } = await someone();
    const answer = await ask('agent', 'POST', `/people/${id}/consents`, { ...granted, ...changes });
    expect(answer.status).toBe(status);
    if (path !== '') expect(answer.body.errors).toContainEqual(expect.objectContaining({ path }));
    expect((await ask<ConsentsView>('agent', 'GET', `/people/${id}/consents`)).body.entries).toEqual([]);
  });

  it('are shared with a partner by their own purpose', async () => {
    const { id } = await someone();
    const said = { ...granted, purpose: 'share:county_health', words: 'May the county see this?' };
    const { body } = await ask<ConsentsView>('agent', 'POST', `/people/${id}/consents`, said);
    expect(body.entries[0]).toMatchObject({
      purpose: 'share:county_health',
      name: 'County health department',
    });
  });

  it('know nobody who is not there', async () => {
    for (const path of ['consents', 'decisions', `consents/${newId()}/receipt`])
      expect((await ask('agent', 'GET', `/people/${newId()}/${path}`)).status).toBe(404);
    const { id } = await someone();
    expect((await ask('agent', 'GET', `/people/${id}/consents/${newId()}/receipt`)).status).toBe(404);
  });
});

describe('why somebody did or did not get a message', () => {
  const reminder = {
    kind: 'reminder',
    purpose: 'health_messages',
    because: 'programme:antenatal/week_20',
  } as const;

  const write = ({ id, conversationId }: Someone, changes: object = {}) =>
    service.database.transaction((tx) =>
      service.app
        .get(OutboxService)
        .write(tx, [aDraft(conversationId, { personId: id, ...reminder, ...changes })], monday),
    );

  it('names what was decided when it was written, and what would be now', async () => {
    const asha = await someone();
    const [written] = await write(asha);
    await ask('agent', 'POST', `/people/${asha.id}/consents`, granted);
    const { body } = await ask<Messages>(
      'agent',
      'GET',
      `/people/${asha.id}/decisions?message=${written?.id}`,
    );
    expect(body.items).toEqual([
      expect.objectContaining({
        id: written?.id,
        state: 'skipped',
        reasons: ['no_consent'],
        now: { status: 'allow', until: monday.toISOString(), instead: null, reasons: [] },
      }),
    ]);
  });

  it('gives them page by page, the newest first', async () => {
    const asha = await someone();
    const ids: (string | undefined)[] = [];
    for (let index = 0; index < 5; index += 1) ids.push((await write(asha))[0]?.id);
    const first = await ask<Messages>('viewer', 'GET', `/people/${asha.id}/decisions?limit=3`);
    const second = await ask<Messages>(
      'viewer',
      'GET',
      `/people/${asha.id}/decisions?limit=3&cursor=${first.body.next}`,
    );
    const seen = [...first.body.items, ...second.body.items].map(({ id }) => id);
    expect(seen).toEqual(ids.reverse());
    expect(second.body.next).toBeNull();
  });

  it('says of a message that might be written what stands in its way, and on what that rests', async () => {
    const asha = await someone();
    const may = (body: object) => ask<SendDecision>('viewer', 'POST', `/people/${asha.id}/may-send`, body);
    const { kind, purpose } = reminder;
    expect((await may({ kind, purpose })).body).toEqual({
      status: 'deny',
      until: null,
      instead: null,
      reasons: [{ code: 'no_consent', params: { purpose, action: null, endedAt: null } }],
    });
    await ask('agent', 'POST', `/people/${asha.id}/consents`, granted);
    expect((await may({ kind, purpose })).body).toMatchObject({ status: 'allow' });
    await service.rows(
      `INSERT INTO suppressions (id, person_id, scope, cause, since, recorded_by_kind, recorded_by_id)
       VALUES ($1, $2, 'programme:antenatal', 'loss', now(), 'system', 'test')`,
      [newId(), asha.id],
    );
    expect((await may(reminder)).body.reasons).toEqual([
      { code: 'suppressed', params: { scope: 'programme:antenatal', cause: 'loss' } },
    ]);
    expect((await may({ kind: 'reply' })).body).toMatchObject({ status: 'allow' });
  });

  it('says of somebody who is reached through another that both have to agree', async () => {
    const [mother, daughter] = [await someone(), aPerson({ addresses: [] })];
    await service.database.transaction((tx) => new PeopleRepository().create(tx, [daughter]));
    await service.rows(
      `INSERT INTO relationships (person_id, other_id, kind, since, source, recorded_by_kind, recorded_by_id)
       VALUES ($1, $2, 'reached_through', now(), 'staff', 'staff', 'amina')`,
      [daughter.id, mother.id],
    );
    const { kind, purpose } = reminder;
    const { body } = await ask<SendDecision>('viewer', 'POST', `/people/${daughter.id}/may-send`, {
      kind,
      purpose,
    });
    expect(body.reasons.map(({ code }) => code)).toEqual(['no_consent', 'no_consent_of_holder']);
  });

  it('says of somebody without a conversation that nothing reaches her', async () => {
    const person = aPerson({ addresses: [] });
    await service.database.transaction((tx) => new PeopleRepository().create(tx, [person]));
    const { body } = await ask<SendDecision>('viewer', 'POST', `/people/${person.id}/may-send`, {
      kind: 'reminder',
    });
    expect(body).toEqual({
      status: 'deny',
      until: null,
      instead: null,
      reasons: [{ code: 'unreachable', params: {} }],
    });
  });

  it('says of somebody who wrote on WhatsApp long ago that an SMS would go, or why it would not either', async () => {
    const address = aNumber();
    const person = aPerson({ addresses: [{ channel: 'whatsapp', address }] });
    await service.database.transaction((tx) => new PeopleRepository().create(tx, [person]));
    const senders = await service.rows<Sender>('SELECT * FROM senders WHERE channel = $1', ['whatsapp']);
    const sender = senders.find(({ provider }) => provider === 'twilio');
    if (sender === undefined) throw new Error('there is no sender for WhatsApp');
    const lastInboundAt = new Date(monday.getTime() - 25 * 3_600_000);
    await insertConversation(service.database.pool, sender, { address, personId: person.id, lastInboundAt });
    await ask('agent', 'POST', `/people/${person.id}/consents`, granted);
    const { kind, purpose } = reminder;
    const may = async (): Promise<SendDecision> =>
      (await ask<SendDecision>('viewer', 'POST', `/people/${person.id}/may-send`, { kind, purpose })).body;
    expect(await may()).toMatchObject({
      status: 'deny',
      instead: null,
      reasons: [{ code: 'outside_window' }],
    });
    await service.rows(`INSERT INTO person_addresses (person_id, channel, address) VALUES ($1, 'sms', $2)`, [
      person.id,
      address,
    ]);
    expect(await may()).toMatchObject({ status: 'allow', instead: 'sms', reasons: [] });
    await service.rows(
      `INSERT INTO opt_outs (id, channel, address, source, cause, at, recorded_by_kind, recorded_by_id)
       VALUES ($1, 'sms', $2, 'word', 'STOP', now(), 'person', 'test')`,
      [newId(), address],
    );
    expect(await may()).toMatchObject({ status: 'deny', instead: 'sms', reasons: [{ code: 'opted_out' }] });
  });

  it('shows to nobody who is not theirs', async () => {
    const asha = await someone();
    const turf = { kind: 'turf', places: [], programmes: [], tags: ['elsewhere'] } as const;
    const query = { personId: asha.id, messageId: null, before: null, limit: 10 };
    const { app } = service;
    const outside = { code: 'not_found' };
    await expect(app.get(Decisions, { strict: false }).ofPerson(query, turf)).rejects.toMatchObject(outside);
    await expect(app.get(Receipts, { strict: false }).find(asha.id, newId(), turf)).rejects.toMatchObject(
      outside,
    );
  });
});
