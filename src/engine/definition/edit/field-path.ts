import { isFields } from './flow-files.js';
import type { Fields, Value } from './flow-files.js';
import { spliced } from './lists.js';
import type { FieldPath } from './operations.js';

/** Gives the value at a path; undefined where nothing is. */
export function valueAt(value: Value | undefined, path: FieldPath): Value | undefined {
  return path.reduce<Value | undefined>((inner, key) => {
    if (Array.isArray(inner)) return (inner as readonly Value[])[Number(key)];
    return isFields(inner) && Object.hasOwn(inner, String(key)) ? inner[String(key)] : undefined;
  }, value);
}

/**
 * Gives fields with another value at a path; a list that is too short gets it at its end. `undefined` takes the value away, and with it
 * the maps and lists that are empty then.
 */
export function withField(fields: Fields, path: FieldPath, value: Value | undefined): Fields {
  const changed = value === undefined ? without(fields, path) : withValueAt(fields, path, value);
  return isFields(changed) ? changed : {};
}

function withValueAt(whole: Value | undefined, [key, ...rest]: FieldPath, value: Value): Value {
  if (key === undefined) return value;
  if (Array.isArray(whole) || (typeof key === 'number' && !isFields(whole))) {
    const list = Array.isArray(whole) ? (whole as readonly Value[]) : [];
    const at = Math.min(Number(key), list.length);
    return spliced(list, at, 1, withValueAt(list[at], rest, value));
  }
  const name = String(key);
  const map = isFields(whole) ? whole : {};
  const inner = withValueAt(Object.hasOwn(map, name) ? map[name] : undefined, rest, value);
  return { ...map, [name]: inner };
}

function without(value: Value, [key, ...rest]: FieldPath): Value | undefined {
  if (key === undefined) return undefined;
  const entries: [string, Value][] = Array.isArray(value)
    ? (value as readonly Value[]).map((one, index) => [String(index), one])
    : Object.entries(isFields(value) ? value : {});
  if (!Array.isArray(value) && !isFields(value)) return value;
  const left = entries.flatMap(([name, one]): [string, Value][] => {
    if (name !== String(key)) return [[name, one]];
    const inner = without(one, rest);
    return inner === undefined ? [] : [[name, inner]];
  });
  if (left.length === 0) return undefined;
  return Array.isArray(value) ? left.map(([, one]) => one) : Object.fromEntries(left);
}
