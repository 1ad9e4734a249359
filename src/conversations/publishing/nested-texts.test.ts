import { describe, expect, it } from '@jest/globals';
import { nestTexts } from './nested-texts.js';

const texts = {
  'b.text': 'B',
  'a.options.2': 'two',
  'a.options.1': 'one',
  'a.text': 'A',
  'a.days_one': '1',
  'z.text': 'Z',
};
const needed = ['a.text', 'a.options.1', 'a.options.2', 'a.days', 'b.text'];

describe('texts of a file', () => {
  it('stand in the order in which the flow needs them', () => {
    expect(nestTexts(texts, [], needed)).toBe(
      '{"a": {"text": "A","options": {"1": "one","2": "two"},"days_one": "1"},"b": {"text": "B"},"z": {"text": "Z"}}',
    );
  });

  it('keep the order of the file that is there', () => {
    const reference = ['b.text', 'gone.text', 'a.options.2', 'a.options.1'];
    expect(nestTexts(texts, reference, needed)).toBe(
      '{"b": {"text": "B"},"z": {"text": "Z"},"a": {"text": "A","options": {"2": "two","1": "one"},"days_one": "1"}}',
    );
  });
});
