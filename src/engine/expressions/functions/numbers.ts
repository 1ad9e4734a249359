import { Decimal } from 'decimal.js';
import { defineFunction } from '../define.js';
import { maxDigits } from '../limits.js';
import { divided } from '../number.js';
import { ValueFault } from '../value.js';

/** Functions about numbers. */
export const numberFunctions = [
  defineFunction({
    name: 'abs',
    says: 'Gives a number without its sign.',
    takes: { number: 'number' },
    examples: [
      ['abs(-2.5)', '2.5'],
      ['abs("two")', 'ERROR'],
    ],
    call: ({ number }) => number.abs(),
  }),
  defineFunction({
    name: 'round',
    says: 'Rounds a number, halves upward, to so many places; places below zero round to tens and hundreds.',
    takes: { number: 'number', places: 'whole?' },
    examples: [
      ['round(2.5)', '3'],
      ['round(2.345, 2)', '2.35'],
      ['round(1234, -2)', '1200'],
    ],
    call: ({ number, places }) => rounded(number, places ?? 0, Decimal.ROUND_HALF_UP),
  }),
  defineFunction({
    name: 'round_up',
    says: 'Rounds a number upward.',
    takes: { number: 'number', places: 'whole?' },
    examples: [
      ['round_up(2.1)', '3'],
      ['round_up(2.141, 2)', '2.15'],
      ['round_up(-2.9)', '-2'],
    ],
    call: ({ number, places }) => rounded(number, places ?? 0, Decimal.ROUND_CEIL),
  }),
  defineFunction({
    name: 'round_down',
    says: 'Rounds a number downward.',
    takes: { number: 'number', places: 'whole?' },
    examples: [
      ['round_down(2.9)', '2'],
      ['round_down(2.149, 2)', '2.14'],
      ['round_down(-2.1)', '-3'],
    ],
    call: ({ number, places }) => rounded(number, places ?? 0, Decimal.ROUND_FLOOR),
  }),
  defineFunction({
    name: 'max',
    says: 'Gives the largest number.',
    takes: { first: 'number', more: 'number...' },
    examples: [
      ['max(1, 3, 2)', '3'],
      ['max(1, "two")', 'ERROR'],
    ],
    call: ({ first, more }) => Decimal.max(first, ...more),
  }),
  defineFunction({
    name: 'min',
    says: 'Gives the smallest number.',
    takes: { first: 'number', more: 'number...' },
    examples: [['min(2, -10, 3)', '-10']],
    call: ({ first, more }) => Decimal.min(first, ...more),
  }),
  defineFunction({
    name: 'mean',
    says: 'Gives the average of numbers.',
    takes: { first: 'number', more: 'number...' },
    examples: [['mean(1, 2, 6)', '3']],
    call: ({ first, more }) => Decimal.sum(first, ...more).div(more.length + 1),
  }),
  defineFunction({
    name: 'mod',
    says: 'Gives what is left of a division.',
    takes: { number: 'number', by: 'number' },
    examples: [
      ['mod(17, 7)', '3'],
      ['mod(5, 0)', 'ERROR'],
    ],
    call: ({ number, by }) => number.minus(divided(number, by).floor().times(by)),
  }),
];

function rounded(number: Decimal, places: number, rounding: Decimal.Rounding): Decimal {
  if (Math.abs(places) > maxDigits) throw new ValueFault(`numbers have at most ${maxDigits} places`);
  if (places >= 0) return number.toDecimalPlaces(places, rounding);
  const step = new Decimal(10).pow(-places);
  return number.div(step).toDecimalPlaces(0, rounding).times(step);
}
