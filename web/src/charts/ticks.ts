/** The marks of an axis from nothing up: few, round, equally far apart, the last one at or above the greatest value. */
export function ticksTo(greatest: number, most = 4): readonly number[] {
  const step = roundUp(Math.max(greatest, 1) / most);
  const marks = Math.ceil(Math.max(greatest, 1) / step);
  return Array.from({ length: marks + 1 }, (_, mark) => mark * step);
}

/** The next of 1, 2, 5, 10, 20, 50 ...; what is counted has no halves. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(value, 1)));
  const found = [1, 2, 5, 10].find((one) => one * power >= value) ?? 10;
  return found * power;
}

/** Which of a row of equally distant points are named beneath an axis: the first, the last, and as many between as there is room for. */
export function namedOf(count: number, most: number): readonly number[] {
  if (count === 0) return [];
  const named = Math.min(count, Math.max(2, most));
  if (named <= 1) return [0];
  const step = (count - 1) / (named - 1);
  return Array.from({ length: named }, (_, at) => Math.round(at * step));
}
