import { wordsOf } from './fold.js';

/** Words that may stand round a code, at most: `my code is 4071`. */
const wordsAround = 4;

/** Reads a code of 4 to 6 figures, in the digits of any script and in groups; null where there is none. */
export function parseCode(text: string): string | null {
  const words = wordsOf(text);
  const figures = words.filter((word) => /^\d+$/u.test(word));
  if (words.length - figures.length > wordsAround) return null;
  const code = figures.join('');
  return code.length >= 4 && code.length <= 6 ? code : null;
}
