import { describe, expect, it } from '@jest/globals';
import { compileFlow } from '../compile.js';
import type { TextState } from '../text-state.js';
import { readUncheckedTexts } from '../texts.js';
import { consentWordsOf } from './consent-words.js';
import { lintFlow, lintTexts } from './lint.js';
import type { LanguageTexts, LintedFlow } from './rule.js';

const source = `flow: test
format: 1
purpose: news
languages: [en, sw]
steps:
  - { id: hello, say: text }
  - { id: agree, ask: consent, purpose: news, no: bye }
  - { id: bye, end: silently }
`;

const texts = {
  hello: { text: 'Hello to {{name}} from all of us' },
  agree: { text: 'May we write?', options: { yes: 'Yes' }, accept: { yes: 'one, two, three, four, five' } },
};

function swahili(states: Record<string, TextState>): LanguageTexts {
  const reading = readUncheckedTexts('sw.json', JSON.stringify(texts, null, 2));
  if (reading.status === 'invalid') throw new Error(JSON.stringify(reading.problems));
  const { texts: flat, document } = reading;
  const tracking = { states: new Map(Object.entries(states)), strangeKeys: [], document: null };
  return { language: 'sw', texts: flat, document, tracking };
}

/** The rules of translation that complain of texts in these states, each with the line that it complains of. */
function complaintsAbout(states: Record<string, TextState>): string[] {
  const compilation = compileFlow('test.flow.yaml', source);
  if (compilation.status === 'invalid') throw new Error(JSON.stringify(compilation.problems));
  const flow: LintedFlow = { compiled: compilation.flow, languages: [swahili(states)] };
  const around = {
    flowNames: null,
    mayCall: null,
    programmes: null,
    fieldKeys: null,
    conversations: null,
    commonLabel: () => undefined,
  };
  const subject = {
    languages: flow.languages,
    keys: [],
    messages: [],
    maxSegments: 1,
    consentWords: consentWordsOf(flow),
  };
  return [
    ...lintFlow({ flow, flows: [flow], ...around }),
    ...lintTexts({ ...subject, measure: () => ({ segments: 1 }) }),
  ]
    .filter(({ rule }) => /stale|untranslated|untracked/.test(rule))
    .map(({ rule, severity, line }) => `${rule} ${severity} ${line}`);
}

describe('a translation that is older than its source', () => {
  it('is a warning', () => {
    expect(complaintsAbout({ 'hello.text': 'stale' })).toEqual(['stale_translation warning 3']);
  });

  it('is an error, and only that, in the words of a consent question', () => {
    expect(complaintsAbout({ 'agree.text': 'stale', 'agree.options.yes': 'stale' })).toEqual([
      'stale_consent error 6',
      'stale_consent error 8',
    ]);
  });

  it('is a warning where the words are only understood', () => {
    expect(complaintsAbout({ 'agree.accept.yes': 'stale' })).toEqual(['stale_translation warning 11']);
  });
});

describe('a text that equals its source', () => {
  it('is complained of when it has more than three words', () => {
    expect(complaintsAbout({ 'hello.text': 'same' })).toEqual(['untranslated_text warning 3']);
  });

  it.each<[string, string, TextState]>([
    ['on purpose', 'hello.text', 'same_on_purpose'],
    ['with a few words', 'agree.text', 'same'],
    ['as a list of accepted words', 'agree.accept.yes', 'same'],
  ])('may stay so %s', (_, key, state) => {
    expect(complaintsAbout({ [key]: state })).toEqual([]);
  });
});

describe('translations that are not tracked', () => {
  it('are complained of once for each file', () => {
    expect(
      complaintsAbout({
        'hello.text': 'translated',
        'agree.text': 'untracked',
        'agree.options.yes': 'untracked',
      }),
    ).toEqual(['untracked_translation warning 6']);
  });
});
