import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

import { newId } from '../../src/platform/ids.js';
import { RunningService } from './running-service.ts';

jest.setTimeout(60_000);

let service: RunningService;

beforeAll(async () => {
  service = await RunningService.start();
});
afterAll(() => service.close());

async function say(phone: string, ...texts: readonly string[]): Promise<readonly string[]> {
  let answers: readonly string[] = [];
  for (const text of texts) answers = await service.say(phone, text);
  return answers;
}

async function peopleOf(phone: string): Promise<readonly { id: string; name: string | null }[]> {
  return service.rows(
    `SELECT p.id, p.name FROM people p JOIN person_addresses a ON a.person_id = p.id WHERE a.address = $1 ORDER BY p.created_at, p.id`,
    [phone],
  );
}

async function idOf(name: string): Promise<string> {
  const [person] = await service.rows<{ id: string }>('SELECT id FROM people WHERE name = $1', [name]);
  return person?.id ?? '';
}

describe('a health worker who registers others by text', () => {
  const worker = '+254700000021';

  beforeAll(async () => {
    await say(worker, 'JIUNGE', '1', 'Halima', 'Bondo', '2');
    await service.rows(
      `INSERT INTO person_roles (person_id, role, since, source, recorded_by_kind, recorded_by_id)
       SELECT id, 'health_worker', '2026-01-01', 'staff', 'staff', 'test' FROM people WHERE name = 'Halima'`,
    );
    await say(worker, 'SAJILI Zawadi', '1', 'Siaya', '1', '15 Juni', '2', '1');
    await say(worker, '1', 'Rehema', 'Bondo', '2', '1', '0712 345 678', '2');
  });

  it('keeps her own record and her own phone to herself', async () => {
    expect(await peopleOf(worker)).toMatchObject([{ name: 'Halima' }]);
    expect(
      await service.rows(`SELECT key FROM person_fields WHERE person_id = $1 AND key = 'due_date'`, [
        await idOf('Halima'),
      ]),
    ).toEqual([]);
  });

  it('is the health worker of both, and reaches the one who has no phone', async () => {
    const halima = await idOf('Halima');
    expect(
      await service.rows(
        `SELECT p.name, r.kind FROM relationships r JOIN people p ON p.id = r.person_id WHERE r.other_id = $1 ORDER BY 1, 2`,
        [halima],
      ),
    ).toEqual([
      { name: 'Rehema', kind: 'health_worker' },
      { name: 'Zawadi', kind: 'health_worker' },
      { name: 'Zawadi', kind: 'reached_through' },
    ]);
    expect(await peopleOf('+254712345678')).toMatchObject([{ name: 'Rehema' }]);
  });

  it('has each consent in the ledger as recorded by somebody who was there', async () => {
    expect(
      await service.rows(
        `SELECT e.action, e.method, v.details->>'recorded_by' AS by FROM consent_entries e
         JOIN consent_evidence v ON v.entry_id = e.id WHERE e.person_id = $1`,
        [await idOf('Zawadi')],
      ),
    ).toEqual([{ action: 'granted', method: 'staff', by: await idOf('Halima') }]);
  });

  it('gets the messages for the one who has no phone', async () => {
    expect(
      await service.rows(
        `SELECT s.programme, c.address FROM subscriptions s JOIN conversations c ON c.id = s.conversation_id WHERE s.person_id = $1`,
        [await idOf('Zawadi')],
      ),
    ).toEqual([{ programme: 'antenatal', address: worker }]);
  });

  it('goes on with the record that hers was made one with meanwhile', async () => {
    await say(worker, 'SAJILI Zuhura', '1');
    const [begun, kept] = [await idOf('Zuhura'), newId()];
    await service.rows(
      `INSERT INTO people (id, name, name_folded, created_by_kind, created_by_id, updated_at) VALUES ($1, 'Zuhura Ali', 'zuhura ali', 'staff', 'test', now())`,
      [kept],
    );
    await service.rows('UPDATE people SET merged_into_id = $2 WHERE id = $1', [begun, kept]);
    await say(worker, 'Siaya', '1', '15 Juni', '2', '1');
    expect(await service.rows(`SELECT id FROM inbound_messages WHERE state = 'parked'`)).toEqual([]);
    const fields =
      'SELECT person_id AS id, key FROM person_fields WHERE person_id = ANY($1::uuid[]) ORDER BY key';
    expect(await service.rows(fields, [[begun, kept]])).toEqual(
      expect.arrayContaining([
        { id: kept, key: 'due_date' },
        { id: kept, key: 'place' },
      ]),
    );
    await say(worker, '2');
  });

  it('leaves nobody on record who says no', async () => {
    const before = await service.rows('SELECT id FROM people');
    const [answer] = await say(worker, 'SAJILI', '2');
    expect(answer).toContain('Hatuhifadhi chochote');
    expect(await service.rows('SELECT id FROM people')).toHaveLength(before.length);
  });

  it('is asked again when her answer for somebody who is not on record yet is not understood', async () => {
    const [again] = await say(worker, 'SAJILI', 'xyzzy');
    expect(again).toContain('Anakubali');
    expect(await service.rows(`SELECT id FROM inbound_messages WHERE state = 'parked'`)).toEqual([]);
    await say(worker, '2');
  });
});

describe('a phone of two people', () => {
  const phone = '+254700000022';

  beforeAll(async () => {
    await say(phone, 'JIUNGE', '1', 'Asha', 'Bondo', '1', '15 Juni');
    await say(phone, 'JIUNGE', '4', '1', '1', 'Mariamu', 'Siaya', '4071', '2');
  });

  it('has two records, each with her own answers', async () => {
    expect(await peopleOf(phone)).toMatchObject([{ name: 'Asha' }, { name: 'Mariamu' }]);
    expect(
      await service.rows(
        `SELECT p.name FROM person_fields f JOIN people p ON p.id = f.person_id
        JOIN person_addresses a ON a.person_id = p.id WHERE a.address = $1 AND f.key = 'due_date'`,
        [phone],
      ),
    ).toEqual([{ name: 'Asha' }]);
  });

  it('keeps the code as a hash, and nowhere in what is kept of the conversation', async () => {
    const [{ hash } = { hash: '' }] = await service.rows<{ hash: string }>(
      `SELECT encode(code_hash, 'hex') AS hash FROM people WHERE id = $1`,
      [await idOf('Mariamu')],
    );
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(await service.rows(`SELECT id FROM interactions WHERE data::text LIKE '%4071%'`)).toEqual([]);
    expect(await service.rows(`SELECT id FROM conversations WHERE session::text LIKE '%4071%'`)).toEqual([]);
    expect(await service.rows(`SELECT body FROM inbound_messages WHERE body ~ '4071|••••'`)).toEqual([
      { body: '••••' },
    ]);
  });

  it('tells what is kept only for the code', async () => {
    expect(await say(phone, 'DATA ZANGU', '1111')).not.toEqual([expect.stringContaining('Mariamu')]);
    expect(await say(phone, '4071')).toEqual([expect.stringContaining('Mariamu'), expect.any(String)]);
    expect(await service.rows(`SELECT body FROM inbound_messages WHERE body LIKE '%4071%'`)).toEqual([]);
    await say(phone, '2');
  });

  it('ends the messages of one of them, and says the same of a name that nobody has', async () => {
    const answers = await say(phone, 'ACHA Asha');
    expect(await say(phone, 'ACHA Pendo')).toEqual(answers);
    const last = `SELECT DISTINCT ON (e.purpose) e.action FROM consent_entries e WHERE e.person_id = $1 ORDER BY e.purpose, e.sequence DESC`;
    expect(await service.rows(last, [await idOf('Asha')])).toEqual([{ action: 'withdrawn' }]);
    expect(await service.rows(last, [await idOf('Mariamu')])).toEqual([{ action: 'granted' }]);
    expect(await service.rows('SELECT id FROM opt_outs WHERE address = $1', [phone])).toEqual([]);
  });

  it('lets one of them be forgotten by her code, and think better of it', async () => {
    await say(phone, 'NISAHAU', '1', '4071');
    const states = `SELECT kind, state FROM privacy_requests WHERE person_id = $1`;
    const mariamu = await idOf('Mariamu');
    expect(await service.rows(states, [mariamu])).toEqual([{ kind: 'erase', state: 'cooling_off' }]);
    await say(phone, 'NIKUMBUKE');
    expect(await service.rows(states, [mariamu])).toEqual([{ kind: 'erase', state: 'cancelled' }]);
  });
});

describe('what somebody asks for by right', () => {
  const phone = '+254700000023';

  beforeAll(() => say(phone, 'JIUNGE', '1', 'Pili', 'Bondo', '2'));

  it('is refused to every partner when she wants to be shared with nobody', async () => {
    await say(phone, 'USISHIRIKI');
    expect(
      await service.rows(
        `SELECT purpose, action FROM consent_entries WHERE person_id = $1 AND purpose LIKE 'share:%'`,
        [await idOf('Pili')],
      ),
    ).toEqual([{ purpose: 'share:county_health', action: 'refused' }]);
  });

  it('waits for a human where nobody can tell who asks', async () => {
    await say(phone, 'NISAHAU', '1');
    expect(
      await service.rows(`SELECT kind, state FROM privacy_requests WHERE person_id = $1 AND kind = 'erase'`, [
        await idOf('Pili'),
      ]),
    ).toEqual([{ kind: 'erase', state: 'open' }]);
    expect(
      await service.rows(`SELECT topic, priority FROM cases WHERE person_id = $1`, [await idOf('Pili')]),
    ).toEqual([{ topic: 'privacy', priority: 'high' }]);
  });

  it('has her household, with her as its head', async () => {
    await say(phone, 'KAYA', '1', '1');
    expect(
      await service.rows(
        `SELECT h.name, m.relationship FROM household_members m JOIN households h ON h.id = m.household_id WHERE m.person_id = $1`,
        [await idOf('Pili')],
      ),
    ).toEqual([{ name: 'Pili', relationship: 'head' }]);
  });
});
