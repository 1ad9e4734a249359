import { isOf, typeName, ValueFault } from './value.js';
import type { Value } from './value.js';

/**
 * Looks up a part: of an object by its name, of a list by its place, which counts from 0, or from -1 at the end.
 * What an object does not have is nothing, and so is any part of nothing.
 * @throws ValueFault for a place beyond a list, and for values without parts
 */
export function partOf(whole: Value, key: Value): Value {
  if (whole === null) return null;
  if (isOf(whole, 'object')) return whole.get(nameOf(key)) ?? null;
  if (isOf(whole, 'array')) return elementOf(whole, key);
  throw new ValueFault(`${typeName(whole)} has no parts`);
}

function nameOf(key: Value): string {
  if (typeof key === 'string') return key;
  if (isOf(key, 'number')) return key.toFixed();
  throw new ValueFault(`a part is named by a text, not by ${typeName(key)}`);
}

function elementOf(list: readonly Value[], key: Value): Value {
  if (!isOf(key, 'number') || !key.isInteger()) throw new ValueFault('a place in a list is a whole number');
  const found = list.at(key.toNumber());
  if (found === undefined) throw new ValueFault(`the list has only ${list.length} elements`);
  return found;
}
