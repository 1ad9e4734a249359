import { am } from './am.js';
import { ar } from './ar.js';
import { en } from './en.js';
import { fr } from './fr.js';
import { ha } from './ha.js';
import type { LanguageWords } from './language-words.js';
import { pt } from './pt.js';
import { rw } from './rw.js';
import { sw } from './sw.js';

/** Every language whose words are known, those first that native speakers have reviewed. */
export const LANGUAGES: readonly LanguageWords[] = [en, fr, sw, am, ar, ha, pt, rw];

/** The languages that count whatever an installation speaks. */
const REVIEWED = LANGUAGES.filter(({ isReviewed }) => isReviewed);

/** The language that always counts: carriers speak it, and people mix it into every other. */
const ALWAYS = en.language;

/**
 * Names the known languages among those asked for, in their order, English last unless asked for. A variant counts as its
 * language (`sw-KE`).
 */
export function knownLanguages(languages: readonly string[]): readonly LanguageWords[] {
  const codes = new Set([...languages.map(languageOf), ALWAYS]);
  return [...codes].flatMap((code) => LANGUAGES.filter(({ language }) => language === code));
}

/**
 * Names the languages whose words for leaving, coming back, help and danger count: every reviewed one, whatever is spoken, and
 * the others only where the installation speaks them. Their order is always the same.
 */
export function heededLanguages(languages: readonly string[]): readonly LanguageWords[] {
  const codes = new Set(languages.map(languageOf));
  const asked = LANGUAGES.filter(({ isReviewed, language }) => !isReviewed && codes.has(language));
  return [...REVIEWED, ...asked];
}

/** The language of a code without its variant. */
function languageOf(code: string): string {
  return code.toLowerCase().split(/[-_]/)[0] ?? '';
}

/** Identifies the word lists as they stand, such as `en-1c9f0a2b fr-... sw-...`; kept as proof of how a text was understood. */
export const wordsVersion = LANGUAGES.map(
  (words) => `${words.language}-${checksum(JSON.stringify(words))}`,
).join(' ');

/** FNV-1a over UTF-16 code units, 32 bits, in hexadecimal. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
