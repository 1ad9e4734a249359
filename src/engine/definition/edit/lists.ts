/** Gives a list with some entries less and others in their place; browsers of 2021 have no `toSpliced`. */
export function spliced<Entry>(
  list: readonly Entry[],
  start: number,
  count: number,
  ...entries: readonly Entry[]
): Entry[] {
  const copy = [...list];
  copy.splice(start, count, ...entries);
  return copy;
}

/** Finds the place of the last entry that fits; -1 for none. Browsers of 2021 have no `findLastIndex`. */
export function lastIndexWhere<Entry>(list: readonly Entry[], fits: (entry: Entry) => boolean): number {
  for (let at = list.length - 1; at >= 0; at -= 1) if (fits(list[at] as Entry)) return at;
  return -1;
}
