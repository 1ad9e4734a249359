/** Reads what was chosen of a few codes. */
export function chosen<Code extends string>(codes: readonly Code[], value: string): Code {
  const found = codes.find((code) => code === value);
  if (found === undefined) throw new Error(`"${value}" is no choice`);
  return found;
}
