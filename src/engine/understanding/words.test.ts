import { describe, expect, it } from '@jest/globals';
import { LANGUAGES, knownLanguages, wordsVersion } from './words/languages.js';
import { parseYesNo } from './yes-no.js';
import { reservedAs } from './commands.js';

/** Lists that a language need not fill. */
const MAY_BE_EMPTY = new Set(['numbers.longTens', 'names.alsoNames']);

/** Every list of a language, by its path. */
function listsOf(value: object, path = ''): [path: string, list: readonly string[]][] {
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]): [string, readonly string[]][] => {
    if (Array.isArray(inner) && inner.every((item) => typeof item === 'string'))
      return [[`${path}${key}`, inner]];
    return typeof inner === 'object' && inner !== null ? listsOf(inner, `${path}${key}.`) : [];
  });
}

describe('the words of each language', () => {
  it.each(LANGUAGES.map((words) => [words.language, words] as const))(
    'say everything that is needed in %s',
    (_, words) => {
      const empty = listsOf(words).filter(([, list]) => list.length === 0);
      expect(empty.map(([path]) => path).filter((path) => !MAY_BE_EMPTY.has(path))).toEqual([]);
      expect(words.dates.months).toHaveLength(12);
      expect(words.dates.weekdays).toHaveLength(7);
    },
  );

  it.each(LANGUAGES.map((words) => [words.language, words] as const))(
    'use `*` only between two words in %s',
    (_, words) => {
      const wrong = listsOf(words).flatMap(([path, list]) =>
        list.filter((phrase) => /^\*|\*$|\* \*/.test(phrase)).map((phrase) => `${path}: ${phrase}`),
      );
      expect(wrong).toEqual([]);
    },
  );

  it('never take an everyday answer for leaving or for a command', () => {
    const answers = LANGUAGES.flatMap(({ yes, no, weakYes, unsure }) => [
      ...yes,
      ...no,
      ...weakYes,
      ...unsure,
    ]);
    expect(answers.filter((answer) => !answer.includes('|') && reservedAs(answer) !== undefined)).toEqual([]);
  });

  it('keep yes and no apart', () => {
    for (const { language, yes, no } of LANGUAGES) {
      const read = (text: string): unknown => parseYesNo(text, { languages: [language] });
      const single = (list: readonly string[]): readonly string[] =>
        list.filter((phrase) => !/[|*]/.test(phrase));
      expect(single(yes).filter((text) => !isValue(read(text), true))).toEqual([]);
      expect(single(no).filter((text) => !isValue(read(text), false))).toEqual([]);
    }
  });
});

function isValue(answer: unknown, value: boolean): boolean {
  return typeof answer === 'object' && answer !== null && 'value' in answer && answer.value === value;
}

describe('knownLanguages', () => {
  it('keeps the order, counts variants as their language, adds English and skips the unknown', () => {
    expect(knownLanguages(['fr-SN', 'xx', 'SW']).map(({ language }) => language)).toEqual(['fr', 'sw', 'en']);
    expect(knownLanguages(['en', 'sw']).map(({ language }) => language)).toEqual(['en', 'sw']);
  });
});

describe('wordsVersion', () => {
  it('names every language with a checksum of its words', () => {
    expect(wordsVersion).toMatch(
      /^en-[0-9a-f]{8} fr-[0-9a-f]{8} sw-[0-9a-f]{8}( (am|ar|ha|pt|rw)-[0-9a-f]{8}){5}$/,
    );
  });
});
