import { readDocument } from '../engine/definition/document.js';
import type { SourceDocument } from '../engine/definition/document.js';
import type { Finding, Problem } from '../engine/definition/problem.js';
import { findingsOf } from '../engine/definition/schema.js';
import type { TextKey } from '../engine/definition/step.js';
import { sentence } from '../platform/sentence.js';
import { checkExpressions } from './check-expressions.js';
import { checkOrder, checkCrowding, checkIds } from './check-messages.js';
import { checkTemplates } from './check-templates.js';
import type { Programme } from './programme.js';
import { ProgrammeFile } from './programme.schemas.js';
import { weekZeroFault } from './week-zero.js';
import { writtenMessages, type WrittenMessage } from './written-messages.js';

/** A programme that was read, and the texts that it needs. */
export interface CompiledProgramme {
  readonly programme: Programme;
  readonly texts: readonly TextKey[];
}

export type ProgrammeCompilation =
  | { readonly status: 'ok'; readonly compiled: CompiledProgramme }
  | { readonly status: 'invalid'; readonly problems: readonly Problem[] };

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
  const messages = writtenMessages(parsed.data);
  const programme = assemble(parsed.data, messages);
  const findings = [
    ...checkWeekZero(programme.weekZero),
    ...checkExpressions(parsed.data),
    ...checkIds(messages),
    ...checkTemplates(parsed.data),
  ];
  if (findings.length === 0) findings.push(...checkOrder(programme, messages));
  if (findings.length === 0) findings.push(...checkCrowding(programme, messages));
  if (findings.length > 0) return invalid(document, findings);
  const texts = programme.messages
    .filter(({ flow }) => flow === undefined)
    .map(({ id }) => ({ key: `${id}.text`, isRequired: true }));
  return { status: 'ok', compiled: { programme, texts } };
}

function invalid(document: SourceDocument, findings: readonly Finding[]): ProgrammeCompilation {
  return { status: 'invalid', problems: findings.map((finding) => document.problem(finding)) };
}

function assemble(file: ProgrammeFile, messages: readonly WrittenMessage[]): Programme {
  const { window, missed, instances, then, enrol } = file;
  return {
    programme: file.programme,
    format: file.format,
    purpose: file.purpose,
    languages: file.languages,
    anchor: file.anchor.replace(/^person\./, ''),
    weekZero: file.week_zero,
    sendAt: file.send_at,
    endsOn: file.ends_on,
    messages: messages.map(({ message }) => message),
    ...(window !== undefined && { window }),
    ...(missed !== undefined && { missed }),
    ...(instances !== undefined && { instances }),
    ...(then !== undefined && { then }),
    ...(enrol !== undefined && { enrol }),
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
