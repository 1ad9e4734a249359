import { describe, expect, it } from '@jest/globals';

import { aDictionary } from '../../../test/builders.js';
import { hashOf, nightAfter, rulesOn } from './retention.rules.js';
import { withoutField } from './without-field.js';

const { current } = aDictionary({
  field_sets: [
    {
      set: 'pregnancy',
      purpose: 'health_messages',
      fields: { due_date: { kind: 'date', keep_for: '2 years' }, name_of_child: { kind: 'text' } },
    },
  ],
  retention: { people: '7 years', messages: '3 years', timeline: '5 years' },
});
const rulesAt = (moment: string) => rulesOn(new Date(moment), 'Africa/Nairobi', current);

describe('the rules of retention', () => {
  it('name fields first, then timelines, and people last', () => {
    expect(rulesAt('2026-03-02T07:00:00Z').map(({ what, field }) => field ?? what)).toEqual([
      'due_date',
      'timeline',
      'messages',
      'people',
    ]);
  });

  it('reach back from the beginning of the local day', () => {
    const [rule] = rulesAt('2026-03-02T21:30:00Z');
    expect(rule?.before.toISOString()).toBe('2024-03-02T21:00:00.000Z');
  });

  it('count a leap day as the last of February', () => {
    const [rule] = rulesAt('2028-02-29T07:00:00Z');
    expect(rule?.before.toISOString()).toBe('2026-02-27T21:00:00.000Z');
  });

  it('keep their hash all day and change it with the day', () => {
    expect(hashOf(rulesAt('2026-03-02T07:00:00Z'))).toBe(hashOf(rulesAt('2026-03-02T20:59:00Z')));
    expect(hashOf(rulesAt('2026-03-02T07:00:00Z'))).not.toBe(hashOf(rulesAt('2026-03-02T21:00:00Z')));
  });
});

describe('the night of a run', () => {
  it.each([
    ['2026-03-01T22:59:00Z', '2026-03-01T23:00:00.000Z'],
    ['2026-03-01T23:00:00Z', '2026-03-02T23:00:00.000Z'],
  ])('after %s is %s', (moment, night) => {
    expect(nightAfter(new Date(moment), 'Africa/Nairobi').toISOString()).toBe(night);
  });
});

describe('what a merge keeps', () => {
  it('loses the rows of one field and nothing else', () => {
    const kept = { moved: [{ key: 'sex', value: 'female' }], before: { displaced: [], replaced: [] } };
    const changes = {
      fields: { ...kept, moved: [{ key: 'due_date', value: '2026-01-01' }, ...kept.moved] },
      roles: { moved: [{ role: 'donor' }] },
    };
    expect(withoutField(changes, 'due_date')).toEqual({ ...changes, fields: kept });
  });
});
