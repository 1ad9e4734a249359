import type { BirthDate } from '../person.js';
import { foldName } from './name-sounds.rules.js';
import { nameLikeness } from './name-likeness.rules.js';

/** What of a record is compared with another. */
export interface ComparedRecord {
  readonly name: string | null;
  readonly birthDate: BirthDate | null;
  /** Her place and the places around it, the innermost first; empty where it is not known. */
  readonly places: readonly string[];
  /** As they are stored. */
  readonly addresses: readonly string[];
  readonly householdId: string | null;
}

/** Why two records may be of one person, or why not, with how much it counts. */
export interface DuplicateReason {
  readonly code:
    | 'same_name'
    | 'similar_name'
    | 'other_name'
    | 'same_birth_date'
    | 'birth_date_swapped'
    | 'same_birth_month'
    | 'same_birth_year'
    | 'near_birth_date'
    | 'other_birth_date'
    | 'same_place'
    | 'near_place'
    | 'other_place'
    | 'same_address'
    | 'same_household';
  readonly points: number;
}

/** How much two records look like one person. */
export interface DuplicateScore {
  /** 0 to 100 */
  readonly score: number;
  readonly reasons: readonly DuplicateReason[];
}

/** From this score on somebody is asked whether two records are of one person. */
export const askedFrom = 60;

/** Below it only part of a name is the same: many a village has several with one first name. */
const wholeNameFrom = 0.8;

/** Whoever has another first name is somebody else, however much the two share: twins do, and mothers with their daughters. */
const mostForOthers = 40;

/**
 * Says how much two records look like one person. Names count most, and never alone: with nothing else known, thousands share
 * one. What speaks against it counts too: another day of birth, or that both were noted in one household.
 */
export function duplicateScore(one: ComparedRecord, other: ComparedRecord): DuplicateScore {
  const { reason, isOther } = nameReason(one.name, other.name);
  const reasons = [
    reason,
    birthReason(one.birthDate, other.birthDate),
    placeReason(one.places, other.places),
    addressReason(one.addresses, other.addresses),
    householdReason(one.householdId, other.householdId),
  ].filter((found) => found !== null);
  const sum = reasons.reduce((total, { points }) => total + points, 0);
  const most = isOther ? mostForOthers : 100;
  return { score: Math.max(0, Math.min(most, Math.round(sum))), reasons };
}

function nameReason(
  one: string | null,
  other: string | null,
): { readonly reason: DuplicateReason | null; readonly isOther: boolean } {
  if (one === null || other === null) return { reason: null, isOther: false };
  const { likeness, shared, areFirstNamesOthers } = nameLikeness(one, other);
  if (areFirstNamesOthers || likeness < 0.45)
    return { reason: { code: 'other_name', points: 0 }, isOther: true };
  const most = shared >= 3 ? 60 : shared === 2 ? 55 : 40;
  const code = inOneOrder(one) === inOneOrder(other) ? 'same_name' : 'similar_name';
  const weight = likeness >= wholeNameFrom ? 1 : 0.75;
  return { reason: { code, points: Math.round(most * likeness * weight) }, isOther: false };
}

const inOneOrder = (name: string): string => foldName(name).split(' ').sort().join(' ');

function birthReason(one: BirthDate | null, other: BirthDate | null): DuplicateReason | null {
  if (one === null || other === null) return null;
  const [year = '', month = '', day = ''] = one.date.split('-');
  const [otherYear = '', otherMonth = '', otherDay = ''] = other.date.split('-');
  if (one.precision === 'year' || other.precision === 'year')
    return birthYearReason(Number(year), Number(otherYear));
  const isExact = one.precision === 'day' && other.precision === 'day';
  if (year === otherYear && month === otherMonth) {
    if (isExact) return day === otherDay ? points('same_birth_date', 30) : points('near_birth_date', 8);
    return points('same_birth_month', 15);
  }
  if (year === otherYear && month === otherDay && day === otherMonth) return points('birth_date_swapped', 20);
  const years = Math.abs(Number(year) - Number(otherYear));
  if (years === 0) return points('near_birth_date', isExact ? 0 : 5);
  const isYearMistaken = years > 0 && month === otherMonth && day === otherDay && isExact && years <= 2;
  if (isYearMistaken) return points('near_birth_date', 8);
  return points('other_birth_date', years >= 10 ? -40 : years >= 3 ? -30 : -15);
}

/** Where only the year is known it is often reckoned from an age: a year or two more or less tell nothing. */
function birthYearReason(one: number, other: number): DuplicateReason {
  const years = Math.abs(one - other);
  if (years === 0) return points('same_birth_year', 10);
  if (years <= 2) return points('near_birth_date', years === 1 ? 5 : 0);
  return points('other_birth_date', years >= 10 ? -40 : years >= 5 ? -30 : -10);
}

function placeReason(one: readonly string[], other: readonly string[]): DuplicateReason | null {
  const [inner] = one;
  const [otherInner] = other;
  if (inner === undefined || otherInner === undefined) return null;
  if (inner === otherInner) return points('same_place', 12);
  const isWithin = other.includes(inner) || one.includes(otherInner);
  const areNeighbours = one[1] !== undefined && one[1] === other[1];
  return isWithin || areNeighbours ? points('near_place', 6) : points('other_place', -5);
}

function addressReason(one: readonly string[], other: readonly string[]): DuplicateReason | null {
  return one.some((address) => other.includes(address)) ? points('same_address', 22) : null;
}

/** Whoever noted both in one household took them for two. */
function householdReason(one: string | null, other: string | null): DuplicateReason | null {
  return one !== null && one === other ? points('same_household', -32) : null;
}

function points(code: DuplicateReason['code'], count: number): DuplicateReason {
  return { code, points: count };
}
