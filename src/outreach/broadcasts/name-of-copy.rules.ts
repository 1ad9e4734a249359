/** Letters that a name may have. */
export const longestName = 120;

/** The name of a copy: the next number behind that of the first, so that a list tells them apart. */
export function nameOfCopy(name: string): string {
  const [, bare = name, number = '1'] = /^(.*) \((\d{1,6})\)$/.exec(name) ?? [];
  const ending = ` (${Number(number) + 1})`;
  return `${bare.slice(0, longestName - ending.length).trimEnd()}${ending}`;
}
