import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatTexts } from './format-texts.js';

function formatted(source: string): string {
  const formatting = formatTexts('locales/en/test.json', source);
  if (formatting.status === 'invalid') throw new Error(JSON.stringify(formatting.problems));
  return formatting.text;
}

describe('a file of texts in canonical form', () => {
  it('has two spaces, and its keys in their own order, also where they are numbers', () => {
    expect(formatted('{"b":{"2":"two",   "1":"é \\u00e9 \\"x\\""},\n"a":{}}')).toBe(
      '{\n  "b": {\n    "2": "two",\n    "1": "é é \\"x\\""\n  },\n  "a": {}\n}\n',
    );
  });

  it('says the same and does not change again', () => {
    const { tree } = fc.letrec((tie) => ({
      tree: fc.dictionary(
        fc.stringMatching(/^[a-z][a-z0-9_]{0,9}$/),
        fc.oneof({ depthSize: 'small', maxDepth: 3 }, fc.string({ minLength: 1 }), tie('tree')),
      ),
    }));
    fc.assert(
      fc.property(tree, fc.nat({ max: 8 }), (texts, indent) => {
        const source = JSON.stringify(texts, null, indent);
        const once = formatted(source);
        expect(JSON.parse(once)).toEqual(texts);
        expect(formatted(once)).toBe(once);
      }),
    );
  });

  it('is refused where it is YAML and no JSON, since a comment would be lost', () => {
    expect(formatTexts('locales/en/test.json', '{ "a": "b" } # why')).toMatchObject({
      status: 'invalid',
      problems: [{ rule: 'syntax', file: 'locales/en/test.json' }],
    });
  });
});
