import { ValueFault } from './value.js';
import type { EvaluationError, TypeName, Value, ValueTypes } from './value.js';
import { convert } from './convert.js';
import { sentence } from '../../platform/sentence.js';
import type { Sentence } from '../../platform/sentence.js';

/** The kinds of values that functions take: the types, to which an argument is converted, and a few more. */
export interface Kinds extends ValueTypes {
  /** Anything, as it is. */
  any: Value;
  /** A number without a fraction, of at most six digits. */
  whole: number;
  /** Anything, or the error that stands in its place. */
  tried: Value | EvaluationError;
  /** Worked out only when the function asks. */
  later: () => Value;
  /** The name of a function. */
  function: string;
}

export type Kind = keyof Kinds;

/** How a parameter is declared: `number`, `number?` (may be missing) or `number...` (any number of them). */
export type Declared = Kind | `${Kind}?` | `${Kind}...`;

/** What a function gets for a parameter. */
export type Argument<Parameter> = Parameter extends `${infer One extends Kind}?`
  ? Kinds[One] | undefined
  : Parameter extends `${infer One extends Kind}...`
    ? readonly Kinds[One][]
    : Parameter extends Kind
      ? Kinds[Parameter]
      : never;

/** What a function gets for all of its parameters. */
export type Arguments<Takes> = { readonly [Name in keyof Takes]: Argument<Takes[Name]> };

/** A parameter, taken apart. */
export interface Parameter {
  readonly name: string;
  readonly kind: Kind;
  readonly isOptional: boolean;
  readonly isRest: boolean;
}

/** Takes declared parameters apart. */
export function parametersOf(takes: Readonly<Record<string, Declared>>): Parameter[] {
  return Object.entries(takes).map(([name, declared]) => ({
    name,
    kind: declared.replace(/\?$|\.\.\.$/, '') as Kind,
    isOptional: declared.endsWith('?'),
    isRest: declared.endsWith('...'),
  }));
}

/** Writes how something is called, such as `round(number, [places])`. */
export function signatureOf(name: string, parameters: readonly Parameter[]): string {
  const written = parameters.map((one) =>
    one.isRest ? `${one.name}...` : one.isOptional ? `[${one.name}]` : one.name,
  );
  return `${name}(${written.join(', ')})`;
}

/** Says what is wrong with a number of arguments; null when nothing is. */
export function countFault(name: string, parameters: readonly Parameter[], count: number): Sentence | null {
  const least = parameters.filter(({ isOptional, isRest }) => !isOptional && !isRest).length;
  const most = parameters.some(({ isRest }) => isRest) ? Infinity : parameters.length;
  if (count >= least && count <= most) return null;
  const call = `${name}()`;
  if (most === Infinity) {
    return least === 1
      ? sentence('lint:expression.takes_at_least_one')`${{ call }} takes at least 1 value`
      : sentence('lint:expression.takes_at_least')`${{ call }} takes at least ${{ least }} values`;
  }
  if (least !== most)
    return sentence('lint:expression.takes_range')`${{ call }} takes ${{ least }} to ${{ most }} values`;
  return least === 1
    ? sentence('lint:expression.takes_one')`${{ call }} takes 1 value`
    : sentence('lint:expression.takes')`${{ call }} takes ${{ least }} values`;
}

/** The parameter that an argument is for. */
export function parameterAt(parameters: readonly Parameter[], index: number): Parameter | undefined {
  const last = parameters.at(-1);
  return parameters[index] ?? (last?.isRest === true ? last : undefined);
}

/** Puts arguments in the places of their parameters. */
export function placed(
  parameters: readonly Parameter[],
  values: readonly unknown[],
): Record<string, unknown> {
  return Object.fromEntries(
    parameters.map(({ name, isRest }, index) => [name, isRest ? values.slice(index) : values[index]]),
  );
}

/**
 * Converts a value to what a parameter takes.
 * @throws ValueFault when there is no way
 */
export function toParameter(value: Value, kind: Kind, zone: string): Kinds[Kind] {
  switch (kind) {
    case 'any':
    case 'tried':
      return value;
    case 'whole':
      return wholeOf(value, zone);
    case 'later':
    case 'function':
      throw new Error(`a parameter of kind ${kind} is no value`);
    default:
      return convert(value, kind satisfies TypeName, zone);
  }
}

function wholeOf(value: Value, zone: string): number {
  const number = convert(value, 'number', zone);
  if (!number.isInteger() || number.abs().greaterThanOrEqualTo(1_000_000)) {
    throw new ValueFault(
      `a whole number was expected, not ${number.isInteger() ? 'so large a one' : 'a fraction'}`,
    );
  }
  return number.toNumber();
}
