import { wordsOf } from './fold.js';

/** Tells whether a text is, word for word, one of those that an open question offers. */
export function isOffered(text: string, offered: readonly string[]): boolean {
  if (offered.length === 0) return false;
  const written = wordsOf(text).join(' ');
  return written !== '' && foldedOf(offered).has(written);
}

/** The offered words as they are compared, once for each list: it is asked for several times a text. */
const folded = new WeakMap<readonly string[], ReadonlySet<string>>();

function foldedOf(offered: readonly string[]): ReadonlySet<string> {
  const known = folded.get(offered);
  if (known !== undefined) return known;
  const made = new Set(offered.map((word) => wordsOf(word).join(' ')));
  folded.set(offered, made);
  return made;
}
