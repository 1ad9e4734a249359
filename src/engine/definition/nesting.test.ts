import { describe, expect, it } from '@jest/globals';
import { readDocument } from './document.js';
import { isNestedHopelessly } from './nesting.js';

const levels = 100_000;

describe('a file that goes down without end', () => {
  it.each(['[', '{a: ', '- ', '? ', '[{a: '])('is turned away before it is read: %s', (level) => {
    const text = `flow: test\nmore: \n  ${level.repeat(levels)}`;
    expect(isNestedHopelessly(text)).toBe(true);
    expect(readDocument('test.flow.yaml', text)).toMatchObject({
      status: 'invalid',
      problems: [{ rule: 'too_deep' }],
    });
  });

  it.each([
    ['many brackets side by side', '[a], {b: c}, '.repeat(5_000)],
    ['many items', '- a\n'.repeat(5_000)],
    ['a long rule', '-'.repeat(5_000)],
  ])('is not what has %s', (_, text) => {
    expect(isNestedHopelessly(text)).toBe(false);
  });
});
