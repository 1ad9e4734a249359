import { describe, expect, it } from '@jest/globals';
import type { FlowFiles } from '../../engine/definition/edit/flow-files.js';
import { consentAuthors, consentWordsIn } from './consent-authors.rules.js';

const source = `flow: visit
steps:
  - id: agree
    ask: consent
    purpose: news
  - id: bye
    end: text
`;

const files = (agree: object, bye = 'Bye.'): FlowFiles => ({
  source,
  texts: { en: JSON.stringify({ agree, bye: { text: bye } }) },
  states: {},
  chats: {},
});

const words = (text: string, more: object = {}) => consentWordsIn(files({ text, ...more }));

const begun = words('May we?') ?? new Map<string, string>();

describe('the authors of words of consent', () => {
  it('are those whose saves changed them', () => {
    const saves = [
      { by: 'amina', words: words('May we write?') },
      { by: 'baraka', words: words('May we write?') },
    ];
    expect(consentAuthors(begun, saves)).toEqual(new Set(['amina']));
  });

  it('are not those whose change was taken back', () => {
    const saves = [
      { by: 'amina', words: words('May we write?') },
      { by: 'amina', words: words('May we?') },
      { by: 'baraka', words: words('May we?', { more: 'It is free.' }) },
    ];
    expect(consentAuthors(begun, saves)).toEqual(new Set(['baraka']));
  });

  it('are all who changed the same words', () => {
    const saves = [
      { by: 'amina', words: words('May we write?') },
      { by: 'baraka', words: words('May we write to you?') },
    ];
    expect(consentAuthors(begun, saves)).toEqual(new Set(['amina', 'baraka']));
  });

  it('are both who broke a file and who mended it, when its words are others then', () => {
    const saves = [
      { by: 'amina', words: consentWordsIn({ ...files({ text: 'May we write?' }), source: 'flow: [' }) },
      { by: 'baraka', words: words('May we write?') },
    ];
    expect(consentAuthors(begun, saves)).toEqual(new Set(['amina', 'baraka']));
  });

  it('are those who took a consent out, or asked it for another purpose', () => {
    const without = consentWordsIn({
      ...files({ text: 'May we?' }),
      source: source.replace('consent', 'yes_no'),
    });
    const other = consentWordsIn({ ...files({ text: 'May we?' }), source: source.replace('news', 'visits') });
    expect(consentAuthors(begun, [{ by: 'amina', words: without }])).toEqual(new Set(['amina']));
    expect(consentAuthors(begun, [{ by: 'amina', words: other }])).toEqual(new Set(['amina']));
  });

  it('are nobody for words that are only understood, and for other texts', () => {
    const saves = [
      { by: 'amina', words: words('May we?', { accept: { yes: 'sawa' } }) },
      { by: 'amina', words: consentWordsIn(files({ text: 'May we?' }, 'Goodbye.')) },
    ];
    expect(consentAuthors(begun, saves)).toEqual(new Set());
  });
});
