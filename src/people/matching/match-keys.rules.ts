import type { Address } from '../address.js';
import type { BirthDate } from '../person.js';
import { wordsOf } from './name-sounds.rules.js';

/** What is known of a person that a second record of her would share. */
export interface KeyedPerson {
  readonly name: string | null;
  readonly birthDate: BirthDate | null;
  readonly placeCode: string | null;
  readonly addresses: readonly Pick<Address, 'address'>[];
}

/** Keys of a person at most: each is kept in an index. */
const mostKeys = 12;

/** Words of a name that make keys at most. */
const mostWords = 4;

/** Figures of a number that are the same in 0722 ... and +254 722 ... */
const nationalDigits = 9;

/**
 * What a second record of a person would share with this one, each selective by itself: two of her names by their sounds
 * (`n:`), a name with the month of her birth (`d:`; a year alone tells too little), a name with her place (`p:`), her number without its country (`t:`).
 * In ASCII, but for names in scripts that have no sounds here; the most telling stand first.
 */
export function matchKeysOf({ name, birthDate, placeCode, addresses }: KeyedPerson): readonly string[] {
  const sounds = [...new Set(name === null ? [] : wordsOf(name).map((word) => word.sounds))]
    .filter((word) => word.length > 1)
    .slice(0, mostWords);
  const month = birthDate?.precision === 'year' ? undefined : birthDate?.date.slice(0, 7);
  const numbers = [...new Set(addresses.map(({ address }) => numberKey(address)))].slice(0, 3);
  const dated = month === undefined ? [] : sounds.map((word) => `d:${word}:${month}`);
  const placed = placeCode === null ? [] : sounds.map((word) => `p:${word}:${placeCode}`);
  return [...numbers, ...pairs(sounds).slice(0, 3), ...dated, ...placed, ...pairs(sounds).slice(3)].slice(
    0,
    mostKeys,
  );
}

function numberKey(address: string): string {
  const digits = address.replace(/\D/g, '');
  const isNumber = address.startsWith('+') && digits.length >= nationalDigits;
  return `t:${isNumber ? digits.slice(-nationalDigits) : address.toLowerCase()}`;
}

/** Every two of her names, in whichever order they were written. */
function pairs(sounds: readonly string[]): string[] {
  return sounds.flatMap((one, at) =>
    sounds.slice(at + 1).map((other) => `n:${one < other ? `${one}~${other}` : `${other}~${one}`}`),
  );
}
