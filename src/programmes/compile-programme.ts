import { readDocument } from '../engine/definition/document.js';
import type { SourceDocument } from '../engine/definition/document.js';
import type { Finding, Problem } from '../engine/definition/problem.js';
import { findingsOf } from '../engine/definition/schema.js';
import type { TextKey } from '../engine/definition/step.js';
import type { Programme } from './programme.js';
import { ProgrammeFile } from './programme.schemas.js';
import { spreadDays } from './spread.rules.js';
import { weekZeroFault } from './week-zero.js';
import { sentence } from '../platform/sentence.js';

/** A programme that was read, and the texts that it needs. */
export interface CompiledProgramme {
  readonly programme: Programme;
  readonly texts: readonly TextKey[];
}

export type ProgrammeCompilation =
  | { readonly status: 'ok'; readonly compiled: CompiledProgramme }
  | { readonly status: 'invalid'; readonly problems: readonly Problem[] };

/** How many days a message may be moved because others are due on its own. */
const mostDaysMoved = 2;

/**
 * Compiles the YAML of a programme (format 1) to the form that runs.
 * All problems are reported at once, each with its line and column.
 */
export function compileProgramme(file: string, source: string): ProgrammeCompilation {
  const reading = readDocument(file, source);
  if (reading.status === 'invalid') return reading;
  const { document } = reading;
  const parsed = ProgrammeFile.safeParse(document.value);
  if (!parsed.success) return invalid(document, findingsOf(parsed.error));
  const { messages, week_zero: weekZero } = parsed.data;
  const findings = [...checkWeekZero(weekZero), ...checkIds(messages), ...checkOrder(messages)];
  if (findings.length === 0) findings.push(...checkCrowding(messages));
  if (findings.length > 0) return invalid(document, findings);
  const texts = messages.map(({ id }) => ({ key: `${id}.text`, isRequired: true }));
  return { status: 'ok', compiled: { programme: assemble(parsed.data), texts } };
}

type Messages = ProgrammeFile['messages'];

function invalid(document: SourceDocument, findings: readonly Finding[]): ProgrammeCompilation {
  return { status: 'invalid', problems: findings.map((finding) => document.problem(finding)) };
}

function assemble(file: ProgrammeFile): Programme {
  return {
    programme: file.programme,
    format: file.format,
    purpose: file.purpose,
    languages: file.languages,
    anchor: file.anchor.replace(/^person\./, ''),
    weekZero: file.week_zero,
    sendAt: file.send_at,
    endsOn: file.ends_on,
    messages: file.messages.map(({ id, at }) => ({ id, day: at })),
  };
}

function checkWeekZero(source: string): Finding[] {
  const message = weekZeroFault(source);
  if (message === null) return [];
  const fix = sentence(
    'lint:expression.fix_week_zero',
  )`Count from the one name there is here, such as: anchor - 40 weeks.`;
  return [{ path: ['week_zero'], rule: 'expression', message, fix }];
}

function checkIds(messages: Messages): Finding[] {
  const seen = new Set<string>();
  return messages.flatMap(({ id }, index) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    const message = sentence('lint:repeated_message.message')`Two messages are called "${{ id }}".`;
    return [
      {
        path: ['messages', index, 'id'],
        rule: 'repeated_message',
        message,
        fix: sentence('lint:repeated_message.fix')`Give one of them another name.`,
      },
    ];
  });
}

/** What is at the start stands first, the others in the order of their days: the file reads as she gets it. */
function checkOrder(messages: Messages): Finding[] {
  return messages.flatMap(({ id, at }, index) => {
    const before = messages[index - 1];
    if (before === undefined || dayOr(before.at) <= dayOr(at)) return [];
    const message = sentence(
      'lint:out_of_order.message',
    )`The message "${{ id }}" stands after "${{ before: before.id }}" but is due before it.`;
    return [
      {
        path: ['messages', index, 'at'],
        rule: 'out_of_order',
        message,
        fix: sentence('lint:out_of_order.fix')`Put the messages in the order of their days.`,
      },
    ];
  });
}

function dayOr(at: number | null): number {
  return at ?? -Infinity;
}

/** Two on one day are fine while the second finds a day soon after. */
function checkCrowding(messages: Messages): Finding[] {
  const days = new Map(
    spreadDays(messages.map(({ id, at }) => ({ id, day: at }))).map(({ id, day }) => [id, day]),
  );
  return messages.flatMap(({ id, at }, index) => {
    if (at === null || (days.get(id) ?? at) - at <= mostDaysMoved) return [];
    const message = sentence(
      'lint:crowded_days.message',
    )`So many messages are due at once that "${{ id }}" would come more than ${{ most: mostDaysMoved }} days late.`;
    const fix = sentence('lint:crowded_days.fix')`Spread them over more days.`;
    return [{ path: ['messages', index, 'at'], rule: 'crowded_days', message, fix }];
  });
}
