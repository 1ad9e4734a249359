import type { Decimal } from 'decimal.js';
import { maxDigits } from './limits.js';
import { ValueFault } from './value.js';

/** Exponents of `^`: more is a mistake. */
const maxExponent = 1_000;

/**
 * Keeps a number within the digits that are counted with.
 * @throws ValueFault when it is beyond them, or none (the root of a negative number)
 */
export function boundedNumber(number: Decimal): Decimal {
  if (number.isNaN()) throw new ValueFault('has no value among numbers');
  if (!number.isFinite() || number.e >= maxDigits) throw new ValueFault('is too large a number');
  return number.e < 0 || number.precision() > maxDigits ? number.toDecimalPlaces(maxDigits) : number;
}

/** Divides. @throws ValueFault by zero */
export function divided(number: Decimal, by: Decimal): Decimal {
  if (by.isZero()) throw new ValueFault('cannot divide by zero');
  return number.dividedBy(by);
}

/** Raises to a power. @throws ValueFault for an exponent beyond reason */
export function raised(number: Decimal, exponent: Decimal): Decimal {
  if (exponent.abs().greaterThan(maxExponent)) throw new ValueFault('is raised to too large a power');
  return number.pow(exponent);
}
