import type { FlowFiles } from './flow-files.js';
import { lineStart, nextLine } from './source-lines.js';
import type { ParsedFlow, ParsedStep } from './parsed-flow.js';
import { Refusal } from './refusal.js';
import { openFlow, stepOf, withSource } from './workbench.js';
import { widestLine } from './yaml-value.js';

/** The comments of a step, and where they stand in the file. */
interface NotePlace {
  readonly note: string | null;
  /** The comment lines right above its dash. */
  readonly above: { readonly start: number; readonly end: number };
  /** The first line of the step without its comment, and where that comment begins. */
  readonly first: { readonly end: number; readonly lineEnd: number };
}

/** Gives the note for colleagues that stands at a step: the comment above it, and that behind its first line. */
export function noteOf(flow: ParsedFlow, step: ParsedStep): string | null {
  return placeOf(flow, step).note;
}

/** Writes the note of a step, or takes it away: one line behind its first, several above it. @throws Refusal */
export function withNote(files: FlowFiles, id: string, note: string | null): FlowFiles {
  const flow = openFlow(files);
  const step = stepOf(flow, id);
  if (flow.indent === null) throw new Refusal('unusual_form', { step: id });
  const { note: present, above, first } = placeOf(flow, step);
  const lines = (note ?? '').split('\n').flatMap((line) => cleaned(line) || []);
  if ((present ?? '') === lines.join('\n')) return files;
  const { source } = flow;
  const pad = ' '.repeat(flow.indent);
  const [only = ''] = lines;
  const width = first.end - lineStart(source, first.end) + only.length + 3;
  const isBeside = lines.length === 1 && width <= widestLine;
  const top = isBeside ? '' : lines.map((line) => `${pad}# ${line}\n`).join('');
  const beside = isBeside ? ` # ${only}` : '';
  return withSource(
    files,
    source.slice(0, above.start) +
      top +
      source.slice(above.end, first.end) +
      beside +
      source.slice(first.lineEnd),
  );
}

/** A line of a comment holds no line breaks or control characters of its own. */
function cleaned(line: string): string {
  return line.replace(/\p{Cc}/gu, ' ').trim();
}

function placeOf({ source, indent }: ParsedFlow, { start }: ParsedStep): NotePlace {
  if (indent === null) {
    const none = { start, end: start };
    return { note: null, above: none, first: { end: start, lineEnd: start } };
  }
  let top = start;
  while (top > 0 && /^[ \t]*#/.test(source.slice(lineStart(source, top - 1), top)))
    top = lineStart(source, top - 1);
  const above = source
    .slice(top, start)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.trim().replace(/^# ?/, ''));
  const lineEnd = nextLine(source, start);
  const line = source.slice(start, lineEnd).trimEnd();
  const [, bare = line, comment] = /^(\s*- [a-z_]+: [^\s'"#][^\s'"]*)[ \t]+#[ \t]?(.*)$/.exec(line) ?? [];
  const lines = comment === undefined ? above : [...above, comment];
  return {
    note: lines.length === 0 ? null : lines.join('\n'),
    above: { start: top, end: start },
    first: { end: start + bare.length, lineEnd: start + line.length },
  };
}
