import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { parseDate, type DateResult } from './date.js';
import { asKnown } from './date-precision.js';
import { parseRoughDate } from './rough-date.js';

const today = Temporal.PlainDate.from('2026-03-02');
const languages = ['en', 'sw', 'fr'];
const life = { from: today.subtract({ years: 110 }), to: today };

function shown(result: DateResult): string {
  if (result.status === 'understood') return asKnown(result.value.date, result.value.precision);
  if (result.status === 'ambiguous')
    return result.candidates.map(({ date, precision }) => asKnown(date, precision)).join(' or ');
  return result.status;
}

describe('a date of birth as people know it', () => {
  const said: readonly (readonly [string, string])[] = [
    ['1990', '1990'],
    ['born 1990', '1990'],
    ['I was born in 1990', '1990'],
    ['mwaka 1990', '1990'],
    ['nilizaliwa mwaka wa 1990', '1990'],
    ['mwaka 90', '1990'],
    ['vers 1990', '1990'],
    ['né en 1990', '1990'],
    ['née vers 1990', '1990'],
    ['1990 or 1991', '1990 or 1991'],
    ['about 30', '1995'],
    ['30', '1995'],
    ['30 years old', '1995'],
    ['nina miaka 30', '1995'],
    ['miaka thelathini', '1995'],
    ['30 ans', '1995'],
    ["j'ai environ 30 ans", '1995'],
    ['45', '1980 or 1945'],
    ['last year', '2025'],
    ['mwaka jana', '2025'],
    ["l'année dernière", '2025'],
    ['3/5/1990', '1990-05-03 or 1990-03-05'],
    ['march 1990', '1990-03'],
    ['machi mwaka jana', '2025-03'],
    ['nilizaliwa tarehe 5 mwezi wa tatu 1990', '1990-03-05'],
    ['2030', 'out_of_range'],
    ['Asha', 'not_understood'],
    ['under 5 years', 'not_understood'],
    ['31/2/1998', 'not_understood'],
    ['miezi 6', '2025-09'],
  ];
  for (const [text, meant] of said) {
    it(`reads "${text}" as ${meant}`, () => {
      expect(shown(parseRoughDate(text, { languages, today, between: life }))).toBe(meant);
    });
  }

  it('counts an age from the middle of the year that stands for it, so that she is as old as she said', () => {
    for (const day of ['2026-01-01', '2026-06-30', '2026-07-01', '2026-12-31']) {
      const then = Temporal.PlainDate.from(day);
      const result = parseRoughDate('miaka 30', { languages, today: then });
      const born = result.status === 'understood' ? Temporal.PlainDate.from(result.value.date) : then;
      expect(born.until(then, { largestUnit: 'year' }).years).toBe(30);
    }
  });

  it('takes today for a birth in this year whose middle is still to come', () => {
    const result = parseRoughDate('2026', { languages, today, between: life });
    expect(result).toMatchObject({ value: { date: '2026-03-02', precision: 'year' } });
  });
});

describe('a year counted from this one, where a day or month is asked for', () => {
  const spoken: readonly (readonly [string, string])[] = [
    ['mwaka jana', 'not_understood'],
    ['mwaka wa jana', 'not_understood'],
    ['mwaka juzi', 'not_understood'],
    ['mwaka ujao', 'not_understood'],
    ['mwakani', 'not_understood'],
    ['last year', 'not_understood'],
    ['next year', 'not_understood'],
    ["l'an dernier", 'not_understood'],
    ['1990', 'not_understood'],
    ['leo mwaka jana', 'not_understood'],
    ['june next year', '2027-06'],
    ['mwezi wa sita mwaka ujao', '2027-06'],
    ['15 juin de l’année prochaine', '2027-06-15'],
    ['5/6 mwaka jana', '2025-06-05'],
    ['15 march this year', '2026-03-15'],
    ['mwezi jana', '2026-02'],
    ['mwezi juzi', '2026-01'],
    ['wiki jana', '2026-02-23'],
    ['wiki iliyopita', '2026-02-23'],
    ['jana', '2026-03-01'],
  ];
  for (const [text, meant] of spoken) {
    it(`reads "${text}" as ${meant}`, () => {
      expect(shown(parseDate(text, { languages, today }))).toBe(meant);
    });
  }
});
