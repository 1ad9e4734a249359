import { tokenize } from './lexer.js';
import type { Token } from './lexer.js';
import { maxNesting, maxSourceLength } from './limits.js';
import { ExpressionSyntaxError } from './syntax.js';
import type { BinaryOperator, DurationUnit, Expression } from './syntax.js';
import { sentence } from '../../platform/sentence.js';

/** How tightly each operator binds: the higher, the tighter. Those of RapidPro keep its order. */
const precedence: ReadonlyMap<string, number> = new Map([
  ['or', 1],
  ['and', 2],
  ['=', 4],
  ['!=', 4],
  ['<', 5],
  ['<=', 5],
  ['>', 5],
  ['>=', 5],
  ['under', 5],
  ['&', 6],
  ['+', 7],
  ['-', 7],
  ['*', 8],
  ['/', 8],
  ['^', 9],
]);
const notPrecedence = 3;
const negatePrecedence = 10;

const units: ReadonlyMap<string, DurationUnit> = new Map([
  ['minute', 'minutes'],
  ['minutes', 'minutes'],
  ['hour', 'hours'],
  ['hours', 'hours'],
  ['day', 'days'],
  ['days', 'days'],
  ['week', 'weeks'],
  ['weeks', 'weeks'],
  ['month', 'months'],
  ['months', 'months'],
  ['year', 'years'],
  ['years', 'years'],
]);

/**
 * Reads an expression such as `person.age >= 18 and today + 2 weeks < person.due_date`.
 * @throws ExpressionSyntaxError with a sentence for its author and a column
 */
export function parseExpression(source: string): Expression {
  if (source.length > maxSourceLength) {
    throw new ExpressionSyntaxError(
      sentence('lint:expression.too_long')`it is longer than ${{ most: maxSourceLength }} characters`,
      maxSourceLength,
    );
  }
  const parser = new Parser(tokenize(source));
  return parser.readAll();
}

class Parser {
  private at = 0;
  private depth = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  readAll(): Expression {
    const expression = this.readBinary(0);
    const rest = this.peek();
    if (rest.kind !== 'end')
      throw new ExpressionSyntaxError(
        sentence('lint:expression.unexpected')`"${{ sign: rest.value }}" was not expected here`,
        rest.column,
      );
    return expression;
  }

  private readBinary(minimum: number): Expression {
    this.depth += 1;
    if (this.depth > maxNesting)
      throw new ExpressionSyntaxError(
        sentence('lint:expression.nested')`it is nested too deeply`,
        this.peek().column,
      );
    let left = this.readUnary();
    for (;;) {
      const token = this.peek();
      const binds = token.kind === 'text' ? undefined : precedence.get(token.value.toLowerCase());
      if (binds === undefined || binds <= minimum) break;
      this.at += 1;
      const operator = token.value.toLowerCase() as BinaryOperator;
      left = { kind: 'binary', operator, left, right: this.readBinary(binds), column: token.column };
    }
    this.depth -= 1;
    return left;
  }

  private readUnary(): Expression {
    const token = this.peek();
    if (token.kind === 'symbol' && token.value === '-') {
      this.at += 1;
      return { kind: 'negate', operand: this.readBinary(negatePrecedence), column: token.column };
    }
    if (token.kind === 'word' && token.value.toLowerCase() === 'not') {
      this.at += 1;
      return { kind: 'not', operand: this.readBinary(notPrecedence), column: token.column };
    }
    return this.readDuration(this.readParts(this.readPrimary()));
  }

  /** `43 weeks`: a number followed by a unit. */
  private readDuration(amount: Expression): Expression {
    const token = this.peek();
    const unit = token.kind === 'word' ? units.get(token.value.toLowerCase()) : undefined;
    if (unit === undefined) return amount;
    this.at += 1;
    return { kind: 'duration', amount, unit, column: amount.column };
  }

  /** `.name`, `.0` and `[...]` behind something. */
  private readParts(first: Expression): Expression {
    let whole = first;
    for (;;) {
      const { column } = this.peek();
      if (this.takes('.')) whole = partOf(whole, this.readPart(), column);
      else if (this.takes('[')) {
        whole = partOf(whole, this.readBinary(0), column);
        this.expect(']');
      } else return whole;
    }
  }

  private readPrimary(): Expression {
    const token = this.next();
    const { column } = token;
    if (token.kind === 'number') return { kind: 'literal', value: { number: token.value }, column };
    if (token.kind === 'text') return { kind: 'literal', value: { text: token.value }, column };
    if (token.kind === 'word') return this.readWord(token);
    if (token.value === '(') {
      const inner = this.readBinary(0);
      this.expect(')');
      return inner;
    }
    const found =
      token.kind === 'end'
        ? sentence('lint:expression.early')`it ends too early`
        : sentence('lint:expression.unexpected')`"${{ sign: token.value }}" was not expected here`;
    throw new ExpressionSyntaxError(found, column);
  }

  private readWord(token: Token): Expression {
    const word = token.value.toLowerCase();
    const { column } = token;
    if (word === 'true' || word === 'false') return { kind: 'literal', value: word === 'true', column };
    if (word === 'null') return { kind: 'literal', value: null, column };
    if (this.takes('(')) return { kind: 'call', name: word, args: this.readArguments(), column };
    return { kind: 'name', path: [token.value], column };
  }

  private readPart(): Expression {
    const token = this.next();
    const { value, column } = token;
    if (token.kind === 'word') return { kind: 'literal', value: { text: value }, column };
    if (token.kind === 'number' && !value.includes('.')) {
      return { kind: 'literal', value: { number: value }, column };
    }
    throw new ExpressionSyntaxError(sentence('lint:expression.dot')`a name must follow the dot`, column);
  }

  private readArguments(): Expression[] {
    const args: Expression[] = [];
    if (this.takes(')')) return args;
    do args.push(this.readBinary(0));
    while (this.takes(','));
    this.expect(')');
    return args;
  }

  private peek(): Token {
    const token = this.tokens[this.at];
    if (token === undefined) throw new Error('read past the end of an expression');
    return token;
  }

  private next(): Token {
    const token = this.peek();
    if (token.kind !== 'end') this.at += 1;
    return token;
  }

  private takes(symbol: string): boolean {
    const token = this.peek();
    if (token.kind !== 'symbol' || token.value !== symbol) return false;
    this.at += 1;
    return true;
  }

  private expect(symbol: string): void {
    const token = this.peek();
    if (!this.takes(symbol))
      throw new ExpressionSyntaxError(
        sentence('lint:expression.missing')`"${{ sign: symbol }}" is missing here`,
        token.column,
      );
  }
}

/** `person.name` and `person["name"]` are one name; anything else is looked up in what stands before it. */
function partOf(whole: Expression, key: Expression, column: number): Expression {
  const isName = key.kind === 'literal' && typeof key.value === 'object' && key.value !== null;
  if (whole.kind === 'name' && isName && 'text' in key.value) {
    return { ...whole, path: [...whole.path, key.value.text] };
  }
  return { kind: 'part', of: whole, key, column };
}
