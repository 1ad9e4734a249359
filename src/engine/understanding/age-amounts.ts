import type { AgePart } from './age-parts.js';
import type { AgeUnit } from './age-vocabulary.js';

/** So many of a unit. */
export interface Amount {
  readonly value: number;
  readonly unit: AgeUnit;
}

interface Found {
  readonly amount: Amount;
  readonly to: number;
}

const FROM_LARGE: readonly AgeUnit[] = ['year', 'month', 'week', 'day'];

/**
 * Finds the ages that the parts of a text amount to, each as its amounts from large to small: `2 years 3 months` is one age,
 * `2 or 3 years` are two. Where no unit is named, numbers count in `unit`; beside a unit, a number without one is none.
 */
export function amountsIn(parts: readonly AgePart[], unit: 'month' | 'year'): readonly (readonly Amount[])[] {
  const amounts = withUnits(parts);
  if (amounts.length === 0) return bareNumbers(parts).map((value) => [{ value, unit }]);
  const ages: Amount[][] = [];
  for (const amount of amounts) {
    const age = ages.at(-1);
    const before = age?.at(-1);
    if (age !== undefined && before !== undefined && isSmaller(amount, before)) age.push(amount);
    else ages.push([amount]);
  }
  return ages;
}

function isSmaller(one: Amount, other: Amount): boolean {
  return FROM_LARGE.indexOf(one.unit) > FROM_LARGE.indexOf(other.unit);
}

/** Numbers alone are ages, with a half (`two and a half`), but not such as a slash parts: `12/3` is a date. */
function bareNumbers(parts: readonly AgePart[]): readonly number[] {
  if (parts.some(({ kind }) => kind === 'slash')) return [];
  return parts.flatMap((part, at) =>
    part.kind === 'number' ? [part.value + (parts[at + 1]?.kind === 'half' ? 0.5 : 0)] : [],
  );
}

function withUnits(parts: readonly AgePart[]): readonly Amount[] {
  const amounts: Amount[] = [];
  for (let at = 0; at < parts.length;) {
    const found = amountAt(parts, at);
    if (found !== undefined) amounts.push(...alternativeBefore(parts, at, found.amount), found.amount);
    at = found?.to ?? at + 1;
    const behind = found && alternativeBehind(parts, at, found.amount);
    if (behind !== undefined) amounts.push(behind);
  }
  return amounts;
}

function amountAt(parts: readonly AgePart[], at: number): Found | undefined {
  const part = parts[at];
  if (part?.kind === 'number') return numberThenUnit(parts, at, part.value);
  if (part?.kind === 'half') return numberThenUnit(parts, at - 1, 0);
  return part?.kind === 'unit' && !part.word.isShort ? unitThenNumber(parts, at) : undefined;
}

/** `3 months`, `2 and a half years`, `2 ans et demi`, `half a year`. */
function numberThenUnit(parts: readonly AgePart[], at: number, number: number): Found | undefined {
  const { value, to } = withHalf(parts, at + 1, number);
  const unit = parts[to];
  if (unit?.kind !== 'unit' || (unit.word.isBefore && parts[to + 1]?.kind === 'number')) return undefined;
  const behind = value === number ? withHalf(parts, to + 1, value) : { value, to: to + 1 };
  return { amount: { value: behind.value, unit: unit.word.unit }, to: behind.to };
}

/** `miezi 3`, `miaka miwili na nusu`, `mwaka na nusu`; in other languages what is left of it (`years 2`). */
function unitThenNumber(parts: readonly AgePart[], at: number): Found | undefined {
  const unit = parts[at];
  if (unit?.kind !== 'unit') return undefined;
  const number = parts[at + 1];
  if (number?.kind !== 'number' && !unit.word.isSingle) return undefined;
  const isNumbered = number?.kind === 'number';
  const { value, to } = withHalf(parts, isNumbered ? at + 2 : at + 1, isNumbered ? number.value : 1);
  return { amount: { value, unit: unit.word.unit }, to };
}

function withHalf(parts: readonly AgePart[], at: number, value: number): { value: number; to: number } {
  return parts[at]?.kind === 'half' ? { value: value + 0.5, to: at + 1 } : { value, to: at };
}

/** `2 or` before `3 years`. */
function alternativeBefore(parts: readonly AgePart[], at: number, { unit }: Amount): readonly Amount[] {
  const number = parts[at - 2];
  return parts[at - 1]?.kind === 'or' && number?.kind === 'number' && parts[at - 3]?.kind !== 'unit'
    ? [{ value: number.value, unit }]
    : [];
}

/** `au 3` behind `miaka 2`. */
function alternativeBehind(parts: readonly AgePart[], at: number, { unit }: Amount): Amount | undefined {
  const number = parts[at + 1];
  const isAlternative =
    parts[at]?.kind === 'or' && number?.kind === 'number' && parts[at + 2]?.kind !== 'unit';
  return isAlternative ? { value: number.value, unit } : undefined;
}
