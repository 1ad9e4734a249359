import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { aConfig, aConsent, aDictionary, aNumber, aPerson, monday } from '../../test/builders.js';
import { createTestDatabase } from '../../test/harness.js';
import { PeopleRepository } from '../people/people.repository.js';
import { system } from '../platform/access/actor.js';
import type { Database } from '../platform/database/database.js';
import { newId } from '../platform/ids.js';
import { AddressSuppressions } from './address-suppressions.js';
import { actionAt, type NewConsentEntry } from './consent-entry.js';
import { ConsentFactsRepository } from './consent-facts.repository.js';
import { ConsentLedgerRepository } from './consent-ledger.repository.js';
import { ConsentRecording, type Recording } from './consent-recording.service.js';
import { OptOutsRepository } from './opt-outs.repository.js';
import { Sharing } from './sharing.js';

let database: Database;
const people = new PeopleRepository();
const ledger = new ConsentLedgerRepository(people);
const suppressions = new AddressSuppressions(aConfig());
const recording = new ConsentRecording(
  people,
  ledger,
  new ConsentFactsRepository(),
  suppressions,
  aDictionary({
    purposes: {
      health_messages: { guardian_under: 18, mature_minor_from: 15 },
      campaigns: { expires_after: '1 year' },
    },
  }),
  aConfig(),
);

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.close());

async function somebody(birthDate?: string): Promise<{ id: string; address: string }> {
  const address = aNumber();
  const person = aPerson({ addresses: [{ channel: 'sms', address }] });
  await database.transaction((tx) => people.create(tx, [person]));
  if (birthDate !== undefined)
    await database.pool.query(
      `INSERT INTO person_fields (person_id, key, value, source, recorded_by_kind, recorded_by_id)
       VALUES ($1, 'birth_date', to_jsonb($2::text), 'test', 'system', 'test')`,
      [person.id, birthDate],
    );
  return { id: person.id, address };
}

const record = (...entries: NewConsentEntry[]): Promise<Recording[]> =>
  database.transaction((tx) => recording.record(tx, entries));

const attested = (personId: string, changes: Partial<NewConsentEntry> = {}) =>
  aConsent(personId, {
    method: 'import',
    actor: { kind: 'staff', id: 'amina' },
    evidence: {
      channel: '',
      address: '',
      words: 'May we text you?',
      answer: 'yes',
      details: { form: 'Register of 2025, page 12', attestedBy: 'Amina', on: '2025-11-03' },
    },
    ...changes,
  });

const days = (count: number): Date => new Date(monday.getTime() + count * 86_400_000);

describe('recording consents', () => {
  it('keeps by whose right, until when and by which form, and the chain verifies', async () => {
    const { id } = await somebody();
    const guardianId = newId();
    await record(attested(id), attested(id, { purpose: 'campaigns', basis: 'guardian', guardianId }));
    const [first, second] = await ledger.receipt(database.pool, id);
    expect(first?.evidence?.details).toEqual({
      form: 'Register of 2025, page 12',
      attestedBy: 'Amina',
      on: '2025-11-03',
    });
    expect(first?.entry).toMatchObject({
      basis: 'self',
      guardianId: null,
      expiresAt: null,
      method: 'import',
    });
    expect(second?.entry).toMatchObject({ basis: 'guardian', guardianId, expiresAt: days(365) });
    expect(await ledger.verify(database.pool, id)).toEqual({ status: 'intact', entries: 2, erased: 0 });
  });

  it('finds a change of the details, and lets them be erased', async () => {
    const { id } = await somebody();
    const [recorded] = await record(attested(id));
    const entryId = recorded?.status === 'recorded' ? recorded.entry.id : '';
    const change = (details: string) =>
      database.pool.query('UPDATE consent_evidence SET details = $2 WHERE entry_id = $1', [entryId, details]);
    await change('{"form": "another"}');
    expect(await ledger.verify(database.pool, id)).toMatchObject({ status: 'broken', reason: 'commitment' });
    await database.pool.query('DELETE FROM consent_evidence WHERE entry_id = $1', [entryId]);
    expect(await ledger.verify(database.pool, id)).toMatchObject({ status: 'intact', erased: 1 });
  });

  it('refuses a yes of a list after a no, in one list as well, and takes her own text', async () => {
    const { id } = await somebody();
    const outcomes = await record(
      attested(id),
      aConsent(id, { action: 'withdrawn' }),
      attested(id),
      attested(id, { purpose: 'campaigns' }),
      aConsent(id),
      attested(id),
    );
    expect(outcomes.map((one) => (one.status === 'refused' ? one.reason : one.status))).toEqual([
      'recorded',
      'recorded',
      'said_no',
      'recorded',
      'recorded',
      'recorded',
    ]);
    expect((await ledger.current(database.pool, [id])).get(id)?.get('health_messages')).toMatchObject({
      action: 'granted',
    });
  });

  it('refuses a yes of a list for whoever sent STOP before anybody knew her', async () => {
    const { id, address } = await somebody();
    const stop = { channel: 'sms', address, senderId: null, source: 'word', cause: 'STOP' } as const;
    await database.transaction((tx) =>
      new OptOutsRepository().optOut(tx, [{ ...stop, messageId: null, at: monday, actor: system('test') }]),
    );
    expect(await record(attested(id))).toEqual([{ status: 'refused', reason: 'opted_out' }]);
  });

  it('asks for the guardian of a child, and takes a girl of fifteen at her word', async () => {
    const [child, girl] = [await somebody('2014-05-01'), await somebody('2011-01-15')];
    expect(await record(aConsent(child.id), aConsent(girl.id))).toMatchObject([
      { status: 'refused', reason: 'guardian_needed' },
      { status: 'recorded', entry: { basis: 'mature_minor' } },
    ]);
  });

  it('takes who knows only the year of her birth to be as young as she can be', async () => {
    const [child, grown] = [await somebody('2011-02-01'), await somebody('2007-07-01')];
    await database.pool.query(`UPDATE person_fields SET precision = 'year' WHERE person_id = ANY($1)`, [
      [child.id, grown.id],
    ]);
    const outcomes = await record(aConsent(child.id), aConsent(grown.id));
    expect(outcomes).toMatchObject([
      { status: 'refused', reason: 'guardian_needed' },
      { status: 'recorded' },
    ]);
  });

  it('writes to an erased address again once she has agreed from it herself', async () => {
    const { id, address } = await somebody();
    const erased = (): Promise<Set<string>> => suppressions.suppressed(database.pool, [address, aNumber()]);
    await database.transaction((tx) => suppressions.add(tx, [address, address], 'erased', monday));
    expect(await erased()).toEqual(new Set([address]));
    const { rows } = await database.pool.query('SELECT * FROM address_suppressions');
    expect(JSON.stringify(rows)).not.toContain(address);
    await record(attested(id));
    expect(await erased()).toEqual(new Set([address]));
    const evidence = { channel: 'sms', address, words: 'May we text you?', answer: 'yes' };
    await record(aConsent(id, { evidence }));
    expect(await erased()).toEqual(new Set());
  });

  it('counts a consent as expired from its end on, and enters that once, on its day', async () => {
    const { id } = await somebody();
    await record(attested(id, { purpose: 'campaigns', expiresAt: days(10) }), attested(id));
    const standing = async (at: Date) => {
      const current = (await ledger.current(database.pool, [id])).get(id)?.get('campaigns');
      return current === undefined ? undefined : actionAt(current, at);
    };
    expect(await standing(days(9))).toBe('granted');
    expect(await standing(days(10))).toBe('expired');
    const expire = (at: Date) => database.transaction((tx) => recording.expire(tx, at));
    expect(await expire(days(9))).toBe(0);
    expect(await expire(days(12))).toBe(1);
    expect(await expire(days(13))).toBe(0);
    const entries = await ledger.receipt(database.pool, id);
    expect(entries.at(-1)?.entry).toMatchObject({ action: 'expired', purpose: 'campaigns', at: days(10) });
    expect(await ledger.verify(database.pool, id)).toMatchObject({ status: 'intact', entries: 3 });
    expect(await record(attested(id, { purpose: 'campaigns' }))).toMatchObject([{ status: 'recorded' }]);
  });

  it('takes five thousand attested rows in one go, each chained to its person', async () => {
    const crowd = Array.from({ length: 5_000 }, () => aPerson());
    await database.transaction((tx) => people.create(tx, crowd));
    const outcomes = await record(...crowd.map(({ id }) => attested(id)));
    expect(outcomes.filter(({ status }) => status === 'recorded')).toHaveLength(5_000);
  });
});

describe('sharing with a partner', () => {
  async function exported(personId: string, partner: string): Promise<void> {
    const id = newId();
    await database.pool.query(
      `INSERT INTO exports (id, kind, partner, selection, columns, rows, at, actor_kind, actor_id)
       VALUES ($1, 'people', $2, '{}', '{name}', 1, $3, 'staff', 'amina')`,
      [id, partner, monday.toISOString()],
    );
    await database.pool.query('INSERT INTO exported_people (export_id, person_id) VALUES ($1, $2)', [
      id,
      personId,
    ]);
  }

  async function notices(personId: string): Promise<string[]> {
    const { rows } = await database.pool.query<{ partner: string }>(
      'SELECT partner FROM delete_notices WHERE person_id = $1 ORDER BY at',
      [personId],
    );
    return rows.map(({ partner }) => partner);
  }

  it('is agreed to for each partner apart, and ends with the consent', async () => {
    const sharing = new Sharing(ledger);
    const [asha, bibi] = [await somebody(), await somebody()];
    await record(
      attested(asha.id, { purpose: 'share:clinic' }),
      attested(bibi.id, { purpose: 'share:clinic', expiresAt: days(1) }),
    );
    const may = (partner: string, at: Date) =>
      sharing.mayShare(database.pool, partner, [asha.id, bibi.id], at);
    expect(await may('clinic', monday)).toEqual(new Set([asha.id, bibi.id]));
    expect(await may('clinic', days(2))).toEqual(new Set([asha.id]));
    expect(await may('ministry', monday)).toEqual(new Set());
  });

  it('has whoever was given something delete it when she takes her word back, as often as she does', async () => {
    const { id } = await somebody();
    await exported(id, 'clinic');
    await exported(id, 'clinic');
    await record(attested(id, { purpose: 'share:clinic' }), attested(id, { purpose: 'share:ministry' }));
    expect(await notices(id)).toEqual([]);
    await record(aConsent(id, { purpose: 'share:clinic', action: 'withdrawn', at: days(1) }));
    await record(aConsent(id, { purpose: 'share:ministry', action: 'withdrawn', at: days(1) }));
    expect(await notices(id)).toEqual(['clinic']);
    await record(aConsent(id, { purpose: 'share:clinic', at: days(2) }));
    await record(aConsent(id, { purpose: 'share:clinic', action: 'withdrawn', at: days(3) }));
    expect(await notices(id)).toEqual(['clinic', 'clinic']);
  });
});
