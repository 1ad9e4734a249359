import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';

import { placesOf } from '../places/places-of.js';
import type { FieldKind } from './dictionary.schemas.js';
import { fieldValue, type ReadingContext } from './field-value.js';

const places = placesOf([
  { code: 'siaya', name: 'Siaya', otherNames: [], level: 'county', parent: null },
  { code: 'bondo', name: 'Bondo', otherNames: ['Bondo Town'], level: 'ward', parent: 'siaya' },
  { code: 'ugunja_1', name: 'Ugunja', otherNames: [], level: 'ward', parent: 'siaya' },
  { code: 'ugunja_2', name: 'Ugunja', otherNames: [], level: 'village', parent: 'bondo' },
]);

const context: ReadingContext = {
  languages: ['en', 'sw', 'fr'],
  country: 'KE',
  today: Temporal.PlainDate.from('2026-03-02'),
  places,
};

const sexes = [
  { code: 'female', label: 'female', accept: ['femme', 'mwanamke', 'f'] },
  { code: 'male', label: 'male', accept: ['homme', 'mwanamume', 'm'] },
];

/** The value, or why there is none. */
function read(kind: FieldKind, raw: string | number | boolean, changes: Partial<ReadingContext> = {}) {
  const reading = fieldValue({ kind }, sexes, raw, { ...context, ...changes });
  return reading.status === 'ok' ? reading.value : reading.reason;
}

describe('a value for a field', () => {
  it.each([
    ['text', '  Asha  ', 'Asha'],
    ['text', '   ', 'empty'],
    ['text', 'x'.repeat(2_001), 'too_long'],
    ['number', '12', 12],
    ['number', -3.5, -3.5],
    ['number', '0012', 12],
    ['number', 'tatu', 3],
    ['number', 'many', 'no_number'],
    ['number', Number.NaN, 'no_number'],
    ['number', '2 or 3', 'ambiguous'],
    ['date', '2026-02-28', '2026-02-28'],
    ['date', '2026-02-30', 'no_date'],
    ['date', '2026-02', '2026-02-15'],
    ['date', '2026-13', 'no_date'],
    ['date', '15/2/2026', '2026-02-15'],
    ['date', 'when it rains', 'no_date'],
    ['yes_no', 'ndiyo', 'yes'],
    ['yes_no', 'FALSE', 'no'],
    ['yes_no', 1, 'yes'],
    ['yes_no', 'perhaps', 'no_yes_no'],
    ['flag', true, true],
    ['flag', 'non', false],
    ['choice', 'female', 'female'],
    ['choice', 'Femme', 'female'],
    ['choice', '2', 'no_option'],
    ['choice', 'unclear', 'no_option'],
    ['place', 'bondo', 'bondo'],
    ['place', 'Bondo Town', 'bondo'],
    ['place', 'Ugunja', 'ambiguous'],
    ['place', 'Atlantis', 'no_place'],
    ['phone', '0712 345 678', '+254712345678'],
    ['phone', 'simulator:asha', 'simulator:asha'],
    ['phone', '12', 'no_phone'],
  ] as const)('of kind %s reads %p as %p', (kind, raw, expected) => {
    expect(read(kind, raw)).toBe(expected);
  });

  it('keeps what was written where the value is another, and how exact a date is', () => {
    expect(fieldValue({ kind: 'date' }, [], 'March 2026', context)).toMatchObject({
      value: '2026-03-15',
      precision: 'month',
      original: 'March 2026',
    });
    expect(fieldValue({ kind: 'date' }, [], '2026-03-02', context)).not.toHaveProperty('original');
  });

  it.each([
    ['1990', '1990-07-01', 'year'],
    [1990, '1990-07-01', 'year'],
    ['1990-00-00', '1990-07-01', 'year'],
    ['mwaka 1990', '1990-07-01', 'year'],
    ['vers 1990', '1990-07-01', 'year'],
    ['born 1990', '1990-07-01', 'year'],
    ['about 30', '1995-07-01', 'year'],
    ['miaka 30', '1995-07-01', 'year'],
    ['30 ans', '1995-07-01', 'year'],
    ['45', '1980-07-01', 'year'],
    ['2026', '2026-03-02', 'year'],
    ['1990-05-00', '1990-05-15', 'month'],
    ['01/01/1990', '1990-01-01', 'day'],
    ['5/3/1990', '1990-03-05', 'day'],
  ] as const)('takes %p as %s, where a year is enough', (raw, value, precision) => {
    const reading = fieldValue({ kind: 'date', precision: 'year' }, [], raw, context);
    expect(reading).toMatchObject({ status: 'ok', value, precision });
  });

  it.each(['31/2/1998', '1990-13-05', '0', '130', 'Bondo 2', 'mzee'])(
    'takes no %p there, which is no date and no age',
    (raw) => {
      const reading = fieldValue({ kind: 'date', precision: 'year' }, [], raw, context);
      expect(reading).toEqual({ status: 'unreadable', reason: 'no_date' });
    },
  );

  it.each(['1990', 'about 30', '30', 'mwaka jana', 'last year'])(
    'takes no %p where a month at least is wanted',
    (raw) => expect(read('date', raw)).toBe('no_date'),
  );

  it('takes the month first where that is the custom', () => {
    expect(read('date', '02/03/2026', { dateOrder: 'mdy' })).toBe('2026-02-03');
    expect(read('date', '02/03/2026')).toBe('2026-03-02');
  });

  it('is a place as it is written where there is no tree', () => {
    expect(read('place', 'Atlantis', { places: undefined })).toBe('Atlantis');
  });
});
