import { wordsOf } from './fold.js';

/** Tells whether a text is, word for word, one of those that an open question offers. */
export function isOffered(text: string, offered: readonly string[]): boolean {
  const written = wordsOf(text).join(' ');
  return written !== '' && offered.some((word) => wordsOf(word).join(' ') === written);
}
