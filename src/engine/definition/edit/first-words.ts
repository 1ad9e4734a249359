const longest = 44;

/** Gives the words with which a text begins, on one line: enough to know a step by. */
export function firstWordsOf(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest).trimEnd()}…` : line;
}
