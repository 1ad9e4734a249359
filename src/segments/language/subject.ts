import type { BinaryOperator, Expression } from '../../engine/expressions/syntax.js';
import { isOf } from '../../engine/expressions/value.js';
import type { TypeName, Value, ValueTypes } from '../../engine/expressions/value.js';
import { sentence } from '../../platform/sentence.js';
import type { Sentence } from '../../platform/sentence.js';
import type { Fact, Order, WholeTest } from './condition.js';
import type { Moment } from './moment.js';
import { guessed } from './guessed.js';
import { SegmentProblem } from './problem.js';
import type { Vocabulary } from './vocabulary.js';

/** What an expression is read with. */
export interface Reading {
  readonly words: Vocabulary;
  readonly moment: Moment;
}

/** A comparison of something about a person with a fixed value, which is not nothing. */
export interface Comparison {
  readonly operator: BinaryOperator;
  readonly value: Value;
  /** The value as it is written. */
  readonly written: Expression;
  /** Of the operator. */
  readonly column: number;
}

/**
 * Something about a person that a condition begins with. A `condition` stands alone; anything else is compared with a
 * fixed value, which gives a fact, or what is so for everybody.
 */
export type Subject =
  | { readonly type: 'condition'; readonly fact: Fact }
  | {
      readonly type: 'boolean' | 'value';
      /** That it is known at all. */
      readonly known: Fact;
      /** @throws SegmentProblem when it cannot be compared like this */
      readonly compared: (comparison: Comparison) => Fact | boolean;
    };

/** The operator of a comparison that knows no order. @throws SegmentProblem for any other */
export function requireSame({ operator, column }: Comparison): void {
  if (operator === '=') return;
  throw new SegmentProblem(
    operator === 'under'
      ? sentence('whom:not_a_place')`Only places lie under an area.`
      : sentence(
          'whom:no_order',
        )`This is the same as something or not, but neither more nor less: use = or !=.`,
    column,
  );
}

/** The operator of a comparison by order. @throws SegmentProblem for `under` */
export function requireOrder({ operator, column }: Comparison): '=' | Order {
  if (operator !== 'under') return operator as '=' | Order;
  throw new SegmentProblem(sentence('whom:not_a_place')`Only places lie under an area.`, column);
}

/** The value of a comparison, of the one type that it can have. @throws SegmentProblem with what was expected */
export function valueAs<Type extends keyof typeof expected>(
  { value, written }: Comparison,
  type: Type,
): ValueTypes[Type] {
  return requireType(value, type, written.column);
}

/** The whole number that something is compared with. @throws SegmentProblem for a fraction */
export function wholeTest(comparison: Comparison): WholeTest {
  const value = valueAs(comparison, 'number');
  if (!value.isInteger() || value.abs().greaterThan(100_000)) {
    throw new SegmentProblem(
      sentence('whom:whole')`A whole number was expected here.`,
      comparison.written.column,
    );
  }
  return { is: requireOrder(comparison), value: value.toNumber() };
}

const expected = {
  date: sentence('whom:wants_date')`A date was expected here: write date("2026-03-01"), or today - 3 months.`,
  number: sentence('whom:wants_number')`A number was expected here.`,
  text: sentence('whom:wants_text')`A text in double quotes was expected here.`,
  duration: sentence('whom:wants_length')`A length of time was expected here: write 90 days.`,
  boolean: sentence('whom:wants_boolean')`true or false was expected here.`,
} satisfies Partial<Record<TypeName, Sentence>>;

/** What a value has to be. @throws SegmentProblem */
export function requireType<Type extends keyof typeof expected>(
  value: Value,
  type: Type,
  column: number,
): ValueTypes[Type] {
  if (isOf(value, type)) return value;
  throw new SegmentProblem(expected[type], column);
}

/** One of some codes, as the list writes it. @throws SegmentProblem that names what there is */
export function codeAmong<Code extends string>(
  written: string,
  codes: readonly Code[],
  column: number,
): Code {
  const found = codes.find((code) => code.toLowerCase() === written.toLowerCase());
  if (found !== undefined) return found;
  throw new SegmentProblem(
    codes.length === 0
      ? sentence('whom:no_codes')`There is no "${{ code: written }}"; the data dictionary names none.`
      : guessed(
          sentence(
            'whom:unknown_code',
          )`There is no "${{ code: written }}". There are ${{ codes: { joined: 'comma', of: codes.slice(0, 30) } }}.`,
          written,
          codes,
        ),
    column,
  );
}
