import type { Case, CaseStep, ParkedMessage } from '../cases/case.js';
import type { CaseFile } from '../cases/cases.service.js';
import { localTime } from './local-time.js';

/** Characters of what a case is about that a line of a list shows. */
const shownLength = 80;

/** What a list is read against. */
export interface Reading {
  readonly now: Date;
  /** IANA zone in which times are written. */
  readonly timezone: string;
}

/** Writes a list of cases as a table, one line each, with a heading. */
export function caseTable(cases: readonly Case[], reading: Reading): string[] {
  const heading = ['reference', 'due', 'priority', 'topic', 'owner', 'who', 'about'];
  return columns([heading, ...cases.map((one) => cellsOf(one, reading))]);
}

/** Writes the messages that no turn could handle, one line each. */
export function parkedLines(parked: readonly ParkedMessage[], { timezone }: Reading): string[] {
  return columns(
    parked.map(({ receivedAt, address, reason, text }) => [
      localTime(receivedAt, timezone),
      address,
      oneLine(reason),
      quoted(text),
    ]),
  );
}

/** Writes a whole case: what it is about, what was done, and the last messages. */
export function caseLines({ case: one, messages, steps }: CaseFile, reading: Reading): string[] {
  const { timezone } = reading;
  return [
    `${one.reference}  ${one.topic}  ${one.priority}  ${dueOf(one, reading)}`,
    `${whoOf(one)}, over ${one.channel}${one.isOptedOut ? '; opted out: phone her' : ''}`,
    `opened ${localTime(one.openedAt, timezone)} by ${one.because}; owner ${one.owner ?? '-'}`,
    ...(aboutOf(one) === '' ? [] : [quoted(aboutOf(one), Infinity)]),
    ...(one.outcome === null ? [] : [`outcome: ${oneLine(one.outcome)}`]),
    '',
    ...steps.map((step) => stepLine(step, timezone)),
    ...(steps.length > 0 ? [''] : []),
    ...messages.map(
      ({ at, direction, text }) =>
        `${localTime(at, timezone)}  ${direction === 'in' ? '>' : '<'} ${oneLine(text)}`,
    ),
  ];
}

const stepWords: Readonly<Record<CaseStep['kind'], string>> = {
  case_repeated: 'came again',
  case_assigned: 'given to',
  case_noted: 'note',
  case_closed: 'closed',
};

function stepLine({ kind, at, by, text }: CaseStep, timezone: string): string {
  return `${localTime(at, timezone)}  ${stepWords[kind]}: ${oneLine(text)}  (${by})`;
}

function cellsOf(one: Case, reading: Reading): string[] {
  const { reference, priority, topic, owner, isOptedOut } = one;
  const note = isOptedOut ? '  opted out: phone her' : '';
  return [
    reference,
    dueOf(one, reading),
    priority,
    topic,
    owner ?? '-',
    whoOf(one),
    `${quoted(aboutOf(one))}${note}`,
  ];
}

/** What it is about, in English like everything here, where the flow notes it. */
function aboutOf({ summary, summaryIn }: Case): string {
  return summaryIn?.en ?? summary;
}

function dueOf({ closedAt, dueAt }: Case, { now, timezone }: Reading): string {
  if (closedAt !== null) return `closed ${localTime(closedAt, timezone)}`;
  return `${localTime(dueAt, timezone)}${dueAt < now ? ' OVERDUE' : ''}`;
}

function whoOf({ name, address }: Case): string {
  return name === null ? address : `${oneLine(name)} ${address}`;
}

function quoted(text: string, length: number = shownLength): string {
  const line = oneLine(text);
  return `"${line.length > length ? `${line.slice(0, length - 1)}…` : line}"`;
}

/** People write what they like; nothing of it may steer the terminal. */
function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
}

function columns(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) row.forEach((cell, at) => (widths[at] = Math.max(widths[at] ?? 0, cell.length)));
  return rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
