import type { LanguageWords } from './words/language-words.js';
import { knownLanguages } from './words/languages.js';

/**
 * Makes something of the words of several languages once per combination of languages, and keeps it. The list itself is looked
 * up first, as a flow hands in the same one each time.
 */
export function perLanguages<T extends object>(
  make: (all: readonly LanguageWords[]) => T,
): (languages: readonly string[]) => T {
  const byList = new WeakMap<readonly string[], T>();
  const byCombination = new Map<string, T>();
  return (languages) => {
    const made = byList.get(languages);
    if (made !== undefined) return made;
    const known = knownLanguages(languages);
    const key = known.map(({ language }) => language).join(' ');
    const value = byCombination.get(key) ?? make(known);
    byCombination.set(key, value);
    byList.set(languages, value);
    return value;
  };
}
