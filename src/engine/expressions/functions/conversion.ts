import { defineFunction } from '../define.js';

/** Functions that turn a value into another type. */
export const conversionFunctions = [
  defineFunction({
    name: 'text',
    says: 'Writes a value as a text.',
    takes: { value: 'text' },
    examples: [
      ['text(12.50)', '12.5'],
      ['text(3 = 3)', 'true'],
    ],
    call: ({ value }) => value,
  }),
  defineFunction({
    name: 'number',
    says: 'Reads a text as a number.',
    takes: { value: 'number' },
    examples: [
      ['number("3.50") + 1', '4.5'],
      ['number("three")', 'ERROR'],
    ],
    call: ({ value }) => value,
  }),
  defineFunction({
    name: 'boolean',
    says: 'Tells whether a value holds: nothing, an empty text, "false" and zero do not.',
    takes: { value: 'boolean' },
    examples: [
      ['boolean("yes")', 'true'],
      ['boolean(0)', 'false'],
    ],
    call: ({ value }) => value,
  }),
  defineFunction({
    name: 'date',
    says: 'Reads a text as a date, or gives the day of a moment.',
    takes: { value: 'date' },
    examples: [
      ['date("15/6/2026")', '2026-06-15'],
      ['date("tomorrow")', 'ERROR'],
    ],
    call: ({ value }) => value,
  }),
  defineFunction({
    name: 'datetime',
    says: 'Reads a text as a moment, or gives the beginning of a day.',
    takes: { value: 'datetime' },
    examples: [
      ['datetime("2026-06-15 14:30")', '2026-06-15T14:30:00+03:00'],
      ['datetime("2026-06-15T14:30:00Z")', '2026-06-15T17:30:00+03:00'],
    ],
    call: ({ value }) => value,
  }),
  defineFunction({
    name: 'time',
    says: 'Reads a text as a time of day, or gives that of a moment.',
    takes: { value: 'time' },
    examples: [
      ['time("2:30 pm")', '14:30:00'],
      ['time(now)', '09:00:00'],
    ],
    call: ({ value }) => value,
  }),
];
