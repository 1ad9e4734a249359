const lists = new WeakMap<readonly string[], Map<string, readonly string[]>>();

/** Puts a language before the others: the same list each time, so that whoever keeps something by it finds it again. */
export function likeliestFirst(languages: readonly string[], first: string): readonly string[] {
  const known = lists.get(languages) ?? new Map<string, readonly string[]>();
  lists.set(languages, known);
  const list = known.get(first) ?? [...new Set([first, ...languages])];
  known.set(first, list);
  return list;
}
