import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isNode, parseDocument } from 'yaml';
import { JsonPlaces } from './json-places.js';

describe('the places of a JSON text', () => {
  it('are those that a reader of YAML finds, for every path of any document', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(0, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const places = new JsonPlaces(text);
        const document = parseDocument(text);
        for (const path of pathsOf(value, [])) {
          if (path.length === 0) continue;
          const node = document.getIn(path, true);
          if (isNode(node)) expect([path, places.offsetOf(path)]).toEqual([path, node.range?.[0]]);
        }
      }),
    );
  });

  it('of what is not there are those of what it would stand in', () => {
    const text = '{ "day": { "text": "Which day?" } }';
    const places = new JsonPlaces(text);
    expect(places.offsetOf(['day', 'retry'])).toBe(text.indexOf('{', 1));
    expect(places.offsetOf(['night'])).toBe(0);
  });
});

function pathsOf(value: unknown, below: readonly (string | number)[]): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [below];
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? value.map((one, index) => [index, one] as [number, unknown])
    : Object.entries(value);
  return [below, ...entries.flatMap(([key, inner]) => pathsOf(inner, [...below, key]))];
}
