import { createHash } from 'node:crypto';

import type { DictionaryContent } from '../people/dictionary/dictionary-content.js';
import { partnerOf } from './sharing.rules.js';

/** The version of words that were said by staff, and stand nowhere else. */
export const spokenVersion = 'spoken';

/** Tells whether a purpose can be agreed to: the dictionary names it, or the partner that it shares with. */
export function isKnownPurpose(dictionary: DictionaryContent, purpose: string): boolean {
  const partner = partnerOf(purpose);
  return partner === null
    ? dictionary.purpose(purpose) !== undefined
    : dictionary.partner(partner) !== undefined;
}

/** What a purpose is called in a language; one that shares is called like its partner. */
export function purposeName(dictionary: DictionaryContent, purpose: string, language: string): string {
  return (
    partnerName(dictionary, purpose, language) ?? dictionary.nameOf(`purposes.${purpose}.name`, language)
  );
}

/** What the partner is called in a language whom a purpose shares with; null for any other purpose. */
export function partnerName(dictionary: DictionaryContent, purpose: string, language: string): string | null {
  const partner = partnerOf(purpose);
  if (partner === null) return null;
  return dictionary.words[language]?.[`partners.${partner}`] ?? dictionary.partner(partner)?.name ?? partner;
}

/** The words by which a purpose is asked for, with the version of exactly these; null where a language has none. */
export function askingWords(
  { words }: DictionaryContent,
  purpose: string,
  language: string,
): { readonly words: string; readonly version: string } | null {
  const text = words[language]?.[`purposes.${purpose}.text`];
  if (text === undefined) return null;
  return {
    words: text,
    version: `dictionary@${createHash('sha256').update(text).digest('hex').slice(0, 12)}`,
  };
}
