import { defineFunction } from '../define.js';
import { fromJson, toJson } from '../json.js';
import { maxTextLength } from '../limits.js';
import { partOf } from '../part-of.js';
import { sizeOf } from '../text-of.js';
import { isOf, ValueFault } from '../value.js';
import type { Value, ValueObject } from '../value.js';
import type { Json } from '../../json.js';

/** Functions about objects, and about JSON, which carries them. */
export const objectFunctions = [
  defineFunction({
    name: 'object',
    says: 'Makes an object of names and values by turns.',
    takes: { pairs: 'any...' },
    examples: [
      ['object("name", "Asha", "age", 19)', '{name: Asha, age: 19}'],
      ['object("age", 19).age', '19'],
      ['object("age")', 'ERROR'],
    ],
    call: ({ pairs }) => objectOf(pairs),
  }),
  defineFunction({
    name: 'keys',
    says: 'Lists the names of the parts of an object.',
    takes: { object: 'object' },
    examples: [['keys(object("b", 1, "a", 2))', '[b, a]']],
    call: ({ object }) => [...object.keys()],
  }),
  defineFunction({
    name: 'extract',
    says: 'Takes one part, or several as a list, out of an object.',
    takes: { object: 'object', name: 'text', more: 'text...' },
    examples: [
      ['extract(object("a", 1, "b", 2), "b")', '2'],
      ['extract(object("a", 1, "b", 2), "b", "a")', '[2, 1]'],
    ],
    call: ({ object, name, more }) => {
      const parts = [name, ...more].map((one) => partOf(object, one));
      return more.length === 0 ? (parts[0] ?? null) : parts;
    },
  }),
  defineFunction({
    name: 'extract_object',
    says: 'Makes an object of some parts of another.',
    takes: { object: 'object', name: 'text', more: 'text...' },
    examples: [['extract_object(object("a", 1, "b", 2, "c", 3), "a", "c")', '{a: 1, c: 3}']],
    call: ({ object, name, more }) => new Map([name, ...more].map((one) => [one, partOf(object, one)])),
  }),
  defineFunction({
    name: 'json',
    says: 'Writes a value as JSON.',
    takes: { value: 'any' },
    examples: [
      ['json(array("a", 1, null))', '["a",1,null]'],
      ['json(object("age", 19))', '{"age":19}'],
    ],
    call: ({ value }) => {
      if (sizeOf(value, maxTextLength) > maxTextLength) throw new ValueFault('makes too long a text');
      return JSON.stringify(toJson(value));
    },
  }),
  defineFunction({
    name: 'parse_json',
    says: 'Reads JSON; texts in it that are ISO dates are dates.',
    takes: { text: 'text' },
    examples: [
      ['parse_json("{""tags"": [""a"", ""b""]}").tags[1]', 'b'],
      ['parse_json("no JSON")', 'ERROR'],
    ],
    call: ({ text }, { zone }) => fromJson(jsonOf(text), zone),
  }),
];

function objectOf(pairs: readonly Value[]): ValueObject {
  if (pairs.length % 2 !== 0) throw new ValueFault('an object needs a value for each name');
  const object = new Map<string, Value>();
  for (let index = 0; index < pairs.length; index += 2) {
    const name = pairs[index] ?? null;
    if (!isOf(name, 'text')) throw new ValueFault('the name of a part is a text');
    object.set(name, pairs[index + 1] ?? null);
  }
  return object;
}

/** As deep as it may be, JSON is parsed without recursion; what is kept of it is checked after. */
function jsonOf(text: string): Json {
  if (text.length > maxTextLength) throw new ValueFault('is too long a text for JSON');
  try {
    return JSON.parse(text) as Json;
  } catch (error) {
    if (error instanceof SyntaxError) throw new ValueFault('the text is not JSON', { cause: error });
    throw error;
  }
}
