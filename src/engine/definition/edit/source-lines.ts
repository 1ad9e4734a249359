/** The offset of the line below. */
export function nextLine(source: string, offset: number): number {
  const at = source.indexOf('\n', offset);
  return at < 0 ? source.length : at + 1;
}

/** The offset where the line of an offset begins. */
export function lineStart(source: string, offset: number): number {
  return offset === 0 ? 0 : source.lastIndexOf('\n', offset - 1) + 1;
}

/** The offset behind the last line that stands further right than the column, in the block that begins on a line. */
export function endOfBlock(source: string, lineStart: number, column: number): number {
  let end = nextLine(source, lineStart);
  for (let line = end; line < source.length; line = nextLine(source, line)) {
    const text = source.slice(line, nextLine(source, line));
    if (text.trim() === '') continue;
    if (text.length - text.trimStart().length <= column) break;
    end = nextLine(source, line);
  }
  return end;
}
