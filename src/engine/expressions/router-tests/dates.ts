import { Temporal } from 'temporal-polyfill';
import { fold } from '../../understanding/fold.js';
import { defineTest } from '../define.js';
import type { RouterTest, RouterTestName } from '../define.js';
import { findDate, findTime } from '../read-text.js';

/** Tests on the first date or time of day in a text, as numbers: the year first, or the day first. */
export const dateTests: readonly RouterTest[] = [
  defineTest({
    name: 'has_date',
    says: 'Matches when there is a date in the text.',
    takes: { text: 'text' },
    examples: [
      ['has_date("it is on 15/01/2026")', '2026-01-15'],
      ['has_date("2026-01-15 at the clinic")', '2026-01-15'],
      ['has_date("some time in 2026")', null],
    ],
    run: ({ text }) => matchOf(text, () => true),
  }),
  comparing('has_date_eq', 'that day', ['2026-01-15', '2026-01-16'], (order) => order === 0),
  comparing('has_date_lt', 'before a day', ['2026-06-01', '2026-01-15'], (order) => order < 0),
  comparing('has_date_gt', 'after a day', ['2026-01-01', '2026-01-15'], (order) => order > 0),
  defineTest({
    name: 'has_time',
    says: 'Matches when there is a time of day in the text.',
    takes: { text: 'text' },
    examples: [
      ['has_time("come at 10:30")', '10:30:00'],
      ['has_time("come at 10 PM")', '22:00:00'],
      ['has_time("room 25")', null],
    ],
    run: ({ text }) => {
      const found = findTime(fold(text));
      return found === undefined ? null : { match: found.item };
    },
  }),
];

function comparing(
  name: RouterTestName,
  what: string,
  [good, bad]: readonly [string, string],
  fits: (order: number) => boolean,
): RouterTest {
  return defineTest({
    name,
    says: `Matches when there is a date in the text and it is ${what}.`,
    takes: { text: 'text', date: 'date' },
    examples: [
      [`${name}("it is on 15/01/2026", "${good}")`, '2026-01-15'],
      [`${name}("it is on 15/01/2026", "${bad}")`, null],
    ],
    run: ({ text, date }) => matchOf(text, (found) => fits(Temporal.PlainDate.compare(found, date))),
  });
}

function matchOf(
  text: string,
  fits: (date: Temporal.PlainDate) => boolean,
): { match: Temporal.PlainDate } | null {
  const found = findDate(fold(text));
  return found !== undefined && fits(found.item) ? { match: found.item } : null;
}
