import type { LanguageWords } from './words/language-words.js';
import { knownLanguages } from './words/languages.js';

/** Makes something of the words of several languages once per combination of languages, and keeps it. */
export function perLanguages<T>(
  make: (all: readonly LanguageWords[]) => T,
): (languages: readonly string[]) => T {
  const made = new Map<string, T>();
  return (languages) => {
    const known = knownLanguages(languages);
    const key = known.map(({ language }) => language).join(' ');
    const kept = made.get(key);
    if (kept !== undefined) return kept;
    const value = make(known);
    made.set(key, value);
    return value;
  };
}
