import { Temporal } from 'temporal-polyfill';
import { withinCalendar } from './calendar.js';
import { tryConvert } from './convert.js';
import { isOf, typeName, typeOf, ValueFault } from './value.js';
import type { TypeName, Value, ValueArray, ValueObject, ValueTypes } from './value.js';

/** Counts the work of a comparison; it may throw when there was too much. */
export type Spend = (effort: number) => void;

type Ordered = Exclude<TypeName, 'nothing' | 'boolean' | 'array' | 'object'>;

/** How two values of one type stand: below, at or above zero. `today` is what months are counted from. */
const orders: {
  readonly [Type in Ordered]: (
    a: ValueTypes[Type],
    b: ValueTypes[Type],
    today: () => Temporal.PlainDate,
  ) => number;
} = {
  text: (a, b) => (a < b ? -1 : Number(a > b)),
  number: (a, b) => a.comparedTo(b),
  date: (a, b) => Temporal.PlainDate.compare(a, b),
  datetime: (a, b) => Temporal.ZonedDateTime.compare(a, b),
  time: (a, b) => Temporal.PlainTime.compare(a, b),
  duration: (a, b, today) => Temporal.Duration.compare(a, b, { relativeTo: today() }),
};

/**
 * Tells whether two values are the same. Texts are compared without regard to case, as in RapidPro; values of different
 * types are never the same, since a code that looks like a number is none.
 */
export function isEqual(left: Value, right: Value, spend: Spend): boolean {
  spend(1);
  if (typeof left === 'string' && typeof right === 'string') {
    return left === right || left.toLowerCase() === right.toLowerCase();
  }
  const type = typeOf(left);
  if (type !== typeOf(right)) return false;
  if (isOf(left, 'array')) return areEqual(left, right as ValueArray, spend);
  if (isOf(left, 'object')) return haveEqualParts(left, right as ValueObject, spend);
  return isOrdered(type) ? orderOf(type, left, right, () => epoch) === 0 : left === right;
}

/**
 * Compares two values of one type, or after the text among them is read as the other's type.
 * @throws ValueFault when they cannot be compared
 */
export function compareValues(
  left: Value,
  right: Value,
  zone: string,
  today: () => Temporal.PlainDate,
): number {
  const type = commonType(left, right);
  const a = type && tryConvert(left, type, zone);
  const b = type && tryConvert(right, type, zone);
  if (type === undefined || a === undefined || b === undefined) {
    throw new ValueFault(`${typeName(left)} and ${typeName(right)} cannot be compared`);
  }
  return orderOf(type, a, b, today);
}

/** Lengths of time are the same when they are on a common day. */
const epoch = new Temporal.PlainDate(1970, 1, 1);

function commonType(left: Value, right: Value): Ordered | undefined {
  const types = [typeOf(left), typeOf(right)];
  const [a, b] = types;
  if (types.includes('datetime') && types.includes('date')) return 'datetime';
  const type = a === b || b === 'text' ? a : a === 'text' ? b : undefined;
  return type !== undefined && isOrdered(type) ? type : undefined;
}

function isOrdered(type: TypeName): type is Ordered {
  return Object.hasOwn(orders, type);
}

function orderOf(type: Ordered, left: Value, right: Value, today: () => Temporal.PlainDate): number {
  const order: (a: never, b: never, today: () => Temporal.PlainDate) => number = orders[type];
  return withinCalendar(() => order(left as never, right as never, today));
}

function areEqual(left: ValueArray, right: ValueArray, spend: Spend): boolean {
  return (
    left.length === right.length && left.every((one, index) => isEqual(one, right[index] ?? null, spend))
  );
}

function haveEqualParts(left: ValueObject, right: ValueObject, spend: Spend): boolean {
  if (left.size !== right.size) return false;
  return [...left].every(([key, one]) => right.has(key) && isEqual(one, right.get(key) ?? null, spend));
}
