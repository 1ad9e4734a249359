import { nextLine } from './source-lines.js';

/** The lines of one step, from its dash on. */
export interface Block {
  /** Offset of the line with its dash. */
  readonly start: number;
  /** Offset behind its last line. */
  readonly end: number;
  /** The line of its dash; counts from 1. */
  readonly line: number;
}

/** A flow's file, divided into its head and the lines of its steps. */
export interface FlowBlocks {
  /** Up to and with the line `steps:`. */
  readonly head: string;
  readonly steps: readonly Block[];
  /** Columns before the dash of a step. */
  readonly indent: number;
}

/** Divides a flow's file, without reading it; null where its steps are not written one below the other at its end. */
export function blocksOf(source: string): FlowBlocks | null {
  const key = /^steps:[ \t]*(?:#.*)?$/m.exec(source);
  if (key === null) return null;
  const head = source.slice(0, nextLine(source, key.index));
  const steps: Block[] = [];
  let indent = -1;
  let line = head.split('\n').length;
  for (let start = head.length; start < source.length; line += 1) {
    const end = nextLine(source, start);
    const text = source.slice(start, end);
    const column = text.search(/[^ ]/);
    const isDash = /^ *- /.test(text) && (indent < 0 || column === indent);
    const isAside =
      text.trim() === '' ||
      (text[column] === '#' && column <= indent) ||
      (indent < 0 && text[column] === '#');
    if (isDash) {
      indent = column;
      steps.push({ start, end, line });
    } else if (!isAside) {
      const last = steps.pop();
      if (last === undefined || column <= indent) return null;
      steps.push({ ...last, end });
    }
    start = end;
  }
  return steps.length === 0 ? null : { head, steps, indent };
}
