import type { Decimal } from 'decimal.js';
import type { Temporal } from 'temporal-polyfill';
import { evaluateTree } from '../../engine/expressions/evaluate.js';
import type { Expression } from '../../engine/expressions/syntax.js';
import { textOf } from '../../engine/expressions/text-of.js';
import { EvaluationError, isOf } from '../../engine/expressions/value.js';
import type { Value } from '../../engine/expressions/value.js';
import { sentence } from '../../platform/sentence.js';
import type { Sentence } from '../../platform/sentence.js';
import type { Within } from './condition.js';
import type { Moment } from './moment.js';
import { SegmentProblem } from './problem.js';
import { requireType } from './subject.js';

/** Names that an expression about nobody in particular may use. */
const fixedNames: ReadonlySet<string> = new Set(['today', 'now']);

/** Functions whose value depends on who is looked at. */
export type IsAboutPerson = (name: string) => boolean;

/** The first part of an expression that depends on the person; undefined when its value is the same for everybody. */
export function personalPart(tree: Expression, isAboutPerson: IsAboutPerson): Expression | undefined {
  switch (tree.kind) {
    case 'literal':
      return undefined;
    case 'name':
      return fixedNames.has(tree.path[0] ?? '') ? undefined : tree;
    case 'call':
      return isAboutPerson(tree.name)
        ? tree
        : tree.args.map((one) => personalPart(one, isAboutPerson)).find((one) => one !== undefined);
    case 'binary':
      return personalPart(tree.left, isAboutPerson) ?? personalPart(tree.right, isAboutPerson);
    case 'part':
      return personalPart(tree.of, isAboutPerson) ?? personalPart(tree.key, isAboutPerson);
    case 'not':
    case 'negate':
      return personalPart(tree.operand, isAboutPerson);
    case 'duration':
      return personalPart(tree.amount, isAboutPerson);
  }
}

/**
 * Works out an expression that is the same for everybody.
 * @throws SegmentProblem when it has no value
 */
export function constantOf(tree: Expression, { now, today }: Moment): Value {
  try {
    return evaluateTree(tree, ([name, ...rest]) => {
      if (rest.length > 0) return undefined;
      return name === 'now' ? now : name === 'today' ? today : undefined;
    });
  } catch (error) {
    if (!(error instanceof EvaluationError)) throw error;
    const said = sentence('whom:no_value')`This cannot be worked out: ${{ reason: error.message }}.`;
    throw new SegmentProblem(said, error.column);
  }
}

/** A length of time back from now, such as `90 days`. */
export function withinOf(tree: Expression | undefined, moment: Moment): Within | null {
  if (tree === undefined) return null;
  const length = requireType(constantOf(tree, moment), 'duration', tree.column);
  if (length.sign <= 0) {
    throw new SegmentProblem(
      sentence('whom:length')`A length of time is more than nothing here: write 90 days.`,
      tree.column,
    );
  }
  return { since: before(moment, length, tree.column), said: sayLength(length) };
}

function before({ now }: Moment, length: Temporal.Duration, column: number): Date {
  if (length.total({ unit: 'years', relativeTo: now }) < 1_000) {
    return new Date(now.subtract(length).epochMilliseconds);
  }
  throw new SegmentProblem(sentence('whom:too_long_ago')`This is longer ago than can be counted.`, column);
}

/** Says a constant: a day by how far it is from today where it was written so. */
export function sayConstant(tree: Expression, value: Value): Sentence {
  const apart = tree.kind === 'binary' && isToday(tree.left) ? tree.right : undefined;
  if (isToday(tree)) return sentence('whom:today')`today`;
  if (apart?.kind === 'duration' && tree.kind === 'binary' && apart.amount.kind === 'literal') {
    const { value: amount } = apart.amount;
    if (typeof amount === 'object' && amount !== null && 'number' in amount) {
      const length = sayAmount(amount.number, apart.unit);
      return tree.operator === '-'
        ? sentence('whom:days_ago')`${{ length }} before today`
        : sentence('whom:days_ahead')`${{ length }} after today`;
    }
  }
  if (isOf(value, 'date')) return sentence('whom:date')`${{ date: value.toString() }}`;
  if (isOf(value, 'number')) return sentence('whom:number')`${{ number: plainly(value) }}`;
  return sentence('whom:value')`"${{ value: textOf(value) }}"`;
}

function isToday(tree: Expression): boolean {
  return tree.kind === 'name' && tree.path.length === 1 && tree.path[0] === 'today';
}

function sayLength(length: Temporal.Duration): Sentence {
  const units = ['years', 'months', 'weeks', 'days', 'hours', 'minutes'] as const;
  const [unit, ...others] = units.filter((one) => length[one] !== 0);
  if (unit === undefined || others.length > 0)
    return sentence('whom:as_written')`${{ length: length.toString() }}`;
  return sayAmount(String(length[unit]), unit);
}

const lengths = {
  years: [sentence('whom:one_year')`1 year`, (n: string) => sentence('whom:years')`${{ n }} years`],
  months: [sentence('whom:one_month')`1 month`, (n: string) => sentence('whom:months')`${{ n }} months`],
  weeks: [sentence('whom:one_week')`1 week`, (n: string) => sentence('whom:weeks')`${{ n }} weeks`],
  days: [sentence('whom:one_day')`1 day`, (n: string) => sentence('whom:days')`${{ n }} days`],
  hours: [sentence('whom:one_hour')`1 hour`, (n: string) => sentence('whom:hours')`${{ n }} hours`],
  minutes: [sentence('whom:one_minute')`1 minute`, (n: string) => sentence('whom:minutes')`${{ n }} minutes`],
} as const;

function sayAmount(count: string, unit: keyof typeof lengths): Sentence {
  const [one, several] = lengths[unit];
  return count === '1' ? one : several(count);
}

/** A number without an exponent. */
export function plainly(value: Decimal): string {
  return value.toFixed();
}
