import { Latest } from './latest.js';

/**
 * Remembers what a function gave for its latest texts; the same texts give the same again.
 * @param most characters of the texts whose results are kept
 */
export function memo<Texts extends readonly string[], Result>(
  most: number,
  work: (...texts: Texts) => Result,
): (...texts: Texts) => Result {
  const kept = new Latest<{ readonly result: Result }>(most);
  return (...texts) => {
    const key = texts.join('\n');
    const known = kept.get(key) ?? { result: work(...texts) };
    kept.set(key, known, key.length);
    return known.result;
  };
}
