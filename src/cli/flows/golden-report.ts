import type { GoldenResult } from '../../conversations/golden/golden-result.js';

/** Lines that are shown before and after what went otherwise. */
const around = 2;

/** What whoever sees a difference can do about it. */
export const goldenAdvice =
  'Mend the flow; or, when it should go so from now on, write that down with UPDATE_GOLDEN=1 npx karibu flows test.';

/** Writes how a golden conversation went otherwise: the lines that differ, with a few around them. */
export function goldenFault({ file, line, diff }: GoldenResult): string {
  return `${file}:${line} went otherwise (- as written, + as it went):\n${shortened(diff).join('\n')}`;
}

/** Leaves out what is far from a difference, and says so with a line of dots. */
function shortened(diff: string): string[] {
  const lines = diff.split('\n');
  const isDifferent = lines.map((line) => /^[-+#]/.test(line));
  const isNear = lines.map((_, at) =>
    isDifferent.slice(Math.max(0, at - around), at + around + 1).includes(true),
  );
  return lines.flatMap((line, at) => {
    if (isNear[at] === true) return [line];
    return at === 0 || isNear[at - 1] === true ? ['  ...'] : [];
  });
}
