import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { aNumber, aPerson, monday } from '../../test/builders.js';
import { createTestDatabase } from '../../test/harness.js';
import { system } from '../platform/access/actor.js';
import { systemScope } from '../platform/access/scope.js';
import type { Database } from '../platform/database/database.js';
import { newId } from '../platform/ids.js';
import { FieldChangesRepository } from './field-changes.repository.js';
import { InteractionsRepository } from './interactions.repository.js';
import { PeopleRepository } from './people.repository.js';
import type { FieldChange, PersonFacts } from './person.js';

let database: Database;
const people = new PeopleRepository();
const fields = new FieldChangesRepository();

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.close());

async function created(...args: Parameters<typeof aPerson>): Promise<string> {
  const person = aPerson(...args);
  await database.transaction((tx) => people.create(tx, [person]));
  return person.id;
}

async function facts(personId: string): Promise<PersonFacts | undefined> {
  return (await people.load(database.pool, [personId], systemScope)).get(personId);
}

function change(
  personId: string,
  key: string,
  value: FieldChange['value'],
  more: Partial<FieldChange> = {},
): FieldChange {
  return {
    personId,
    key,
    value,
    source: 'flow:registration/name',
    actor: system('test'),
    at: monday,
    ...more,
  };
}

describe('people', () => {
  it('records many people at once and loads what is known about each', async () => {
    const recorded = Array.from({ length: 50 }, (_, index) =>
      aPerson({ name: `Asha ${index}`, language: 'sw' }),
    );
    await database.transaction((tx) => people.create(tx, recorded));
    const loaded = await people.load(
      database.pool,
      recorded.map(({ id }) => id),
      systemScope,
    );
    expect(loaded.size).toBe(50);
    expect(loaded.get(recorded[7]?.id ?? '')).toEqual({
      id: recorded[7]?.id,
      name: 'Asha 7',
      language: 'sw',
      timezone: null,
      tags: [],
      isTest: false,
      fields: {},
    });
  });

  it('finds everybody who shares a phone, in the order in which they came to have it', async () => {
    const address = aNumber();
    const first = await created({ addresses: [{ channel: 'sms', address }], at: monday });
    const second = await created({
      addresses: [{ channel: 'sms', address }],
      at: new Date(monday.getTime() + 1_000),
    });
    await created({ addresses: [{ channel: 'whatsapp', address }] });
    const holders = await people.findByAddress(database.pool, [
      { channel: 'sms', address },
      { channel: 'sms', address },
    ]);
    expect(holders.map(({ personId }) => personId)).toEqual([first, second]);
  });

  it('shows nobody to a turf, since people have no place yet', async () => {
    const address = aNumber();
    const id = await created({ addresses: [{ channel: 'sms', address }] });
    const turf = { kind: 'turf', places: [newId()], programmes: [], tags: [] } as const;
    expect(await people.load(database.pool, [id], turf)).toEqual(new Map());
    expect(await people.findByAddress(database.pool, [{ channel: 'sms', address }], turf)).toEqual([]);
  });
});

describe('test people', () => {
  it('are all who have a simulator address', async () => {
    const id = await created({ addresses: [{ channel: 'sms', address: `simulator:${newId()}` }] });
    expect((await facts(id))?.isTest).toBe(true);
  });

  it('never get a real address, at first or later', async () => {
    const simulated = { channel: 'sms', address: `simulator:${newId()}` } as const;
    const real = { channel: 'sms', address: aNumber() } as const;
    await expect(created({ addresses: [simulated, real] })).rejects.toMatchObject({
      code: 'mixed_addresses',
    });
    await expect(created({ addresses: [real], isTest: true })).rejects.toMatchObject({
      code: 'mixed_addresses',
    });
    const id = await created({ addresses: [simulated] });
    const adding = database.transaction((tx) =>
      people.addAddresses(tx, [{ ...real, personId: id, at: monday }]),
    );
    await expect(adding).rejects.toMatchObject({ code: 'mixed_addresses' });
  });

  it('keep their addresses to themselves: nobody real gets one', async () => {
    const id = await created();
    const simulated = { channel: 'sms', address: 'simulator:asha', personId: id, at: monday } as const;
    const adding = database.transaction((tx) => people.addAddresses(tx, [simulated]));
    await expect(adding).rejects.toMatchObject({ code: 'mixed_addresses' });
  });
});

describe('what is kept about people', () => {
  it('keeps texts of her own and fields, each with what she wrote, and the later of two counts', async () => {
    const id = await created({ name: 'asha' });
    await database.transaction((tx) =>
      fields.apply(tx, [
        change(id, 'name', 'Asha'),
        change(id, 'language', 'sw'),
        change(id, 'due_date', '2026-10-15', { precision: 'month', original: 'oktoba' }),
        change(id, 'expecting', false),
        change(id, 'expecting', true, { original: 'ndiyo' }),
      ]),
    );
    expect(await facts(id)).toMatchObject({
      name: 'Asha',
      language: 'sw',
      fields: {
        due_date: { value: '2026-10-15', precision: 'month', original: 'oktoba' },
        expecting: { value: true, original: 'ndiyo' },
      },
    });
  });

  it('leaves alone what is not changed, and forgets what is set to nothing', async () => {
    const id = await created({ name: 'Asha', timezone: 'Africa/Kampala' });
    await database.transaction((tx) =>
      fields.apply(tx, [change(id, 'place', 'Siaya'), change(id, 'language', 'en')]),
    );
    await database.transaction((tx) =>
      fields.apply(tx, [change(id, 'place', null), change(id, 'language', null)]),
    );
    expect(await facts(id)).toMatchObject({
      name: 'Asha',
      timezone: 'Africa/Kampala',
      language: null,
      fields: {},
    });
  });

  it('refuses a name that is no text', async () => {
    const id = await created();
    const applying = database.transaction((tx) => fields.apply(tx, [change(id, 'name', 7)]));
    await expect(applying).rejects.toMatchObject({ code: 'malformed' });
  });
});

describe('the timeline', () => {
  it('gives what happened, newest first, page by page', async () => {
    const interactions = new InteractionsRepository(database);
    const id = await created();
    const kinds = ['message_received', 'run_started', 'message_created'];
    await database.transaction((tx) =>
      interactions.insert(
        tx,
        kinds.map((kind) => ({
          personId: id,
          conversationId: null,
          kind,
          at: monday,
          actor: system('turn'),
          data: { kind },
        })),
      ),
    );
    const page = await interactions.timeline(id, systemScope, { limit: 2 });
    expect(page.map(({ kind }) => kind)).toEqual(['message_created', 'run_started']);
    expect(page[0]).toMatchObject({
      actor: system('turn'),
      data: { kind: 'message_created' },
      messageId: null,
    });
    const rest = await interactions.timeline(id, systemScope, { before: page[1]?.id ?? '' });
    expect(rest.map(({ kind }) => kind)).toEqual(['message_received']);
  });
});
