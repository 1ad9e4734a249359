import { describe, expect, it } from '@jest/globals';
import { formatTexts } from '../../engine/definition/format/format-texts.js';
import { readStateFile, writeStateFile } from './state-file.js';

const hash = '0123456789abcdef';

function problemsIn(source: string) {
  const reading = readStateFile('locales/sw/visit.state.json', source);
  return reading.status === 'ok' ? [] : reading.problems;
}

describe('a state file', () => {
  it('is written in the order of the texts, without those that are gone', () => {
    const records = { 'b.text': { source: hash }, 'gone.text': { source: hash }, 'a.text': { source: hash } };
    const written = writeStateFile(records, ['a.text', 'b.text', 'new.text']);
    expect(written).toBe(
      `{\n  "a.text": {\n    "source": "${hash}"\n  },\n  "b.text": {\n    "source": "${hash}"\n  }\n}\n`,
    );
    expect(readStateFile('x.state.json', written)).toMatchObject({ status: 'ok' });
    expect(formatTexts('x.state.json', written)).toEqual({ status: 'ok', text: written });
  });

  it('has one order of keys within a record', () => {
    const review = { reviewed_by: 'Rehema', reviewed_on: '2026-03-02', reviewed_text: hash };
    const records = { 'a.text': { ...review, same_on_purpose: true as const, source: hash } };
    const keys = ['source', 'same_on_purpose', 'reviewed_by', 'reviewed_on', 'reviewed_text'];
    const written = JSON.parse(writeStateFile(records, ['a.text'])) as Record<string, object>;
    expect(Object.keys(written['a.text'] ?? {})).toEqual(keys);
  });

  it.each([
    ['a key that is not known', `{\n  "a.text": { "colour": "red" }\n}`, 'unknown_key', 2],
    ['a hash that is none', `{\n  "a.text": {\n    "source": "x" }\n}`, 'wrong_value', 3],
    ['a day that is none', `{ "a.text": {\n "reviewed_on": "2026-02-30" } }`, 'wrong_value', 2],
    ['half a review', `{\n\n  "a.text": { "reviewed_by": "Rehema" }\n}`, 'wrong_value', 3],
    ['a list', '[]', 'wrong_value', 1],
    ['no JSON', '{\n "a.text": {', 'syntax', 2],
    ['a name that JavaScript gives a meaning', '{ "__proto__": {} }', 'forbidden_name', 1],
  ])('is refused with line and rule for %s', (_, source, rule, line) => {
    expect(problemsIn(source)).toEqual(expect.arrayContaining([expect.objectContaining({ rule, line })]));
  });
});
