import { wordsOf } from './fold.js';

/** Phrases that each stand for a value; the longest that begins at a word is found. */
export class PhraseMap<T> {
  private readonly values = new Map<string, T>();
  private longest = 0;

  constructor(entries: Iterable<readonly [phrase: string, value: T]>) {
    for (const [phrase, value] of entries) {
      const words = wordsOf(phrase.replaceAll("'", ' '));
      this.values.set(words.join(' '), value);
      this.longest = Math.max(this.longest, words.length);
    }
  }

  at(words: readonly string[], from: number): { readonly value: T; readonly to: number } | undefined {
    for (let to = Math.min(words.length, from + this.longest); to > from; to -= 1) {
      const value = this.values.get(words.slice(from, to).join(' '));
      if (value !== undefined) return { value, to };
    }
    return undefined;
  }
}
