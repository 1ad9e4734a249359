import { DomainError } from '../../platform/domain-error.js';
import { actionForms, parseAction } from './golden-action.js';
import type { GoldenAction } from './golden-action.js';

/** The first line of a golden conversation: who writes, in which language, and from when on. */
export interface GoldenHead {
  readonly address: string;
  readonly channel: 'sms' | 'whatsapp';
  /** Null: nobody knows her language yet. */
  readonly language: string | null;
  /** `2026-03-02T09:00` in the zone below. */
  readonly startsAt: string;
  readonly timezone: string;
  /** Whose texts they are; null: the installation's. */
  readonly organisation: string | null;
}

/** A golden conversation: its head, and what is said. */
export interface GoldenConversation extends GoldenHead {
  readonly file: string;
  /** The line of its head; counts from 1. */
  readonly line: number;
  readonly lines: readonly GoldenLine[];
}

export type GoldenLine =
  | { readonly kind: 'said'; readonly text: string; readonly line: number }
  | { readonly kind: 'answered'; readonly text: string; readonly line: number }
  | {
      readonly kind: 'acted';
      readonly action: GoldenAction;
      /** As it is written, without the `!`. */
      readonly text: string;
      readonly line: number;
    }
  | { readonly kind: 'waited'; readonly text: string; readonly line: number }
  | { readonly kind: 'expected'; readonly key: string; readonly value: string; readonly line: number }
  | { readonly kind: 'comment'; readonly text: string; readonly line: number };

/** A golden file that cannot be read. */
export class GoldenSyntaxError extends DomainError {
  constructor(message: string, file: string, line: number) {
    super('golden_syntax', `${file}:${line} ${message}`);
  }
}

const headForm =
  /^as (\S+?)(?: on (sms|whatsapp))?, language (\S+), at (\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}) (\S+?)(?:, for (.+))?$/;

/**
 * Reads a `.chat` file, see `docs/golden-conversations.md`. `> ` is what she writes, `< ` what is answered (further lines of one
 * message are indented by two spaces; spaces at the end of a line do not count), `! taps yes` is something else that happens, `@ +2 days` lets time pass,
 * `= person.name: Asha` says what must be known then, `# ` is a remark. A line `---` divides conversations.
 * @throws GoldenSyntaxError
 */
export function parseGolden(file: string, source: string): GoldenConversation[] {
  const conversations: { head: Omit<GoldenConversation, 'lines'>; lines: GoldenLine[] }[] = [];
  let current: (typeof conversations)[number] | null = null;
  source.split('\n').forEach((raw, index) => {
    const line = index + 1;
    const text = raw.trimEnd();
    if (text === '---') current = null;
    else if (current === null) {
      if (text === '' || text.startsWith('#')) return;
      current = { head: parseHead(file, line, text), lines: [] };
      conversations.push(current);
    } else addLine(current.lines, file, line, text);
  });
  return conversations.map(({ head, lines }) => ({ ...head, lines: withoutBlankEnd(lines) }));
}

/** Blank lines inside a conversation are its author's; those at its end are the file's. */
function withoutBlankEnd(lines: readonly GoldenLine[]): GoldenLine[] {
  const last = lines.findLastIndex((line) => !isBlank(line));
  return lines.slice(0, last + 1);
}

function isBlank(line: GoldenLine): boolean {
  return line.kind === 'comment' && line.text === '';
}

/** Writes golden conversations as `parseGolden` reads them. */
export function formatGolden(conversations: readonly GoldenConversation[]): string {
  return conversations.map(formatOne).join('---\n');
}

/** A text as a golden conversation holds it: spaces at the end of a line, and empty lines at the end of all, do not count. */
export function goldenText(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trimEnd();
}

/** Writes one line, a message of several lines indented. */
export function formatLine(line: GoldenLine): string {
  switch (line.kind) {
    case 'said':
      return `> ${indented(line.text)}`.trimEnd();
    case 'answered':
      return `< ${indented(line.text)}`.trimEnd();
    case 'acted':
      return `! ${line.text}`;
    case 'waited':
      return `@ ${line.text}`;
    case 'expected':
      return `= ${line.key}: ${line.value}`;
    case 'comment':
      return line.text;
  }
}

function indented(text: string): string {
  const [first = '', ...more] = text.split('\n');
  return [first, ...more.map((line) => (line === '' ? '' : `  ${line}`))].join('\n');
}

function formatOne({
  address,
  channel,
  language,
  startsAt,
  timezone,
  organisation,
  lines,
}: GoldenConversation): string {
  const owner = organisation === null ? '' : `, for ${organisation}`;
  const phone = channel === 'sms' ? address : `${address} on ${channel}`;
  const head = `as ${phone}, language ${language ?? '?'}, at ${startsAt.replace('T', ' ')} ${timezone}${owner}`;
  return `${[head, ...lines.map(formatLine)].join('\n')}\n`;
}

function parseHead(file: string, line: number, text: string): Omit<GoldenConversation, 'lines'> {
  const match = headForm.exec(text);
  if (match === null) {
    const example = 'as simulator:asha, language sw, at 2026-03-02 09:00 Africa/Nairobi, for Afya Yetu';
    throw new GoldenSyntaxError(`A conversation begins with a line such as: ${example}`, file, line);
  }
  const [, address = '', channel, language = '', date = '', time = '', timezone = '', organisation = null] =
    match;
  return {
    file,
    line,
    address,
    channel: channel === 'whatsapp' ? 'whatsapp' : 'sms',
    language: language === '?' ? null : language,
    startsAt: `${date}T${time}`,
    timezone,
    organisation,
  };
}

function addLine(lines: GoldenLine[], file: string, line: number, text: string): void {
  const rest = text.slice(2);
  if (text === '' || text.startsWith('#')) lines.push({ kind: 'comment', text, line });
  else if (text.startsWith('  ')) goOn(lines, file, line, rest);
  else if (text === '>' || text.startsWith('> ')) lines.push({ kind: 'said', text: rest, line });
  else if (text === '<' || text.startsWith('< ')) lines.push({ kind: 'answered', text: rest, line });
  else if (text.startsWith('! ')) lines.push(actedLine(file, line, rest));
  else if (text.startsWith('@ ')) lines.push({ kind: 'waited', text: rest, line });
  else if (text.startsWith('= ')) lines.push(expectedLine(file, line, rest));
  else throw unknownLine(file, line);
}

/** Goes on with the message above; blank lines between are its own. */
function goOn(lines: GoldenLine[], file: string, line: number, rest: string): void {
  const at = lines.findLastIndex((one) => !isBlank(one));
  const last = lines[at];
  if (last?.kind !== 'answered' && last?.kind !== 'said') throw unknownLine(file, line);
  const blank = '\n'.repeat(lines.length - 1 - at);
  lines.splice(at, lines.length - at, { ...last, text: `${last.text}${blank}\n${rest}` });
}

function unknownLine(file: string, line: number): GoldenSyntaxError {
  return new GoldenSyntaxError('A line begins with > < ! @ = or #.', file, line);
}

function actedLine(file: string, line: number, text: string): GoldenLine {
  const action = parseAction(text);
  if (action === null) throw new GoldenSyntaxError(`Write what happens as: ${actionForms}.`, file, line);
  return { kind: 'acted', action, text, line };
}

function expectedLine(file: string, line: number, text: string): GoldenLine {
  const colon = text.indexOf(': ');
  if (colon < 0) throw new GoldenSyntaxError('Write what is expected as: = person.name: Asha', file, line);
  return { kind: 'expected', key: text.slice(0, colon).trim(), value: text.slice(colon + 2).trim(), line };
}
