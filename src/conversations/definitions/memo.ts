/**
 * Remembers what a function gave for its latest texts; the same texts give the same again.
 * @param most results that are kept; the one that was made longest ago goes first
 */
export function memo<Texts extends readonly string[], Result>(
  most: number,
  work: (...texts: Texts) => Result,
): (...texts: Texts) => Result {
  const kept = new Map<string, Result>();
  return (...texts) => {
    const key = texts.join('\n');
    const known = kept.get(key);
    if (known !== undefined) return known;
    const result = work(...texts);
    kept.set(key, result);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return result;
  };
}
