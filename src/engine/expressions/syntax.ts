import type { Sentence } from '../../platform/sentence.js';

/** The tree of an expression. `column` counts from 1, for messages to the author. */
export type Expression =
  | { readonly kind: 'literal'; readonly value: Literal; readonly column: number }
  | {
      readonly kind: 'duration';
      readonly amount: Expression;
      readonly unit: DurationUnit;
      readonly column: number;
    }
  | { readonly kind: 'name'; readonly path: readonly string[]; readonly column: number }
  | {
      /** A part of what something else is worth: `results.items[0]`, `object("a", 1).a`. */
      readonly kind: 'part';
      readonly of: Expression;
      readonly key: Expression;
      readonly column: number;
    }
  | {
      readonly kind: 'call';
      readonly name: string;
      readonly args: readonly Expression[];
      readonly column: number;
    }
  | { readonly kind: 'not'; readonly operand: Expression; readonly column: number }
  | { readonly kind: 'negate'; readonly operand: Expression; readonly column: number }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
      readonly column: number;
    };

/** Numbers are kept as written, since they are decimals and not floats. */
export type Literal = { readonly text: string } | { readonly number: string } | boolean | null;

export type DurationUnit = 'minutes' | 'hours' | 'days' | 'weeks' | 'months' | 'years';

export type BinaryOperator =
  'or' | 'and' | '=' | '!=' | '<' | '<=' | '>' | '>=' | 'under' | '&' | '+' | '-' | '*' | '/' | '^';

/** An expression that cannot be read; `column` counts from 1. */
export class ExpressionSyntaxError extends Error {
  constructor(
    /** What is wrong. */
    readonly said: Sentence,
    readonly column: number,
  ) {
    super(said.text);
    this.name = 'ExpressionSyntaxError';
  }
}
