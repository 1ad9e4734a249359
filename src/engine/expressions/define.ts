import type { Temporal } from 'temporal-polyfill';
import { parametersOf, signatureOf } from './parameters.js';
import type { Arguments, Declared, Parameter } from './parameters.js';
import type { Value, ValueObject } from './value.js';

/** What a function may use beside its arguments. */
export interface CallContext {
  /** IANA zone of the one who speaks. */
  readonly zone: string;
  /** Her language, for the names of months and days. */
  readonly language: string;
  /** This moment. @throws ValueFault where there is none */
  now(): Temporal.ZonedDateTime;
  /** Today, of `now` or given. @throws ValueFault where there is none */
  today(): Temporal.PlainDate;
  /** Counts work; @throws ValueFault when it is too much for one expression. */
  spend(effort: number): void;
  /** Calls another function with values. */
  apply(name: string, values: readonly Value[]): Value;
}

/** An expression and what it is worth as a text; `ERROR` when it has no value. */
export type Example = readonly [source: string, result: string];

/** A function of the expression language: a row of a table that the interpreter and the reference read. */
export interface ExpressionFunction {
  readonly name: string;
  /** Such as `round(number, [places])`. */
  readonly signature: string;
  /** One sentence. */
  readonly says: string;
  readonly parameters: readonly Parameter[];
  readonly examples: readonly Example[];
  /** @throws ValueFault with a sentence for the author */
  call(values: Readonly<Record<string, unknown>>, context: CallContext): Value;
}

/** What a router test found; null when it does not hold. */
export interface TestResult {
  /** The part of the text that fits, or the value. */
  readonly match: Value;
  /** More that was found, such as the groups of a pattern. */
  readonly extra?: ValueObject;
}

/** A test of a router and what it finds: `null` does not match; the third is what else there is. */
export type TestExample = readonly [source: string, match: string | null, extra?: string];

/** A test that a switch router sorts answers by. Its first parameter is what the router looks at. */
export interface RouterTest {
  readonly name: RouterTestName;
  readonly signature: string;
  readonly says: string;
  readonly parameters: readonly Parameter[];
  readonly examples: readonly TestExample[];
  /** @throws ValueFault with a sentence for the author */
  run(values: Readonly<Record<string, unknown>>, context: CallContext): TestResult | null;
}

export type RouterTestName = `has_${string}`;

type Takes = Readonly<Record<string, Declared>>;

/** Declares a function with the types of its parameters. */
export function defineFunction<const T extends Takes>(row: {
  readonly name: string;
  readonly says: string;
  readonly takes: T;
  readonly examples: readonly Example[];
  readonly call: (values: Arguments<T>, context: CallContext) => Value;
}): ExpressionFunction {
  const { name, says, takes, examples, call } = row;
  const parameters = parametersOf(takes);
  const signature = signatureOf(name, parameters);
  return {
    name,
    signature,
    says,
    parameters,
    examples,
    call: (values, context) => call(values as Arguments<T>, context),
  };
}

/** Declares a router test with the types of its parameters. */
export function defineTest<const T extends Takes>(row: {
  readonly name: RouterTestName;
  readonly says: string;
  readonly takes: T;
  readonly examples: readonly TestExample[];
  readonly run: (values: Arguments<T>, context: CallContext) => TestResult | null;
}): RouterTest {
  const { name, says, takes, examples, run } = row;
  const parameters = parametersOf(takes);
  const signature = signatureOf(name, parameters);
  return {
    name,
    signature,
    says,
    parameters,
    examples,
    run: (values, context) => run(values as Arguments<T>, context),
  };
}
