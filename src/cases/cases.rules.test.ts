import { describe, expect, it } from '@jest/globals';

import { canonicalReference, dueFrom, moreUrgent, optOutOutcome, type CasePriority } from './cases.rules.js';

const opened = new Date('2026-03-02T21:30:00Z');

describe('a case', () => {
  it.each<[CasePriority, string]>([
    ['urgent', '2026-03-02T22:30:00.000Z'],
    ['high', '2026-03-03T05:30:00.000Z'],
    ['normal', '2026-03-04T21:30:00.000Z'],
    ['low', '2026-03-09T21:30:00.000Z'],
  ])('that is %s and opened at half past nine in the evening is due at %s', (priority, due) => {
    expect(dueFrom(opened, { priority, dueMinutes: null }).toISOString()).toBe(due);
  });

  it('is due when its flow says, whatever its priority', () => {
    expect(dueFrom(opened, { priority: 'low', dueMinutes: 15 }).toISOString()).toBe(
      '2026-03-02T21:45:00.000Z',
    );
  });

  it('takes the more urgent of two priorities', () => {
    expect(moreUrgent('normal', 'urgent')).toBe('urgent');
    expect(moreUrgent('high', 'low')).toBe('high');
  });
});

describe('a reference', () => {
  it.each(['482-915-307', '482915307', ' 482 915 307 ', '482.915.307', '482–915–307'])(
    'is read from "%s"',
    (written) => {
      expect(canonicalReference(written)).toBe('482-915-307');
    },
  );

  it.each(['', '48291530', '4829153070', 'abc', '482-915-30x'])(
    'is left as it is when it is none: "%s"',
    (written) => {
      expect(canonicalReference(written)).toBe(written);
    },
  );
});

describe('the end of a doubtful opt-out', () => {
  it('is one of two words, and nothing is guessed', () => {
    expect(['keep', ' STOP ', 'stopped', 'she is fine', ''].map(optOutOutcome)).toEqual([
      'keep',
      'stop',
      null,
      null,
      null,
    ]);
  });
});
