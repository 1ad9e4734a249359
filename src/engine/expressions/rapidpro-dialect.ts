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
      return ownName(
        expression.path.map((name) => name.toLowerCase()),
        column,
      );
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

/** A first name is the first word of a name; whoever has no name has none. */
function ownName(path: readonly string[], column: number): Expression {
  if (path.join('.') !== 'contact.first_name') return { kind: 'name', path: ownPath(path), column };
  const name: Expression = { kind: 'name', path: ['person', 'name'], column };
  const first: Expression = { kind: 'literal', value: { number: '0' }, column };
  const none: Expression = { kind: 'literal', value: { text: '' }, column };
  return {
    kind: 'call',
    name: 'if',
    args: [name, { kind: 'call', name: 'word', args: [name, first], column }, none],
    column,
  };
}

/** Parts of a contact that a person has too; any other, such as its address, is not known here and said to be so. */
const contactParts: ReadonlyMap<string, readonly string[]> = new Map([
  ['name', ['person', 'name']],
  ['language', ['person', 'language']],
  ['timezone', ['person', 'timezone']],
  ['fields', ['fields']],
  ['groups', ['person', 'tags']],
]);

/** Flows are known by their names, and how a run ended is its outcome. */
const renamed: ReadonlyMap<string, readonly string[]> = new Map([
  ['child.status', ['child', 'outcome']],
  ['child.run.status', ['child', 'outcome']],
  ['child.flow.name', ['child', 'flow']],
  ['parent.flow.name', ['parent', 'flow']],
  ['run.flow.name', ['run', 'flow']],
]);

function ownPath(path: readonly string[]): readonly string[] {
  const [root = '', part, ...rest] = path;
  const known = renamed.get(path.join('.'));
  if (known !== undefined) return known;
  if (root === 'contact') return contactPath(path, part, rest);
  if ((root === 'parent' || root === 'child') && part === 'contact') return ownPath([part, ...rest]);
  if ((root === 'parent' || root === 'child') && part === 'fields') return [part, ...rest];
  if (root === 'run' && part === 'results') return [part, ...rest];
  return root === 'webhook' ? webhookPath(path, part, rest) : path;
}

function contactPath(path: readonly string[], part = 'name', rest: readonly string[]): readonly string[] {
  const own = contactParts.get(part);
  return own === undefined ? path : [...own, ...rest];
}

/** Before specification 13.3 what a webhook answered had no name of its own. */
function webhookPath(
  path: readonly string[],
  part: string | undefined,
  rest: readonly string[],
): readonly string[] {
  if (part === 'headers') return path;
  if (part === 'status' || part === 'json') return ['locals', '_webhook', part, ...rest];
  return ['locals', '_webhook', 'json', ...path.slice(1)];
}
