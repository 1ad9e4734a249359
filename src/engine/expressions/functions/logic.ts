import { tryConvert } from '../convert.js';
import { defineFunction } from '../define.js';
import { EvaluationError } from '../value.js';
import type { Value } from '../value.js';

/** Functions about conditions and about what may be missing. */
export const logicFunctions = [
  defineFunction({
    name: 'if',
    says: 'Gives one value when a condition holds, and the other when not.',
    takes: { condition: 'boolean', yes: 'later', no: 'later' },
    examples: [
      ['if(person.age >= 18, "adult", "child")', 'adult'],
      ['if(person.nickname, person.nickname, "friend")', 'friend'],
    ],
    call: ({ condition, yes, no }) => (condition ? yes() : no()),
  }),
  defineFunction({
    name: 'and',
    says: 'Tells whether all values hold.',
    takes: { first: 'boolean', more: 'boolean...' },
    examples: [
      ['and(true, person.age > 18)', 'true'],
      ['and(true, "")', 'false'],
    ],
    call: ({ first, more }) => first && more.every(Boolean),
  }),
  defineFunction({
    name: 'or',
    says: 'Tells whether any of the values holds.',
    takes: { first: 'boolean', more: 'boolean...' },
    examples: [
      ['or(false, person.age > 18)', 'true'],
      ['or(false, "")', 'false'],
    ],
    call: ({ first, more }) => first || more.some(Boolean),
  }),
  defineFunction({
    name: 'default',
    says: 'Gives a value, or another when the first is missing, empty or an error.',
    takes: { value: 'tried', otherwise: 'later' },
    examples: [
      ['default(person.nickname, "friend")', 'friend'],
      ['default(date("soon"), today)', '2026-03-02'],
      ['default("Asha", "friend")', 'Asha'],
    ],
    call: ({ value, otherwise }) => (isMissing(value) ? otherwise() : value),
  }),
  defineFunction({
    name: 'is_error',
    says: 'Tells whether a value could not be worked out.',
    takes: { value: 'tried' },
    examples: [
      ['is_error(1 / 0)', 'true'],
      ['is_error(1 / 2)', 'false'],
    ],
    call: ({ value }) => value instanceof EvaluationError,
  }),
  defineFunction({
    name: 'isnumber',
    says: 'Tells whether a value is a number, or a text that is one.',
    takes: { value: 'tried' },
    examples: [
      ['isnumber("12.5")', 'true'],
      ['isnumber("12 kg")', 'false'],
    ],
    call: ({ value }, { zone }) =>
      !(value instanceof EvaluationError) && tryConvert(value, 'number', zone) !== undefined,
  }),
];

function isMissing(value: Value | EvaluationError): value is EvaluationError | null | '' {
  const isEmptyList = Array.isArray(value) && value.length === 0;
  return value === null || value === '' || isEmptyList || value instanceof EvaluationError;
}
