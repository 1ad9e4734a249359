import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';

import { matchKeysOf } from './match-keys.rules.js';
import { nameLikeness } from './name-likeness.rules.js';
import { foldName, soundsOf } from './name-sounds.rules.js';

const alike = 0.85;

const pairs = readFileSync(new URL('name-pairs.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => ({ isOne: line.startsWith('='), names: line.slice(2).split(' | ') as [string, string] }));

const keysOf = (name: string) =>
  matchKeysOf({ name, birthDate: { date: '1994-05-02', precision: 'day' }, placeCode: null, addresses: [] });

describe('names', () => {
  it('are compared in more than 150 pairs', () => {
    expect(pairs.length).toBeGreaterThan(150);
  });

  it.each(pairs.filter(({ isOne }) => isOne).map(({ names }) => names))('%s is %s', (one, other) => {
    expect(nameLikeness(one, other).likeness).toBeGreaterThanOrEqual(alike);
    expect(nameLikeness(other, one)).toEqual(nameLikeness(one, other));
    expect(keysOf(one).filter((key) => keysOf(other).includes(key))).not.toEqual([]);
  });

  it.each(pairs.filter(({ isOne }) => !isOne).map(({ names }) => names))('%s is not %s', (one, other) => {
    expect(nameLikeness(one, other).likeness).toBeLessThan(alike);
  });
});

describe('a name', () => {
  it.each([
    ['Áchieng’  OTIENO', 'achieng otieno'],
    ["Ng'ang'a wa-Mbugua", 'nganga wa mbugua'],
    ['Łukasz Œdipe-Strauß', 'lukasz oedipe strauss'],
    ['አበበ  በቀለ', 'አበበ በቀለ'],
    ['مُحَمَّد', 'محمد'],
    ['', ''],
    ['  123 -- ', '123'],
  ])('%s is folded to %s', (name, folded) => {
    expect(foldName(name)).toBe(folded);
  });

  it('has sounds without titles and particles', () => {
    expect(soundsOf('Dr. Fatuma binti Ali')).toEqual(soundsOf('Fatma Aly'));
    expect(soundsOf('Abdul Rahman')).toHaveLength(1);
  });
});

describe('match keys', () => {
  const addresses = [{ address: '+254722000111' }];
  const birthDate = { date: '1994-05-02', precision: 'day' } as const;

  it('are composed of what a second record would share', () => {
    expect(matchKeysOf({ name: 'Mary Otieno', birthDate, placeCode: 'bondo', addresses })).toEqual([
      't:722000111',
      'n:mr~otn',
      'd:mr:1994-05',
      'd:otn:1994-05',
      'p:mr:bondo',
      'p:otn:bondo',
    ]);
  });

  it('are twelve at most, in ASCII, and few for somebody of whom little is known', () => {
    const many = ['+254722000111', '+254722000222', '+254722000333', '+254722000444'].map((address) => ({
      address,
    }));
    const keys = matchKeysOf({
      name: 'Mary Áchieng Otieno Wanjikũ Kamau',
      birthDate,
      placeCode: 'bondo',
      addresses: many,
    });
    expect(keys).toHaveLength(12);
    expect(keys.join()).toMatch(/^[\x20-\x7e]+$/);
    expect(matchKeysOf({ name: 'Mary', birthDate: null, placeCode: null, addresses: [] })).toEqual([]);
    expect(matchKeysOf({ name: null, birthDate, placeCode: 'bondo', addresses: [] })).toEqual([]);
    expect(
      matchKeysOf({ name: '....', birthDate, placeCode: null, addresses: [{ address: 'simulator:asha' }] }),
    ).toEqual(['t:simulator:asha']);
  });

  it('take a long text for a name in no time', () => {
    const keys = matchKeysOf({
      name: 'abdul '.repeat(5_000),
      birthDate: null,
      placeCode: null,
      addresses: [],
    });
    expect(keys.length).toBeLessThanOrEqual(12);
  });
});
