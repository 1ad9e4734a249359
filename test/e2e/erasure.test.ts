import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

import { CHANNELS, type Channel } from '../../src/channels/channel.js';
import type { ListingChannel } from '../../src/channels/receiving.js';
import { AddressSuppressions } from '../../src/consent/address-suppressions.js';
import { ConsentLedgerRepository } from '../../src/consent/consent-ledger.repository.js';
import { ErasureRunner } from '../../src/privacy/erasure/erasure-runner.js';
import { AuditLog } from '../../src/platform/access/audit-log.js';
import { permissions } from '../../src/platform/access/policy.js';
import { newId } from '../../src/platform/ids.js';
import { whereStands } from '../canary.ts';
import { until } from '../until.ts';
import { ApiCallers } from './api-callers.ts';
import { RunningService } from './running-service.ts';

jest.setTimeout(60_000);

const dayMs = 24 * 60 * 60 * 1_000;
const canary = { name: 'Kanarienvogel', number: '+254700991177', words: 'the yellow bird sang at dawn' };
const everything = [canary.name, canary.number, canary.words];

let service: RunningService;
let headers: Record<string, string>;

beforeAll(async () => {
  service = await RunningService.start();
  headers = await new ApiCallers(service.app, service.url).token('admin', permissions);
});
afterAll(() => service.close());

async function ask(method: string, path: string, body?: object, more: Record<string, string> = {}) {
  const response = await fetch(`${service.url}/api/v1${path}`, {
    method,
    headers: { ...headers, ...more, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') === true;
  return {
    status: response.status,
    text,
    body: (isJson && text !== '' ? JSON.parse(text) : {}) as Record<string, unknown>,
  };
}

async function say(phone: string, ...texts: readonly string[]): Promise<readonly string[]> {
  let answers: readonly string[] = [];
  for (const text of texts) answers = await service.say(phone, text);
  return answers;
}

async function idAt(phone: string): Promise<string> {
  const [person] = await service.rows<{ id: string }>(
    'SELECT person_id AS id FROM person_addresses WHERE address = $1',
    [phone],
  );
  return person?.id ?? '';
}

const requestsOf = (personId: string) =>
  service.rows<{ id: string; state: string; due_at: Date; kind: string }>(
    'SELECT id, kind, state, due_at FROM privacy_requests WHERE person_id = $1 ORDER BY requested_at, id',
    [personId],
  );

/** Whose messages the provider still has. */
async function keptAtTwilio(): Promise<string[]> {
  const channels = service.app.get<readonly Channel[]>(CHANNELS, { strict: false });
  const twilio = channels.find(({ provider }) => provider === 'twilio') as ListingChannel;
  const received: string[] = [];
  for await (const { address } of twilio.listReceived(new Date(0))) received.push(address);
  return received;
}

/** Lets the workers go on until the erasure of somebody is done. */
async function erased(personId: string): Promise<void> {
  await service.app.get(ErasureRunner, { strict: false }).wake();
  await until(
    async () =>
      JSON.stringify(await service.rows('SELECT * FROM privacy_requests WHERE person_id = $1', [personId])),
    async () => {
      await service.app.get(ErasureRunner, { strict: false }).wake();
      return (await requestsOf(personId)).some(({ kind, state }) => kind === 'erase' && state === 'done');
    },
  );
}

/** Somebody of whom something stands wherever something can. */
async function registerCanary(): Promise<string> {
  await say(canary.number, 'JIUNGE', '1', canary.name, 'Bondo', '2');
  const id = await idAt(canary.number);
  await service.rows('UPDATE person_addresses SET is_private = true WHERE person_id = $1', [id]);
  const other = await ask(
    'POST',
    '/people',
    { name: `${canary.name} Double`, fields: { place: 'Bondo' } },
    { 'idempotency-key': newId() },
  );
  await ask('POST', `/people/${id}/merge`, { other: String(other.body.id) });
  await ask('POST', `/people/${id}/timeline`, { kind: 'note_added', data: { text: canary.words } });
  await ask('POST', '/households', {
    name: `House of ${canary.name}`,
    members: [{ personId: id, relationship: 'head' }],
  });
  await say(canary.number, canary.words);
  await service.rows(
    `UPDATE cases SET summary_in = jsonb_build_object('sw', $2::text)
     WHERE conversation_id IN (SELECT id FROM conversations WHERE address = $1)`,
    [canary.number, canary.words],
  );
  await service.rows(
    `INSERT INTO opt_outs (id, channel, address, source, cause, at, recorded_by_kind, recorded_by_id, lifted_at)
     VALUES ($1, 'sms', $2, 'word', 'ACHA', now(), 'person', 'x', now())`,
    [newId(), canary.number],
  );
  // What is to be sent to her some day.
  await service.rows(
    `INSERT INTO outbound_messages (id, conversation_id, sender_id, person_id, body, language, segments, kind, because, created_at, not_before)
     SELECT $1, c.id, c.sender_id, c.person_id, $2, 'sw', 1, 'follow_up', 'test', now(), '2099-01-01' FROM conversations c
     WHERE c.address = $3`,
    [newId(), canary.words, canary.number],
  );
  const [importId, exportId] = [newId(), newId()];
  await service.rows(
    `INSERT INTO imports (id, file_name, file_hash, format, found, state, created_by_kind, created_by_id, created_at, updated_at)
     VALUES ($1, 'list.csv', '\\x00', 'csv', '{}', 'committed', 'staff', 'x', now(), now())`,
    [importId],
  );
  await service.rows(
    `INSERT INTO import_rows (import_id, row, cells, values, person_id) VALUES ($1, 2, ARRAY[$2::text], to_jsonb($2::text), $3)`,
    [importId, canary.name, id],
  );
  await service.rows(
    `INSERT INTO exports (id, kind, partner, selection, columns, rows, at, actor_kind, actor_id)
     VALUES ($1, 'people', 'county', '{}', '{name}', 1, now(), 'staff', 'x')`,
    [exportId],
  );
  await service.rows('INSERT INTO exported_people (export_id, person_id) VALUES ($1, $2)', [exportId, id]);
  return id;
}

describe('somebody who asks by text to be forgotten', () => {
  let id: string;

  beforeAll(async () => {
    id = await registerCanary();
  });

  it('has a week to think better of it, and calls it off by text', async () => {
    await say(canary.number, 'NISAHAU', '1');
    const [asked] = await requestsOf(id);
    expect(asked).toMatchObject({ kind: 'erase', state: 'cooling_off' });
    expect((asked?.due_at.getTime() ?? 0) - service.clock.now().getTime()).toBe(7 * dayMs);
    expect((await ask('GET', '/privacy/requests')).body).toMatchObject({
      items: [{ id: asked?.id, personId: id, state: 'cooling_off', how: 'text' }],
    });
    await say(canary.number, 'KEEP ME');
    expect(await requestsOf(id)).toMatchObject([{ state: 'cancelled' }]);
  });

  it('is told, and then nothing of her is left anywhere, while the chains hold', async () => {
    expect((await whereStands(service.database, everything)).length).toBeGreaterThan(15);
    expect(await keptAtTwilio()).toContain(canary.number);
    await say(canary.number, 'NISAHAU', '1');
    const before = service.sentTo(canary.number).length;
    await service.comeTo(new Date(service.clock.now().getTime() + 7 * dayMs));
    await erased(id);
    const last = service.sentTo(canary.number).slice(before);
    expect(last).toHaveLength(1);
    expect(last[0]).toContain('zimefutwa');
    expect(await whereStands(service.database, everything)).toEqual([]);
    expect(await service.rows(`SELECT state, reasons FROM outbound_messages WHERE because = 'test'`)).toEqual(
      [{ state: 'skipped', reasons: ['erased'] }],
    );
    const { pool } = service.database;
    const ledger = service.app.get(ConsentLedgerRepository, { strict: false });
    const checks = [];
    for await (const { check } of ledger.verifyAll(pool)) checks.push(check.status);
    expect(checks.length).toBeGreaterThan(0);
    expect(new Set(checks)).toEqual(new Set(['intact']));
    expect(await service.app.get(AuditLog, { strict: false }).verify(pool)).toMatchObject({
      status: 'intact',
    });
  });

  it('leaves that there was somebody, what partners have to delete, and a number that is not written to', async () => {
    expect(
      await service.rows(
        `SELECT count(DISTINCT e.id)::int > 0 AS entries, count(v.entry_id)::int AS evidence
         FROM consent_entries e LEFT JOIN consent_evidence v ON v.entry_id = e.id WHERE e.person_id = $1`,
        [id],
      ),
    ).toEqual([{ entries: true, evidence: 0 }]);
    expect(await service.rows('SELECT cause FROM tombstones WHERE person_id = $1', [id])).toEqual([
      { cause: 'asked' },
    ]);
    // Nobody is asked any more to look after her.
    expect(await service.rows('SELECT DISTINCT state FROM cases WHERE person_id = $1', [id])).toEqual([
      { state: 'closed' },
    ]);
    expect(
      await service.rows('SELECT partner, cause FROM delete_notices WHERE person_id = $1', [id]),
    ).toEqual([{ partner: 'county', cause: 'erased' }]);
    const suppressions = service.app.get(AddressSuppressions, { strict: false });
    expect([...(await suppressions.suppressed(service.database.pool, [canary.number]))]).toEqual([
      canary.number,
    ]);
    expect((await ask('GET', `/people/${id}`)).status).toBe(404);
    expect((await ask('POST', `/people/${id}/erase`, { reason: 'again' })).status).toBe(404);
    expect((await ask('GET', '/people?q=Kanarien')).body).toMatchObject({ items: [] });
    const audited = await service.rows(`SELECT after FROM audit_entries WHERE action = 'person.erased'`);
    expect(audited).toMatchObject([{ after: { cause: 'asked', records: 2, deleteNotices: 1 } }]);
  });

  it('is gone at the provider too', async () => {
    const [{ progress } = { progress: null }] = await service.rows<{ progress: unknown }>(
      `SELECT progress FROM privacy_requests WHERE person_id = $1 AND state = 'done'`,
      [id],
    );
    expect(progress).toMatchObject({ stage: 'copies', copies: [] });
    expect(await keptAtTwilio()).not.toContain(canary.number);
  });

  it('is a stranger when she writes again', async () => {
    expect((await say(canary.number, 'JIUNGE'))[0]).toContain('Karibu!');
    expect(await idAt(canary.number)).not.toBe(id);
  });
});

describe('somebody whom staff erase', () => {
  it('is told in words that name nobody on a shared phone, and the others keep theirs', async () => {
    const phone = '+254700991188';
    await say(phone, 'JOIN', '1', 'Adongo', 'Bondo', '2');
    const id = await idAt(phone);
    const { body: other } = await ask('POST', '/people', { name: 'Okello', addresses: [{ address: phone }] });
    const { status, body } = await ask('POST', `/people/${id}/erase`, { reason: 'asked in the office' });
    expect([status, body.state]).toEqual([202, 'running']);
    await erased(id);
    expect(service.sentTo(phone).at(-1)).not.toMatch(/Adongo|Okello/);
    expect(await idAt(phone)).toBe(other.id);
    const suppressions = service.app.get(AddressSuppressions, { strict: false });
    expect((await suppressions.suppressed(service.database.pool, [phone])).size).toBe(0);
    expect(await whereStands(service.database, ['Adongo'])).toEqual([]);
  });
});

describe('requests that staff look after', () => {
  it('are entered once, ended with a reason, and never twice', async () => {
    const { body: person } = await ask('POST', '/people', { name: 'Naliaka' });
    const asked = await ask('POST', '/privacy/requests', {
      personId: person.id,
      kind: 'access',
      note: 'by letter',
    });
    expect(asked).toMatchObject({ status: 201, body: { state: 'open', kind: 'access', isOverdue: false } });
    const again = await ask('POST', '/privacy/requests', { personId: person.id, kind: 'access' });
    expect(again.body.id).toBe(asked.body.id);
    const path = `/privacy/requests/${String(asked.body.id)}`;
    expect((await ask('PATCH', path, { state: 'refused' })).status).toBe(400);
    expect((await ask('PATCH', path, { state: 'done', note: 'sent by post' })).body).toMatchObject({
      state: 'done',
    });
    expect((await ask('PATCH', path, { state: 'cancelled' })).status).toBe(409);
    const erase = await ask('POST', '/privacy/requests', { personId: person.id, kind: 'erase' });
    expect((await ask('PATCH', `/privacy/requests/${String(erase.body.id)}`, { state: 'done' })).status).toBe(
      422,
    );
  });
});

describe('a copy of what is kept', () => {
  it('holds every part, as data and as a page in her language, and is noted as taken out', async () => {
    const phone = '+254700991199';
    await say(phone, 'JOIN', '1', 'Wanjiru', 'Bondo', '2');
    const id = await idAt(phone);
    await ask('POST', `/people/${id}/timeline`, {
      kind: 'note_added',
      data: { text: '<script>alert(1)</script>' },
    });
    const file = await ask('GET', `/people/${id}/access-file`);
    expect(file.body).toMatchObject({ format: 'karibu-access-file', personId: id });
    expect(file.text).toContain(phone);
    expect(Object.keys(file.body.parts as object)).toEqual(
      expect.arrayContaining(['own', 'messages', 'consents']),
    );
    for (const [language, title] of [
      ['en', 'keeps about you'],
      ['sw', 'inahifadhi kukuhusu'],
      ['fr', 'garde sur vous'],
    ]) {
      const page = await ask('GET', `/people/${id}/access-file?format=html&language=${language}`);
      expect(page.text).toContain(`<html lang="${language}">`);
      expect(page.text).toContain(title);
      expect(page.text).toContain('Wanjiru');
      expect(page.text).not.toContain('<script>');
    }
    expect(
      await service.rows(
        `SELECT e.kind FROM exports e JOIN exported_people p ON p.export_id = e.id WHERE p.person_id = $1`,
        [id],
      ),
    ).toEqual(Array.from({ length: 4 }, () => ({ kind: 'access' })));
  });
});

describe('a message whose words are taken out', () => {
  it('is a message still, without a word anywhere', async () => {
    const phone = '+254700991166';
    const secret = 'my neighbour Tabitha has a secret illness';
    await say(phone, secret);
    const [message] = await service.rows<{ id: string }>('SELECT id FROM inbound_messages WHERE body = $1', [
      secret,
    ]);
    const noted = await service.rows(
      `UPDATE cases SET summary_in = jsonb_build_object('sw', summary) WHERE message_id = $1 RETURNING id`,
      [message?.id],
    );
    expect(noted).toHaveLength(1);
    const path = `/messages/${message?.id}/redact`;
    expect(await ask('POST', path, { reason: 'about somebody else' })).toMatchObject({
      status: 200,
      body: { id: message?.id, copiesLeft: 0 },
    });
    expect(await whereStands(service.database, ['Tabitha'])).toEqual([]);
    expect((await ask('POST', path, { reason: 'once more' })).status).toBe(200);
    expect((await ask('POST', `/messages/${newId()}/redact`, { reason: 'x' })).status).toBe(404);
  });
});
