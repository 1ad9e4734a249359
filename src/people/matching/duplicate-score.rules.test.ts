import { describe, expect, it } from '@jest/globals';

import { askedFrom, duplicateScore, type ComparedRecord } from './duplicate-score.rules.js';

function aRecord(
  record: Partial<ComparedRecord> & { born?: string; bornIn?: string; bornAbout?: string } = {},
): ComparedRecord {
  const { born, bornIn, bornAbout, ...rest } = record;
  const birthDate =
    born !== undefined
      ? ({ date: born, precision: 'day' } as const)
      : bornIn !== undefined
        ? ({ date: bornIn, precision: 'month' } as const)
        : bornAbout !== undefined
          ? ({ date: `${bornAbout}-07-01`, precision: 'year' } as const)
          : null;
  return { name: 'Mary Otieno', birthDate, places: [], addresses: [], householdId: null, ...rest };
}

const phone = { addresses: ['+12025550101'] };
const village = { places: ['usenge', 'bondo', 'siaya'] };

describe('two records of one person', () => {
  it.each<[string, Parameters<typeof aRecord>[0], Parameters<typeof aRecord>[0]]>([
    ['the same name and day of birth', { born: '1994-05-02' }, { born: '1994-05-02' }],
    [
      'a name in another spelling and the same number',
      { name: 'Mohamed Ali', ...phone },
      { name: 'Maxamed Cali', ...phone },
    ],
    ['the same name in the same village', village, village],
    ['day and month exchanged', { born: '1994-05-02' }, { born: '1994-02-05' }],
    ['a month and a day in it', { born: '1994-05-02' }, { bornIn: '1994-05-15' }],
    [
      'her first name, her number and her birthday',
      { name: 'Mary', born: '1994-05-02', ...phone },
      { born: '1994-05-02', ...phone },
    ],
    [
      'another surname since she married',
      { name: 'Mary Otieno', born: '1994-05-02', ...phone, ...village },
      { name: 'Mary Achieng', born: '1994-05-02', ...phone, ...village },
    ],
    ['three names', { name: 'Mary Achieng Otieno' }, { name: 'Otieno Mary Achieng' }],
  ])('are found by %s', (_, one, other) => {
    expect(duplicateScore(aRecord(one), aRecord(other)).score).toBeGreaterThanOrEqual(askedFrom);
    expect(duplicateScore(aRecord(other), aRecord(one))).toEqual(
      duplicateScore(aRecord(one), aRecord(other)),
    );
  });
});

describe('two people', () => {
  it.each<[string, Parameters<typeof aRecord>[0], Parameters<typeof aRecord>[0]]>([
    [
      'twins on one phone',
      { name: 'Mary Otieno', born: '2020-05-02', ...phone, ...village },
      { name: 'Martha Otieno', born: '2020-05-02', ...phone, ...village },
    ],
    [
      'twins without names',
      { name: 'Baby Otieno 1', born: '2026-05-02', ...phone },
      { name: 'Baby Otieno 2', born: '2026-05-02', ...phone },
    ],
    [
      'a mother and her daughter on one phone',
      { name: 'Mary Achieng', born: '1980-05-02', ...phone, ...village },
      { name: 'Faith Achieng', born: '2004-01-20', ...phone, ...village },
    ],
    [
      'a mother and a daughter of her name',
      { name: 'Mary Achieng', born: '1980-05-02', ...phone, ...village },
      { name: 'Mary Achieng', born: '2004-01-20', ...phone, ...village },
    ],
    [
      'a sister and a brother',
      { name: 'Achieng Otieno', born: '2004-01-20', ...phone },
      { name: 'Ochieng Otieno', born: '2004-01-20', ...phone },
    ],
    [
      'a mother who is called by her child',
      { name: 'Mama Amina', ...phone, ...village },
      { name: 'Amina', ...phone, ...village },
    ],
    ['two of one name, and nothing else known', {}, {}],
    [
      'neighbours with the same surname',
      { name: 'John Otieno', ...village },
      { name: 'Mary Otieno', ...village },
    ],
    [
      'a father and a son of his name in one household',
      { name: 'Juma Ali', householdId: 'h', ...phone, ...village },
      { name: 'Juma Ali', born: '2010-01-01', householdId: 'h', ...phone, ...village },
    ],
    ['people on one phone whose names are not known', { name: null, ...phone }, { name: null, ...phone }],
  ])('are told apart: %s', (_, one, other) => {
    expect(duplicateScore(aRecord(one), aRecord(other)).score).toBeLessThan(askedFrom);
  });
});

describe('a year of birth', () => {
  const scoreOf = (one: Parameters<typeof aRecord>[0], other: Parameters<typeof aRecord>[0]) =>
    duplicateScore(aRecord(one), aRecord(other));

  it('speaks less for one person than a month, and a month less than a day', () => {
    const { score: year, reasons } = scoreOf({ bornAbout: '1994' }, { born: '1994-07-01' });
    const { score: month } = scoreOf({ bornIn: '1994-07-15' }, { born: '1994-07-01' });
    const { score: day } = scoreOf({ born: '1994-07-01' }, { born: '1994-07-01' });
    expect(reasons.map(({ code }) => code)).toContain('same_birth_year');
    expect([year < month, month < day]).toEqual([true, true]);
  });

  it('is often reckoned from an age: one beside it speaks for nobody else, one long before does', () => {
    const { score: none } = scoreOf({}, {});
    expect(scoreOf({ bornAbout: '1994' }, { born: '1995-02-03' }).score).toBeGreaterThanOrEqual(none);
    expect(scoreOf({ bornAbout: '1994' }, { born: '1970-02-03' }).score).toBeLessThan(none);
  });
});
