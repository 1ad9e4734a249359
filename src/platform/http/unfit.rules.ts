import { sentence } from '../sentence.js';
import type { Sentence } from '../sentence.js';

/** How deep a request may nest: far above anything meant, far below what exhausts the stack. */
const deepest = 64;

/** What is wrong, and where. */
interface Unfit {
  readonly said: Sentence;
  readonly path: readonly string[];
}

/**
 * Finds what nothing in the service could store or walk through: values nested too deep, and texts with the character
 * NUL or with half a character (a lone surrogate), in keys as well. It keeps its own stack, so depth does not harm it.
 */
export function findUnfit(value: unknown): Unfit | null {
  const open: { value: unknown; path: readonly string[] }[] = [{ value, path: [] }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value: one, path } = next;
    if (typeof one === 'string' && isUnfitText(one)) {
      return {
        path,
        said: sentence('problems:misfit.character')`The text holds a character that cannot be stored.`,
      };
    }
    if (typeof one !== 'object' || one === null) continue;
    if (path.length === deepest)
      return { path: path.slice(0, 4), said: sentence('problems:misfit.deep')`It is nested too deep.` };
    for (const [key, inner] of Object.entries(one)) {
      if (isUnfitText(key))
        return {
          path,
          said: sentence('problems:misfit.name')`A name holds a character that cannot be stored.`,
        };
      open.push({ value: inner, path: [...path, key] });
    }
  }
  return null;
}

const isUnfitText = (text: string): boolean => text.includes('\0') || /\p{Surrogate}/u.test(text);
