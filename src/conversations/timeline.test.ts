import { describe, expect, it } from '@jest/globals';

import { aPerson } from '../../test/builders.js';
import type { EngineEvent } from '../engine/events.js';
import type { PersonFacts } from '../people/person.js';
import type { AnsweredTurn } from './answered-turn.js';
import { timelineOf } from './timeline.js';

const facts = (changes: Partial<PersonFacts> = {}): PersonFacts => ({
  id: aPerson().id,
  name: null,
  language: null,
  timezone: null,
  tags: [],
  isTest: false,
  fields: {},
  ...changes,
});

const changed = (key: string, value: string | number | null, about?: string): EngineEvent => ({
  type: 'field_changed',
  key,
  value,
  precision: null,
  original: null,
  source: 'flow:visit/ask',
  ...(about !== undefined && { about }),
});

/** What the timeline tells of some changes in a turn of hers. */
function told(
  events: readonly EngineEvent[],
  person: PersonFacts,
  others: readonly PersonFacts[] = [],
): object[] {
  const turn = {
    conversation: { id: 'conversation' },
    message: null,
    personId: person.id,
    sharers: [{ person, consents: {} }],
    others: others.map((other) => ({ person: other, consents: {} })),
    events,
    actor: { kind: 'person', id: person.id },
    at: new Date(0),
  } as unknown as AnsweredTurn;
  return timelineOf(turn).map(({ personId, data }) => ({ personId, ...data }));
}

describe('what the timeline tells of an answer', () => {
  it('is what stood there before, and what stands there now', () => {
    const asha = facts({ name: 'Asha', fields: { children: { value: 1 } } });
    expect(
      told([changed('children', 2), changed('name', 'Asha O'), changed('place', 'bondo')], asha),
    ).toMatchObject([
      { personId: asha.id, key: 'children', before: 1, after: 2, source: 'flow:visit/ask' },
      { key: 'name', before: 'Asha', after: 'Asha O' },
      { key: 'place', before: null, after: 'bondo' },
    ]);
  });

  it('is one after the other where she changes her mind in the same turn', () => {
    const asha = facts({ fields: { children: { value: 1 } } });
    expect(told([changed('children', null), changed('children', 3)], asha)).toMatchObject([
      { before: 1, after: null },
      { before: null, after: 3 },
    ]);
  });

  it('says of a date how far it was known', () => {
    const asha = facts({ fields: { birth_date: { value: '1990-07-01', precision: 'year' } } });
    const [entry] = told([changed('birth_date', '1990-03-05')], asha);
    expect(entry).toMatchObject({ before: '1990-07-01', beforePrecision: 'year', after: '1990-03-05' });
  });

  it('is of whoever it is about', () => {
    const [worker, mother] = [
      facts({ fields: { children: { value: 5 } } }),
      facts({ fields: { children: { value: 1 } } }),
    ];
    expect(told([changed('children', 2, mother.id)], worker, [mother])).toMatchObject([
      { personId: mother.id, before: 1, after: 2 },
    ]);
  });
});
