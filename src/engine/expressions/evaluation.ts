import { Decimal } from 'decimal.js';
import { Temporal } from 'temporal-polyfill';
import { calendarSum, durationOf } from './calendar.js';
import { compareValues, isEqual } from './compare.js';
import { convert } from './convert.js';
import type { CallContext, ExpressionFunction } from './define.js';
import { functions } from './functions.js';
import { maxEffort, maxElements, maxTextLength, maxTreeDepth } from './limits.js';
import { boundedNumber, divided, raised } from './number.js';
import { countFault, parameterAt, placed, toParameter } from './parameters.js';
import type { Parameter } from './parameters.js';
import { partOf } from './part-of.js';
import type { BinaryOperator, Expression } from './syntax.js';
import { sizeOf, textOf } from './text-of.js';
import { EvaluationError, isCollection, isOf, typeName, ValueFault } from './value.js';
import type { Value } from './value.js';

/** Looks a dotted name up, such as `person.age`; undefined when there is no such name. */
export type Scope = (path: readonly string[]) => Value | undefined;

/** What expressions may ask of the world beside names. */
export interface ExpressionServices {
  /** Whether a place lies in an area, by the place tree: names as authors and people write them. */
  isUnder?: ((place: string, area: string) => boolean) | undefined;
  /** Functions by name that only one kind of expression has, such as `role` in a segment. */
  functions?: ReadonlyMap<string, ExpressionFunction> | undefined;
}

type Operation<Kind extends Expression['kind']> = Extract<Expression, { kind: Kind }>;

/** One working out of one expression: it counts its own work, and stops when that is too much. */
export class Evaluation implements CallContext {
  private effort = 0;
  private depth = 0;
  private knownZone: string | null = null;

  constructor(
    private readonly scope: Scope,
    private readonly services: ExpressionServices,
  ) {}

  /** @throws EvaluationError */
  result(expression: Expression): Value {
    const value = this.valueOf(expression);
    if (sizeOf(value, maxTextLength) <= maxTextLength) return value;
    throw new EvaluationError('is worth more than can be kept', expression.column);
  }

  /** @throws EvaluationError */
  valueOf(expression: Expression): Value {
    this.depth += 1;
    try {
      this.spend(1);
      if (this.depth > maxTreeDepth) throw new ValueFault('is nested too deeply');
      return this.bounded(this.workOut(expression));
    } catch (error) {
      if (error instanceof ValueFault) throw new EvaluationError(error.message, expression.column);
      throw error;
    } finally {
      this.depth -= 1;
    }
  }

  get zone(): string {
    const now = this.knownZone === null ? this.scope(['now']) : null;
    this.knownZone ??= now instanceof Temporal.ZonedDateTime ? now.timeZoneId : 'UTC';
    return this.knownZone;
  }

  get language(): string {
    const language = this.scope(['language']);
    return typeof language === 'string' && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/.test(language)
      ? language
      : 'en';
  }

  now(): Temporal.ZonedDateTime {
    const now = this.scope(['now']);
    if (now instanceof Temporal.ZonedDateTime) return now;
    throw new ValueFault('"now" is not known here');
  }

  today(): Temporal.PlainDate {
    const today = this.scope(['today']);
    return today instanceof Temporal.PlainDate ? today : this.now().toPlainDate();
  }

  spend(effort: number): void {
    this.effort += effort;
    if (this.effort > maxEffort) throw new ValueFault('takes too much work');
  }

  apply(name: string, values: readonly Value[]): Value {
    return this.call(name, values.length, (index, { kind }) =>
      this.argument(this.bounded(values[index] ?? null), kind),
    );
  }

  private workOut(expression: Expression): Value {
    switch (expression.kind) {
      case 'literal':
        return literalValue(expression.value);
      case 'name':
        return this.lookUp(expression.path);
      case 'part':
        return partOf(this.valueOf(expression.of), this.valueOf(expression.key));
      case 'duration':
        return durationOf(this.number(this.valueOf(expression.amount)), expression.unit);
      case 'not':
        return !truth(this.valueOf(expression.operand));
      case 'negate':
        return this.negative(this.valueOf(expression.operand));
      case 'call':
        return this.callWritten(expression);
      case 'binary':
        return this.binary(expression);
    }
  }

  /** Texts, lists and objects that an expression made are kept within limits, and what they took is counted. */
  private bounded(value: Value): Value {
    if (value === null || typeof value === 'boolean') return value;
    if (value instanceof Decimal) return boundedNumber(value);
    if (typeof value === 'string') {
      if (value.length > maxTextLength) throw new ValueFault('makes too long a text');
      this.spend(value.length >> 3);
    } else if (isCollection(value)) {
      const count = isOf(value, 'array') ? value.length : value.size;
      if (count > maxElements) throw new ValueFault('makes too long a list');
      this.spend(count);
    }
    return value;
  }

  /** The longest beginning that is a name; what is left of the path is looked up in its value. */
  private lookUp(path: readonly string[]): Value {
    const whole = this.scope(path);
    if (whole !== undefined) return whole;
    for (let known = path.length - 1; known > 0; known -= 1) {
      const value = this.scope(path.slice(0, known));
      if (value !== undefined) return path.slice(known).reduce(partOf, value);
    }
    throw new ValueFault(`"${path.join('.')}" is not known here`);
  }

  private negative(value: Value): Value {
    return isOf(value, 'duration') ? value.negated() : this.number(value).neg();
  }

  private callWritten({ name, args, column }: Operation<'call'>): Value {
    return this.call(name, args.length, (index, parameter) => {
      const argument = args[index] ?? { kind: 'literal', value: null, column };
      return this.writtenArgument(argument, parameter);
    });
  }

  private writtenArgument(argument: Expression, { kind }: Parameter): unknown {
    if (kind === 'later') return () => this.valueOf(argument);
    if (kind === 'tried') return this.tried(argument);
    if (kind !== 'function') return this.argument(this.valueOf(argument), kind);
    const [name] = argument.kind === 'name' && argument.path.length === 1 ? argument.path : [];
    if (name === undefined) throw new ValueFault('expects the name of a function');
    return name.toLowerCase();
  }

  private call(
    name: string,
    count: number,
    argumentAt: (index: number, parameter: Parameter) => unknown,
  ): Value {
    const found = functions.get(name) ?? this.services.functions?.get(name);
    if (found === undefined) throw new ValueFault(`there is no function "${name}"`);
    const fault = countFault(name, found.parameters, count);
    if (fault !== null) throw new ValueFault(fault.text);
    const values: unknown[] = [];
    for (let index = 0; index < count; index += 1) {
      const parameter = parameterAt(found.parameters, index);
      if (parameter !== undefined) values.push(argumentAt(index, parameter));
    }
    return this.bounded(found.call(placed(found.parameters, values), this));
  }

  private argument(value: Value, kind: Parameter['kind']): unknown {
    if (kind === 'later') return () => value;
    if (kind === 'function') throw new ValueFault('expects the name of a function');
    return toParameter(value, kind, this.zone);
  }

  private tried(argument: Expression): Value | EvaluationError {
    try {
      return this.valueOf(argument);
    } catch (error) {
      if (error instanceof EvaluationError) return error;
      throw error;
    }
  }

  private binary({ operator, left: a, right: b }: Operation<'binary'>): Value {
    const left = this.valueOf(a);
    if (operator === 'and') return truth(left) && truth(this.valueOf(b));
    if (operator === 'or') return truth(left) || truth(this.valueOf(b));
    const right = this.valueOf(b);
    switch (operator) {
      case '=':
        return isEqual(left, right, (effort) => this.spend(effort));
      case '!=':
        return !isEqual(left, right, (effort) => this.spend(effort));
      case '&':
        return textOf(left) + textOf(right);
      case 'under':
        return this.isUnder(left, right);
      case '<':
      case '<=':
      case '>':
      case '>=':
        return this.compare(left, operator, right);
      default:
        return this.arithmetic(left, operator, right);
    }
  }

  /** Nothing is neither before nor after anything. */
  private compare(left: Value, operator: '<' | '<=' | '>' | '>=', right: Value): boolean {
    if (left === null || right === null) return false;
    const order = compareValues(left, right, this.zone, () => this.today());
    if (operator === '<') return order < 0;
    if (operator === '<=') return order <= 0;
    return operator === '>' ? order > 0 : order >= 0;
  }

  private arithmetic(left: Value, operator: BinaryOperator, right: Value): Value {
    const moved = operator === '+' || operator === '-' ? calendarSum(left, operator, right) : undefined;
    if (moved !== undefined) return moved;
    const [a, b] = [this.number(left), this.number(right)];
    if (operator === '+') return a.plus(b);
    if (operator === '-') return a.minus(b);
    if (operator === '*') return a.times(b);
    return operator === '/' ? divided(a, b) : raised(a, b);
  }

  private isUnder(place: Value, area: Value): boolean {
    if (place === null) return false;
    if (this.services.isUnder === undefined) throw new ValueFault('places are not known here');
    return this.services.isUnder(textOf(place), textOf(area));
  }

  private number(value: Value): Decimal {
    return convert(value, 'number', this.zone);
  }
}

function literalValue(literal: Operation<'literal'>['value']): Value {
  if (literal === null || typeof literal === 'boolean') return literal;
  return 'text' in literal ? literal.text : new Decimal(literal.number);
}

/** Conditions are strict: whoever joins a text to `and` has forgotten to compare it. */
function truth(value: Value): boolean {
  if (typeof value === 'boolean') return value;
  if (value === null) return false;
  throw new ValueFault(`a condition was expected, not ${typeName(value)}`);
}
