import { Decimal } from 'decimal.js';
import { Temporal } from 'temporal-polyfill';
import { functions } from './functions.js';
import { parseExpression } from './parse.js';
import type { BinaryOperator, Expression } from './syntax.js';
import { EvaluationError, typeName } from './value.js';
import type { Value } from './value.js';

/** Looks a dotted name up, such as `person.age`; undefined when there is no such name. */
export type Scope = (path: readonly string[]) => Value | undefined;

const parsed = new Map<string, Expression>();
const maxParsed = 5_000;

/**
 * Works out an expression. A closed interpreter: nothing but the grammar, the functions and the scope.
 * @throws ExpressionSyntaxError when it cannot be read, EvaluationError when it has no value
 */
export function evaluate(source: string, scope: Scope): Value {
  return valueOf(parseOnce(source), scope);
}

/** Whether an expression holds; nothing, an empty text and zero do not. */
export function isTrue(source: string, scope: Scope): boolean {
  const value = evaluate(source, scope);
  if (value instanceof Decimal) return !value.isZero();
  return value !== null && value !== false && value !== '';
}

function parseOnce(source: string): Expression {
  const known = parsed.get(source);
  if (known !== undefined) return known;
  const expression = parseExpression(source);
  if (parsed.size >= maxParsed) parsed.clear();
  parsed.set(source, expression);
  return expression;
}

function valueOf(expression: Expression, scope: Scope): Value {
  switch (expression.kind) {
    case 'literal':
      return literalValue(expression.value);
    case 'name':
      return lookUp(expression.path, expression.column, scope);
    case 'duration':
      return durationOf(valueOf(expression.amount, scope), expression.unit, expression.column);
    case 'not':
      return !truth(valueOf(expression.operand, scope), expression.column);
    case 'negate':
      return asNumber(valueOf(expression.operand, scope), expression.column).neg();
    case 'call':
      return callFunction(expression, scope);
    case 'binary':
      return binary(expression, scope);
  }
}

function literalValue(literal: Extract<Expression, { kind: 'literal' }>['value']): Value {
  if (literal === null || typeof literal === 'boolean') return literal;
  return 'text' in literal ? literal.text : new Decimal(literal.number);
}

function lookUp(path: readonly string[], column: number, scope: Scope): Value {
  const value = scope(path);
  if (value === undefined) throw new EvaluationError(`"${path.join('.')}" is not known here`, column);
  return value;
}

function durationOf(amount: Value, unit: 'days' | 'weeks' | 'months' | 'years', column: number): Value {
  const number = asNumber(amount, column);
  if (!number.isInteger() || number.abs().greaterThan(100_000)) {
    throw new EvaluationError('a length of time needs a whole number', column);
  }
  return Temporal.Duration.from({ [unit]: number.toNumber() });
}

function callFunction(expression: Extract<Expression, { kind: 'call' }>, scope: Scope): Value {
  const { name, column } = expression;
  const found = functions.get(name);
  if (found === undefined) throw new EvaluationError(`there is no function "${name}"`, column);
  const [minimum, maximum] = found.arguments;
  if (expression.args.length < minimum || expression.args.length > maximum) {
    throw new EvaluationError(
      `${name}() takes ${minimum === maximum ? minimum : `${minimum} to ${maximum}`} values`,
      column,
    );
  }
  try {
    return found.call(...expression.args.map((argument) => valueOf(argument, scope)));
  } catch (error) {
    if (error instanceof TypeError) throw new EvaluationError(`${name}() ${error.message}`, column);
    throw error;
  }
}

function binary(expression: Extract<Expression, { kind: 'binary' }>, scope: Scope): Value {
  const { operator, column } = expression;
  const left = valueOf(expression.left, scope);
  if (operator === 'and') return truth(left, column) && truth(valueOf(expression.right, scope), column);
  if (operator === 'or') return truth(left, column) || truth(valueOf(expression.right, scope), column);
  const right = valueOf(expression.right, scope);
  if (operator === '=') return isEqual(left, right);
  if (operator === '!=') return !isEqual(left, right);
  if (operator === '&') return String(left ?? '') + String(right ?? '');
  if (operator === '<' || operator === '<=' || operator === '>' || operator === '>=') {
    return compare(left, right, operator, column);
  }
  return arithmetic(left, right, operator, column);
}

/** Texts are equal without regard to case, as in RapidPro. */
function isEqual(left: Value, right: Value): boolean {
  if (left === null || right === null) return left === right;
  if (typeof left === 'string' && typeof right === 'string')
    return left.toLowerCase() === right.toLowerCase();
  if (left instanceof Decimal && right instanceof Decimal) return left.equals(right);
  if (left instanceof Temporal.PlainDate && right instanceof Temporal.PlainDate) return left.equals(right);
  return left === right;
}

/** Nothing is neither before nor after anything. */
function compare(left: Value, right: Value, operator: '<' | '<=' | '>' | '>=', column: number): boolean {
  if (left === null || right === null) return false;
  const order = orderOf(left, right, column);
  if (operator === '<') return order < 0;
  if (operator === '<=') return order <= 0;
  return operator === '>' ? order > 0 : order >= 0;
}

function orderOf(left: Value, right: Value, column: number): number {
  if (left instanceof Decimal && right instanceof Decimal) return left.comparedTo(right);
  if (left instanceof Temporal.PlainDate && right instanceof Temporal.PlainDate) {
    return Temporal.PlainDate.compare(left, right);
  }
  if (typeof left === 'string' && typeof right === 'string') return left < right ? -1 : Number(left > right);
  throw new EvaluationError(`${typeName(left)} and ${typeName(right)} cannot be compared`, column);
}

function arithmetic(left: Value, right: Value, operator: BinaryOperator, column: number): Value {
  if (left instanceof Temporal.PlainDate && right instanceof Temporal.Duration) {
    if (operator === '+') return left.add(right);
    if (operator === '-') return left.subtract(right);
  }
  const a = asNumber(left, column);
  const b = asNumber(right, column);
  if (operator === '+') return a.plus(b);
  if (operator === '-') return a.minus(b);
  if (operator === '*') return a.times(b);
  if (b.isZero()) throw new EvaluationError('cannot divide by zero', column);
  return a.dividedBy(b);
}

function asNumber(value: Value, column: number): Decimal {
  if (value instanceof Decimal) return value;
  throw new EvaluationError(`a number was expected, not ${typeName(value)}`, column);
}

function truth(value: Value, column: number): boolean {
  if (typeof value === 'boolean') return value;
  if (value === null) return false;
  throw new EvaluationError(`a condition was expected, not ${typeName(value)}`, column);
}
