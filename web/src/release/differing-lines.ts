/** A line of one of two files, or of both; `…` stands for lines that are the same and are left out. */
export interface DifferingLine {
  readonly sign: '-' | '+' | ' ' | '…';
  readonly text: string;
  /** Its place in the list. */
  readonly at: number;
}

/** Lines of both that are shown around a difference. */
const around = 2;

/** Files with more differing lines are shown as one whole instead of another. */
const mostCompared = 1_500;

/** Lists how one file differs from another, with a few lines around each difference. */
export function differingLines(before: string, after: string): readonly DifferingLine[] {
  const [one, other] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < one.length && start < other.length && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end))
    end += 1;
  const middle = compared(one.slice(start, one.length - end), other.slice(start, other.length - end));
  if (middle.length === 0) return [];
  const same = (lines: readonly string[]): Line[] => lines.map((text) => [' ', text]);
  return shortened([...same(one.slice(0, start)), ...middle, ...same(one.slice(one.length - end))]);
}

type Line = readonly [sign: '-' | '+' | ' ', text: string];

/** The longest common lines stay; what is not among them was removed or added. */
function compared(one: readonly string[], other: readonly string[]): Line[] {
  const removed = one.map((text): Line => ['-', text]);
  const added = other.map((text): Line => ['+', text]);
  if (one.length > mostCompared || other.length > mostCompared) return [...removed, ...added];
  const width = other.length + 1;
  const lengths = new Uint16Array((one.length + 1) * width);
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  for (let row = one.length - 1; row >= 0; row -= 1)
    for (let column = other.length - 1; column >= 0; column -= 1)
      lengths[row * width + column] =
        one[row] === other[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
  const lines: Line[] = [];
  let [row, column] = [0, 0];
  while (row < one.length && column < other.length) {
    if (one[row] === other[column]) {
      lines.push([' ', one[row] ?? '']);
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) lines.push(['-', one[row++] ?? '']);
    else lines.push(['+', other[column++] ?? '']);
  }
  return [...lines, ...removed.slice(row), ...added.slice(column)];
}

function shortened(lines: readonly Line[]): DifferingLine[] {
  const near = lines.map((_, at) =>
    lines.slice(Math.max(0, at - around), at + around + 1).some(([sign]) => sign !== ' '),
  );
  return lines.flatMap(([sign, text], at): DifferingLine[] => {
    if (near[at] === true) return [{ sign, text, at }];
    return near[at - 1] === true ? [{ sign: '…', text: '', at }] : [];
  });
}
