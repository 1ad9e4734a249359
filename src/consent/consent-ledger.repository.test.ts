import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { aConsent, aPerson } from '../../test/builders.js';
import { createTestDatabase } from '../../test/harness.js';
import { PeopleRepository } from '../people/people.repository.js';
import type { Database } from '../platform/database/database.js';
import { newId } from '../platform/ids.js';
import { ConsentLedgerRepository } from './consent-ledger.repository.js';

let database: Database;
const people = new PeopleRepository();
const ledger = new ConsentLedgerRepository(people);

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.close());

async function somebody(): Promise<string> {
  const person = aPerson();
  await database.transaction((tx) => people.create(tx, [person]));
  return person.id;
}

const append = (...entries: ReturnType<typeof aConsent>[]) =>
  database.transaction((tx) => ledger.append(tx, entries));

/** What somebody with the database in hand could do, but no road of the product can. */
async function tamper(statement: string, values: unknown[]): Promise<void> {
  await database.transaction(async (tx) => {
    await tx.query('ALTER TABLE consent_entries DISABLE TRIGGER consent_entries_are_kept');
    await tx.query(statement, values);
    await tx.query('ALTER TABLE consent_entries ENABLE TRIGGER consent_entries_are_kept');
  });
}

describe('the consent ledger', () => {
  it('chains the entries of each person, in the order in which they came', async () => {
    const [asha, baraka] = [await somebody(), await somebody()];
    await append(
      aConsent(asha),
      aConsent(baraka),
      aConsent(asha, { purpose: 'research', action: 'refused' }),
    );
    await append(aConsent(asha, { action: 'withdrawn' }));
    const receipt = await ledger.receipt(database.pool, asha);
    expect(receipt.map(({ entry }) => [entry.sequence, entry.purpose, entry.action])).toEqual([
      [1, 'health_messages', 'granted'],
      [2, 'research', 'refused'],
      [3, 'health_messages', 'withdrawn'],
    ]);
    expect(receipt[0]?.evidence).toMatchObject({ words: 'May we text you?', answer: 'yes' });
    expect(await ledger.verify(database.pool, asha)).toEqual({ status: 'intact', entries: 3, erased: 0 });
    expect(await ledger.verify(database.pool, baraka)).toEqual({ status: 'intact', entries: 1, erased: 0 });
  });

  it('says where each purpose stands', async () => {
    const asha = await somebody();
    await append(
      aConsent(asha),
      aConsent(asha, { purpose: 'research', action: 'refused' }),
      aConsent(asha, { action: 'withdrawn' }),
    );
    const current = (await ledger.current(database.pool, [asha])).get(asha);
    expect([...(current ?? [])].map(([purpose, { action }]) => [purpose, action])).toEqual([
      ['health_messages', 'withdrawn'],
      ['research', 'refused'],
    ]);
  });

  it('still verifies when the personal parts are erased', async () => {
    const asha = await somebody();
    const [first] = await append(aConsent(asha), aConsent(asha, { action: 'withdrawn' }));
    await database.pool.query('DELETE FROM consent_evidence WHERE entry_id = $1', [first?.id]);
    expect(await ledger.verify(database.pool, asha)).toEqual({ status: 'intact', entries: 2, erased: 1 });
    expect((await ledger.receipt(database.pool, asha))[0]?.evidence).toBeNull();
  });

  it('refuses to change or remove an entry', async () => {
    const [entry] = await append(aConsent(await somebody()));
    const change = database.pool.query("UPDATE consent_entries SET action = 'granted' WHERE id = $1", [
      entry?.id,
    ]);
    await expect(change).rejects.toThrow('append-only');
    await expect(
      database.pool.query('DELETE FROM consent_entries WHERE id = $1', [entry?.id]),
    ).rejects.toThrow('append-only');
  });

  it.each([
    ['an entry was changed', "UPDATE consent_entries SET action = 'granted' WHERE id = $1", 'hash'],
    ['an entry was removed', 'DELETE FROM consent_entries WHERE id = $1', 'sequence'],
    [
      'the words were changed',
      "UPDATE consent_evidence SET words = 'Anything?' WHERE entry_id = $1",
      'commitment',
    ],
  ])('finds out when %s behind its back', async (_, statement, reason) => {
    const asha = await somebody();
    const [, refused] = await append(aConsent(asha), aConsent(asha, { action: 'refused' }), aConsent(asha));
    await tamper(statement, [refused?.id]);
    expect(await ledger.verify(database.pool, asha)).toMatchObject({ status: 'broken', reason });
  });

  it('keeps one chain when many append to the same person at once', async () => {
    const asha = await somebody();
    await Promise.all(
      Array.from({ length: 15 }, () => append(aConsent(asha), aConsent(asha, { action: 'withdrawn' }))),
    );
    expect(await ledger.verify(database.pool, asha)).toEqual({ status: 'intact', entries: 30, erased: 0 });
  });

  it('does not deadlock when two append to the same people in opposite order', async () => {
    const [asha, baraka] = [await somebody(), await somebody()];
    const appending = Array.from({ length: 20 }, (_, index) =>
      append(...(index % 2 === 0 ? [asha, baraka] : [baraka, asha]).map((id) => aConsent(id))),
    );
    await expect(Promise.all(appending)).resolves.toHaveLength(20);
  });

  it('refuses an entry for a person who does not exist', async () => {
    await expect(append(aConsent(newId()))).rejects.toMatchObject({ code: 'not_found' });
  });

  it('verifies everybody', async () => {
    const asha = await somebody();
    await append(aConsent(asha));
    const checked: string[] = [];
    for await (const { personId } of ledger.verifyAll(database.pool)) checked.push(personId);
    expect(checked).toContain(asha);
    expect(new Set(checked).size).toBe(checked.length);
  });
});
