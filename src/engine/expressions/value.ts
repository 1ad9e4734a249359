import { Decimal } from 'decimal.js';
import { Temporal } from 'temporal-polyfill';

/**
 * What an expression can be worth. Numbers are decimals, a date is a day of the calendar, a datetime is a moment in the
 * zone of whoever speaks; null is nothing. Objects are maps, so that a look-up finds what was put in and nothing else.
 */
export type Value = ValueTypes[TypeName];

/** The types by the names that authors read. */
export interface ValueTypes {
  nothing: null;
  text: string;
  number: Decimal;
  boolean: boolean;
  date: Temporal.PlainDate;
  datetime: Temporal.ZonedDateTime;
  time: Temporal.PlainTime;
  duration: Temporal.Duration;
  array: ValueArray;
  object: ValueObject;
}

export type TypeName = keyof ValueTypes;

export type ValueArray = readonly Value[];
export type ValueObject = ReadonlyMap<string, Value>;

/** Why an expression has no value: a sentence for the flow's author. */
export class EvaluationError extends Error {
  constructor(
    message: string,
    readonly column: number,
  ) {
    super(message);
    this.name = 'EvaluationError';
  }
}

/** The same, as long as the place in the expression is not known: it never leaves the interpreter. */
export class ValueFault extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ValueFault';
  }
}

/** Tells the type of a value. */
export function typeOf(value: Value): TypeName {
  if (value === null) return 'nothing';
  if (typeof value === 'string') return 'text';
  if (typeof value === 'boolean') return 'boolean';
  if (value instanceof Decimal) return 'number';
  if (value instanceof Map) return 'object';
  if (value instanceof Temporal.PlainDate) return 'date';
  if (value instanceof Temporal.ZonedDateTime) return 'datetime';
  if (value instanceof Temporal.PlainTime) return 'time';
  return value instanceof Temporal.Duration ? 'duration' : 'array';
}

/** Tells whether a value is of a type. */
export function isOf<Type extends TypeName>(value: Value, type: Type): value is ValueTypes[Type] {
  return typeOf(value) === type;
}

/** Tells whether a value has other values in it. */
export function isCollection(value: Value): value is ValueArray | ValueObject {
  return Array.isArray(value) || value instanceof Map;
}

const names: Readonly<Record<TypeName, string>> = {
  nothing: 'nothing',
  text: 'a text',
  number: 'a number',
  boolean: 'true or false',
  date: 'a date',
  datetime: 'a moment',
  time: 'a time of day',
  duration: 'a length of time',
  array: 'a list',
  object: 'an object',
};

/** Names the type of a value in a message to an author. */
export function typeName(value: Value): string {
  return nameOfType(typeOf(value));
}

/** Names a type in a message to an author. */
export function nameOfType(type: TypeName): string {
  return names[type];
}
