import type { Finding, Path } from '../engine/definition/problem.js';
import { parseExpression } from '../engine/expressions/parse.js';
import { ExpressionSyntaxError } from '../engine/expressions/syntax.js';
import { sentence } from '../platform/sentence.js';
import { isFieldAnchor, thenFault } from './chain.rules.js';
import type { ProgrammeFile } from './programme.schemas.js';

/** An expression of a programme's file that people are chosen by, with its place. */
export interface WrittenCondition {
  readonly path: Path;
  readonly source: string;
}

/** Every expression of a file that people are chosen by. */
export function conditionsOf({ messages, schedule = [], enrol }: ProgrammeFile): WrittenCondition[] {
  return [
    ...(enrol === undefined ? [] : [{ path: ['enrol'], source: enrol }]),
    ...messages.flatMap(({ when }, index) =>
      when === undefined ? [] : [{ path: ['messages', index, 'when'], source: when }],
    ),
    ...schedule.flatMap(({ when }, index) =>
      when === undefined ? [] : [{ path: ['schedule', index, 'when'], source: when }],
    ),
  ];
}

/** Finds what can be said of expressions by the file alone: whether they can be read. */
export function checkExpressions(file: ProgrammeFile): Finding[] {
  const findings = conditionsOf(file).flatMap(({ path, source }) => syntaxFinding(path, source));
  const anchor = file.then?.anchor;
  if (anchor === undefined || isFieldAnchor(anchor)) return findings;
  const message = thenFault(anchor);
  const fix = sentence(
    'lint:expression.fix_then',
  )`Write person.<field>, or count from anchor or today, such as: anchor + 1 year.`;
  return message === null
    ? findings
    : [...findings, { path: ['then', 'anchor'], rule: 'expression', message, fix }];
}

function syntaxFinding(path: Path, source: string): Finding[] {
  try {
    parseExpression(source);
    return [];
  } catch (error) {
    if (!(error instanceof ExpressionSyntaxError)) throw error;
    return [conditionFinding(path, source, error.said, error.column)];
  }
}

/** Says what is wrong with an expression that people are chosen by. */
export function conditionFinding(
  path: Path,
  source: string,
  reason: ExpressionSyntaxError['said'],
  column: number,
): Finding {
  const message = sentence(
    'lint:expression.message',
  )`In "${{ source }}", at its character ${{ column }}: ${{ reason }}.`;
  const fix = sentence(
    'lint:expression.fix_when',
  )`Write it as the expression of a segment, such as: person.booked = "no".`;
  return { path, rule: 'expression', message, fix };
}
