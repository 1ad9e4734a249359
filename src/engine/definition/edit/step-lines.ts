import type { ParsedFlow } from './parsed-flow.js';
import { Refusal } from './refusal.js';

/** The lines of a flow's file: what stands above the steps, each step with the comments above it, and what stands below. */
export interface StepLines {
  readonly head: string;
  /** In the order of the file. */
  readonly steps: readonly string[];
  readonly tail: string;
  /** Columns before a step's dash. */
  readonly indent: number;
  /** A blank line stands between two steps. */
  readonly isSpaced: boolean;
}

/** Takes a file apart into its steps. @throws Refusal where they are not written one below the other */
export function stepLinesOf(flow: ParsedFlow): StepLines {
  const { source, steps, indent } = flow;
  const [first] = steps;
  if (first === undefined || indent === null) throw new Refusal('unusual_form');
  const from = flow.head.text.length;
  const bounds = [from, ...steps.map(({ end }) => end)];
  const lines = steps.map((_, index) => withBreak(source.slice(bounds[index], bounds[index + 1])));
  return {
    head: source.slice(0, from),
    steps: lines,
    tail: source.slice(bounds.at(-1)),
    indent,
    isSpaced: lines.slice(1).every((step) => /^[ \t]*\n/.test(step)),
  };
}

/** Puts a file together again; blank lines stand between steps as before. */
export function joinedLines(lines: StepLines, steps: readonly string[]): string {
  const placed = steps.map((step, index) => {
    const bare = step.replace(/^(?:[ \t]*\n)+/, '');
    if (index === 0) return lines.steps[0] === step ? step : bare;
    return lines.isSpaced ? `\n${bare}` : step;
  });
  return lines.head + placed.join('') + lines.tail;
}

function withBreak(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}
