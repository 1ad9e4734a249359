import type { LanguageWords } from './words/language-words.js';
import { heededLanguages, knownLanguages } from './words/languages.js';

/** Makes something of the words of several languages, English always among them, once per combination of languages. */
export function perLanguages<T extends object>(make: Make<T>): PerLanguages<T> {
  return keptFor(make, knownLanguages);
}

/**
 * Makes something of all words that are heeded whatever a flow speaks: those of the reviewed languages, and of others among the
 * ones given.
 */
export function perHeededLanguages<T extends object>(make: Make<T>): PerLanguages<T> {
  return keptFor(make, heededLanguages);
}

type Make<T> = (all: readonly LanguageWords[]) => T;
type PerLanguages<T> = (languages: readonly string[]) => T;

/** Keeps what was made; the list itself is looked up first, as a flow hands in the same one each time. */
function keptFor<T extends object>(
  make: Make<T>,
  choose: (languages: readonly string[]) => readonly LanguageWords[],
): PerLanguages<T> {
  const byList = new WeakMap<readonly string[], T>();
  const byCombination = new Map<string, T>();
  return (languages) => {
    const made = byList.get(languages);
    if (made !== undefined) return made;
    const chosen = choose(languages);
    const key = chosen.map(({ language }) => language).join(' ');
    const value = byCombination.get(key) ?? make(chosen);
    byCombination.set(key, value);
    byList.set(languages, value);
    return value;
  };
}
