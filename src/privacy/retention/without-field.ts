import type { Json } from '../../people/person.js';

/** What a merge keeps, without the rows of one field among those that it moved or put aside. */
export function withoutField(changes: Json, key: string): Json {
  if (Array.isArray(changes))
    return (changes as readonly Json[])
      .filter((item) => !isRowOf(item, key))
      .map((item) => withoutField(item, key));
  if (typeof changes !== 'object' || changes === null) return changes;
  return Object.fromEntries(Object.entries(changes).map(([name, value]) => [name, withoutField(value, key)]));
}

/** Rows of `person_fields` alone have a key and a value. */
function isRowOf(item: Json, key: string): boolean {
  return typeof item === 'object' && item !== null && 'key' in item && 'value' in item && item.key === key;
}
