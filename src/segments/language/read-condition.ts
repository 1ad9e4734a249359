import { countFault } from '../../engine/expressions/parameters.js';
import { parseExpression } from '../../engine/expressions/parse.js';
import { ExpressionSyntaxError } from '../../engine/expressions/syntax.js';
import type { BinaryOperator, Expression } from '../../engine/expressions/syntax.js';
import type { Value } from '../../engine/expressions/value.js';
import { sentence } from '../../platform/sentence.js';
import type { Condition, Order } from './condition.js';
import { constantOf, personalPart } from './constants.js';
import type { IsAboutPerson } from './constants.js';
import { functionsAbout } from './functions.js';
import type { Moment } from './moment.js';
import { nobody } from './nobody.js';
import { SegmentProblem } from './problem.js';
import { subjectCalled } from './subject-calls.js';
import { subjectNamed } from './subject-names.js';
import type { Reading, Subject } from './subject.js';
import type { Vocabulary } from './vocabulary.js';

/** Conditions of one segment, at most. */
const maxConditions = 100;

const ownFunctions = functionsAbout(nobody);
const isAboutPerson: IsAboutPerson = (name) => ownFunctions.has(name);

const mirrored: Readonly<Record<Order, Order>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

/**
 * Reads the expression of a segment and checks each name, function and value in it.
 * @throws SegmentProblem with a sentence and a column
 */
export function readCondition(source: string, words: Vocabulary, moment: Moment): Condition {
  return new Reader(words, moment).read(parsed(source));
}

/** Quotes that phones and word processors write, and those of other languages. */
const otherQuotes: ReadonlySet<string> = new Set(["'", '`', ...'“”„‘’«»']);

function parsed(source: string): Expression {
  try {
    return parseExpression(source);
  } catch (error) {
    if (!(error instanceof ExpressionSyntaxError)) throw error;
    const said = otherQuotes.has(source[error.column - 1] ?? '')
      ? sentence('whom:quotes')`Texts stand in straight double quotes, such as "donor".`
      : sentence('whom:syntax')`This is not understood: ${{ reason: error.said }}.`;
    throw new SegmentProblem(said, error.column);
  }
}

class Reader {
  private readonly reading: Reading;
  private conditions = 0;

  constructor(words: Vocabulary, moment: Moment) {
    this.reading = { words, moment };
  }

  read(tree: Expression): Condition {
    if (tree.kind === 'not') return { kind: 'not', part: this.read(tree.operand), tree };
    if (tree.kind !== 'binary') return this.readBare(tree);
    switch (tree.operator) {
      case 'and':
      case 'or':
        return this.readGroup(tree, tree.operator);
      case 'under':
      case '=':
      case '!=':
      case '<':
      case '<=':
      case '>':
      case '>=':
        return this.readComparison(tree, tree.operator);
      default:
        return this.readBare(tree);
    }
  }

  /** `a and b and c` is one group of three, however it is bracketed. */
  private readGroup(tree: Expression, operator: 'and' | 'or'): Condition {
    const parts = joined(tree, operator).map((part) => this.read(part));
    return { kind: operator === 'and' ? 'all' : 'any', parts, tree };
  }

  /** Something that stands alone as a condition. */
  private readBare(tree: Expression): Condition {
    this.count(tree);
    const subject = this.subjectOf(tree);
    if (subject?.type === 'condition') return { kind: 'is', fact: subject.fact, tree };
    if (subject?.type === 'boolean') return this.stated(subject, '=', true, tree);
    const value =
      subject === undefined && this.isFixed(tree) ? constantOf(tree, this.reading.moment) : undefined;
    if (value === null || typeof value === 'boolean') return { kind: 'always', holds: value === true, tree };
    throw new SegmentProblem(
      sentence(
        'whom:no_condition',
      )`This is not a condition yet: compare it with something, such as person.children > 2.`,
      tree.column,
    );
  }

  private readComparison(tree: Extract<Expression, { kind: 'binary' }>, operator: BinaryOperator): Condition {
    this.count(tree);
    const { left, right } = tree;
    if (this.isFixed(left) && this.isFixed(right) && operator !== 'under') {
      return { kind: 'always', holds: constantOf(tree, this.reading.moment) === true, tree };
    }
    const isTurned = this.isFixed(left) && operator !== 'under';
    const subject = this.subjectOf(isTurned ? right : left);
    const fixed = isTurned ? left : right;
    if (subject === undefined || subject.type === 'condition' || !this.isFixed(fixed)) {
      // A word that nobody knows is told as that.
      if (fixed.kind === 'name') this.subjectOf(fixed);
      throw this.notComparable(subject === undefined ? left : fixed, subject?.type === 'condition');
    }
    const isOrder = operator in mirrored;
    const turned = isTurned && isOrder ? mirrored[operator as Order] : operator;
    return this.stated(subject, turned, constantOf(fixed, this.reading.moment), tree, fixed);
  }

  /** `tree` is what becomes the condition's own: of a negation, that of its part says the opposite. */
  private stated(
    subject: Exclude<Subject, { type: 'condition' }>,
    operator: BinaryOperator,
    value: Value,
    tree: Expression,
    written = tree,
  ): Condition {
    if (operator === '!=' && value !== null) {
      const part = this.stated(subject, '=', value, withOperator(tree, '='), written);
      return { kind: 'not', part, tree };
    }
    if (value === null) {
      // What is not there equals nothing, and is neither before nor after it.
      const isKnown: Condition = { kind: 'is', fact: subject.known, tree: withOperator(tree, '!=') };
      if (operator === '!=') return isKnown;
      if (operator === '=') return { kind: 'not', part: isKnown, tree };
      return { kind: 'always', holds: false, tree };
    }
    const fact = subject.compared({ operator, value, written, column: tree.column });
    return typeof fact === 'boolean' ? { kind: 'always', holds: fact, tree } : { kind: 'is', fact, tree };
  }

  private subjectOf(tree: Expression): Subject | undefined {
    if (tree.kind === 'name') return subjectNamed(tree, this.reading);
    if (tree.kind !== 'call') return undefined;
    const called = ownFunctions.get(tree.name);
    if (called === undefined) return undefined;
    const fault = countFault(tree.name, called.parameters, tree.args.length);
    if (fault !== null)
      throw new SegmentProblem(sentence('whom:arguments')`${{ reason: fault }}.`, tree.column);
    return subjectCalled(tree, this.reading);
  }

  private isFixed(tree: Expression): boolean {
    return personalPart(tree, isAboutPerson) === undefined;
  }

  private notComparable(tree: Expression, isCondition: boolean): SegmentProblem {
    if (isCondition) {
      return new SegmentProblem(
        sentence('whom:is_condition')`This holds or does not hold by itself: leave out the comparison.`,
        tree.column,
      );
    }
    const { column } = personalPart(tree, isAboutPerson) ?? tree;
    return new SegmentProblem(
      sentence(
        'whom:not_comparable',
      )`One fact about a person is compared with one fixed value, such as person.due_date < today + 2 weeks. Nothing can be worked out with facts.`,
      column,
    );
  }

  private count({ column }: Expression): void {
    this.conditions += 1;
    if (this.conditions <= maxConditions) return;
    throw new SegmentProblem(
      sentence('whom:too_many')`A segment has at most ${{ most: maxConditions }} conditions.`,
      column,
    );
  }
}

/** The members of `a and b and c`. */
function joined(tree: Expression, operator: 'and' | 'or'): Expression[] {
  const members: Expression[] = [];
  const open = [tree];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (one.kind === 'binary' && one.operator === operator) open.push(one.right, one.left);
    else members.push(one);
  }
  return members;
}

function withOperator(tree: Expression, operator: BinaryOperator): Expression {
  return tree.kind === 'binary' ? { ...tree, operator } : tree;
}
