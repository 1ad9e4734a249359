import type { BinaryOperator, Expression } from './syntax.js';

/** What RapidPro converts the sides of an operator to; flows written here are not converted, so that mistakes show. */
const conversionOf: ReadonlyMap<BinaryOperator, string> = new Map([
  ['=', 'text'],
  ['!=', 'text'],
  ['<', 'number'],
  ['<=', 'number'],
  ['>', 'number'],
  ['>=', 'number'],
]);

/**
 * Says in this language's tree what an expression of RapidPro's says: names have small letters, a contact is a person, `=`
 * compares texts and `<` numbers. Columns move by `offset`.
 */
export function asWritten(expression: Expression, offset: number): Expression {
  const inner = (part: Expression): Expression => asWritten(part, offset);
  const column = expression.column + offset;
  switch (expression.kind) {
    case 'literal':
      return { ...expression, column };
    case 'name':
      return { ...expression, path: ownPath(expression.path.map((name) => name.toLowerCase())), column };
    case 'part':
      return { ...expression, of: inner(expression.of), key: inner(expression.key), column };
    case 'duration':
      return { ...expression, amount: inner(expression.amount), column };
    case 'not':
    case 'negate':
      return { ...expression, operand: inner(expression.operand), column };
    case 'call':
      return { ...expression, args: expression.args.map(inner), column };
    case 'binary': {
      const convert = conversionOf.get(expression.operator);
      const side = (part: Expression): Expression =>
        convert === undefined ? inner(part) : { kind: 'call', name: convert, args: [inner(part)], column };
      return { ...expression, left: side(expression.left), right: side(expression.right), column };
    }
  }
}

function ownPath(path: readonly string[]): readonly string[] {
  const [root, part, ...rest] = path;
  if (root === 'contact' && part === 'fields') return ['fields', ...rest];
  return root === 'contact' ? ['person', part ?? 'name', ...rest] : path;
}
