import { describe, expect, it } from '@jest/globals';
import { keysInOrder, sourceOf } from './plural-forms.js';

const source = { 'b.text_one': '{{count}} day', 'b.text_other': '{{count}} days', 'a.text': 'Hello' };

describe('plural forms', () => {
  it('are those that the language needs, in the order of the conversation', () => {
    const order = ['a.text', 'b.text'];
    expect(keysInOrder(order, source, {}, 'fr')).toEqual(['a.text', 'b.text_one', 'b.text_other']);
    expect(keysInOrder(order, source, {}, 'ar')).toEqual([
      'a.text',
      ...['zero', 'one', 'two', 'few', 'many', 'other'].map((form) => `b.text_${form}`),
    ]);
    expect(keysInOrder(order, source, {}, 'ja')).toEqual(['a.text', 'b.text_other']);
  });

  it('are made from the form for most numbers where the source lacks them', () => {
    expect(sourceOf('b.text_few', source)).toBe('{{count}} days');
    expect(sourceOf('b.text_one', source)).toBe('{{count}} day');
    expect(sourceOf('a.help', source)).toBeUndefined();
  });

  it('leave alone what a language has of its own', () => {
    expect(keysInOrder(['a.text', 'a.help'], source, { 'a.help': 'Msaada' }, 'sw')).toEqual([
      'a.text',
      'a.help',
    ]);
  });
});
