import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { aConsent, aNumber, aPerson, insertSender, monday } from '../../test/builders.js';
import { createTestDatabase } from '../../test/harness.js';
import type { Address } from '../people/address.js';
import { PeopleRepository } from '../people/people.repository.js';
import { system } from '../platform/access/actor.js';
import type { Database } from '../platform/database/database.js';
import { newId } from '../platform/ids.js';
import { ConsentLedgerRepository } from './consent-ledger.repository.js';
import { ConsentService, type OptInRequest, type OptOutRequest } from './consent.service.js';
import { OptOutsRepository } from './opt-outs.repository.js';

let database: Database;
const people = new PeopleRepository();
const ledger = new ConsentLedgerRepository(people);
const optOuts = new OptOutsRepository();
const consent = new ConsentService(people, ledger, optOuts);

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.close());

const aPhone = (): Address => ({ channel: 'sms', address: aNumber() });

async function somebodyAt(...addresses: Address[]): Promise<string> {
  const person = aPerson({ addresses });
  await database.transaction((tx) => people.create(tx, [person]));
  return person.id;
}

async function consents(personId: string): Promise<Record<string, string>> {
  const current = (await ledger.current(database.pool, [personId])).get(personId) ?? [];
  return Object.fromEntries([...current].map(([purpose, { action }]) => [purpose, action]));
}

const grant = (...entries: ReturnType<typeof aConsent>[]) =>
  database.transaction((tx) => ledger.append(tx, entries));

function stop(phone: Address, changes: Partial<OptOutRequest> = {}) {
  const request: OptOutRequest = {
    ...phone,
    senderId: null,
    personId: null,
    source: 'word',
    cause: 'STOP',
    language: 'en',
    version: 'words-1',
    answer: 'stop pls',
    messageId: newId(),
    at: monday,
    actor: { kind: 'person', id: 'her' },
    ...changes,
  };
  return database.transaction((tx) => consent.optOut(tx, [request]));
}

function start(phone: Address, changes: Partial<OptInRequest> = {}) {
  const request: OptInRequest = {
    ...phone,
    senderId: null,
    personId: null,
    language: 'en',
    version: 'words-1',
    words: 'Send START to get messages again.',
    answer: 'START',
    messageId: newId(),
    at: new Date(monday.getTime() + 60_000),
    actor: { kind: 'person', id: 'her' },
    ...changes,
  };
  return database.transaction((tx) => consent.optIn(tx, [request]));
}

describe('opting out', () => {
  it('closes the address and withdraws what was granted, with her own words as proof', async () => {
    const phone = aPhone();
    const asha = await somebodyAt(phone);
    await grant(aConsent(asha), aConsent(asha, { purpose: 'research', action: 'refused' }));
    await stop(phone);
    expect(await optOuts.activeFor(database.pool, [phone])).toMatchObject([
      { ...phone, cause: 'STOP', senderId: null },
    ]);
    expect(await consents(asha)).toEqual({ health_messages: 'withdrawn', research: 'refused' });
    expect((await ledger.receipt(database.pool, asha)).at(-1)?.evidence).toMatchObject({
      answer: 'stop pls',
    });
    expect(await ledger.verify(database.pool, asha)).toMatchObject({ status: 'intact' });
  });

  it('withdraws for everybody on a shared phone, and for who is speaking though she holds another', async () => {
    const phone = aPhone();
    const [asha, baraka, speaker] = [
      await somebodyAt(phone),
      await somebodyAt(phone),
      await somebodyAt(aPhone()),
    ];
    await grant(aConsent(asha), aConsent(baraka), aConsent(speaker));
    await stop(phone, { personId: speaker });
    expect(await Promise.all([asha, baraka, speaker].map(consents))).toEqual(
      Array(3).fill({ health_messages: 'withdrawn' }),
    );
  });

  it('changes nothing the second time', async () => {
    const phone = aPhone();
    const asha = await somebodyAt(phone);
    await grant(aConsent(asha));
    const [first] = await stop(phone);
    expect(await stop(phone)).toEqual([first]);
    expect(await ledger.receipt(database.pool, asha)).toHaveLength(2);
  });

  it('becomes one row when her word and the provider say so at the same moment', async () => {
    const phone = aPhone();
    const sender = await insertSender(database);
    const said = Array.from({ length: 6 }, () =>
      stop(phone, { senderId: sender.id, source: 'provider', cause: '21610' }),
    );
    await Promise.all(said);
    expect(await optOuts.activeFor(database.pool, [phone])).toHaveLength(1);
  });

  it('works for a stranger of whom nothing else is known', async () => {
    const phone = aPhone();
    await stop(phone);
    expect(await optOuts.activeFor(database.pool, [phone])).toHaveLength(1);
  });
});

describe('opting in again', () => {
  it('grants again exactly what that opt-out withdrew, with the invitation as the words', async () => {
    const phone = aPhone();
    const asha = await somebodyAt(phone);
    await grant(
      aConsent(asha),
      aConsent(asha, { purpose: 'research' }),
      aConsent(asha, { purpose: 'campaigns' }),
    );
    await grant(aConsent(asha, { purpose: 'campaigns', action: 'withdrawn' }));
    await stop(phone);
    await grant(aConsent(asha, { purpose: 'research', action: 'refused' }));
    const { lifted, granted } = await start(phone);
    expect(lifted).toHaveLength(1);
    expect(granted).toEqual([{ personId: asha, purpose: 'health_messages' }]);
    expect(await consents(asha)).toEqual({
      health_messages: 'granted',
      research: 'refused',
      campaigns: 'withdrawn',
    });
    expect((await ledger.receipt(database.pool, asha)).at(-1)).toMatchObject({
      entry: { method: 'text' },
      evidence: { words: 'Send START to get messages again.', answer: 'START' },
    });
  });

  it('grants again by whose right and until when it was granted, and not what has ended meanwhile', async () => {
    const phone = aPhone();
    const child = await somebodyAt(phone);
    const ends = new Date(monday.getTime() + 86_400_000);
    const { evidence, ...granted } = aConsent(child, { basis: 'guardian', expiresAt: ends });
    await grant(
      { ...granted, evidence: { ...evidence, details: { guardian: 'Grace' } } },
      aConsent(child, { purpose: 'research', expiresAt: new Date(monday.getTime() + 30_000) }),
    );
    await stop(phone);
    await start(phone);
    expect(await consents(child)).toEqual({ health_messages: 'granted', research: 'withdrawn' });
    expect((await ledger.receipt(database.pool, child)).at(-1)).toMatchObject({
      entry: { basis: 'guardian', expiresAt: ends },
      evidence: { details: { guardian: 'Grace' } },
    });
  });

  it('does not pass consent on to whoever has the number now', async () => {
    const phone = aPhone();
    const asha = await somebodyAt(phone);
    await grant(aConsent(asha));
    await stop(phone);
    await database.pool.query('DELETE FROM person_addresses WHERE person_id = $1', [asha]);
    const baraka = await somebodyAt(phone);
    expect((await start(phone)).granted).toEqual([]);
    expect(await consents(baraka)).toEqual({});
  });

  it('does nothing for somebody who is not opted out', async () => {
    const phone = aPhone();
    const asha = await somebodyAt(phone);
    await grant(aConsent(asha, { action: 'withdrawn' }));
    expect(await start(phone)).toEqual({ lifted: [], granted: [] });
    expect(await consents(asha)).toEqual({ health_messages: 'withdrawn' });
  });

  it('lifts what the provider reported as well as what she said, and only where she came back', async () => {
    const phone = aPhone();
    const [one, other] = [await insertSender(database), await insertSender(database)];
    for (const { id } of [one, other])
      await stop(phone, { senderId: id, source: 'provider', cause: '21610', actor: system('x') });
    await stop(phone);
    await start(phone, { senderId: one.id });
    expect((await optOuts.activeFor(database.pool, [phone])).map(({ senderId }) => senderId)).toEqual([
      other.id,
    ]);
  });
});
