import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { aPerson, monday } from '../../test/builders.js';
import { createTestDatabase } from '../../test/harness.js';
import { systemScope } from '../platform/access/scope.js';
import type { Database } from '../platform/database/database.js';
import { PeopleRepository } from './people.repository.js';
import { TagChangesRepository } from './tag-changes.repository.js';

let database: Database;
const people = new PeopleRepository();
const tags = new TagChangesRepository();

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.close());

async function created(): Promise<string> {
  const person = aPerson();
  await database.transaction((tx) => people.create(tx, [person]));
  return person.id;
}

const change = (personId: string, added: string[], removed: string[] = []) =>
  database.transaction((tx) => tags.apply(tx, [{ personId, added, removed, at: monday }]));

async function tagsOf(personId: string): Promise<readonly string[] | undefined> {
  return (await people.load(database.pool, [personId], systemScope)).get(personId)?.tags;
}

describe('the tags of a person', () => {
  it('come in the order in which she got them, each once', async () => {
    const id = await created();
    expect(await tagsOf(id)).toEqual([]);
    await change(id, ['mother', 'farmer']);
    await change(id, ['newcomer', 'farmer']);
    expect(await tagsOf(id)).toEqual(['mother', 'farmer', 'newcomer']);
  });

  it('go when they are taken away, and one that she does not have may be taken away too', async () => {
    const id = await created();
    await change(id, ['mother', 'farmer', 'newcomer']);
    await change(id, [], ['farmer', 'stranger']);
    expect(await tagsOf(id)).toEqual(['mother', 'newcomer']);
  });

  it('are changed for many at once, and of several changes for one person the last word counts', async () => {
    const [one, other] = [await created(), await created()];
    await database.transaction((tx) =>
      tags.apply(tx, [
        { personId: one, added: ['a', 'b'], removed: [], at: monday },
        { personId: other, added: ["it's {a} tag"], removed: [], at: monday },
        { personId: one, added: ['c'], removed: ['a'], at: monday },
        { personId: one, added: ['a'], removed: ['b'], at: monday },
      ]),
    );
    expect([await tagsOf(one), await tagsOf(other)]).toEqual([['a', 'c'], ["it's {a} tag"]]);
  });
});
