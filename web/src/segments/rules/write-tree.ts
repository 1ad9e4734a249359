import type { Expression, Literal } from '../../../../src/engine/expressions/syntax.js';

import { quoted } from './write-expression.js';

const tightness: Readonly<Record<string, number>> = {
  or: 1,
  and: 2,
  '=': 4,
  '!=': 4,
  '<': 5,
  '<=': 5,
  '>': 5,
  '>=': 5,
  under: 5,
  '&': 6,
  '+': 7,
  '-': 7,
  '*': 8,
  '/': 8,
  '^': 9,
};

/** Writes a part of an expression again, for what rows cannot show. */
export function writeTree(tree: Expression): string {
  switch (tree.kind) {
    case 'literal':
      return literal(tree.value);
    case 'duration':
      return `${writeTree(tree.amount)} ${tree.unit}`;
    case 'name':
      return tree.path.map((part, at) => (at === 0 ? part : keyed(part))).join('');
    case 'part':
      return `${writeTree(tree.of)}[${writeTree(tree.key)}]`;
    case 'call':
      return `${tree.name}(${tree.args.map(writeTree).join(', ')})`;
    case 'not':
      return `not ${within(tree.operand, 3)}`;
    case 'negate':
      return `-${within(tree.operand, 10)}`;
    case 'binary': {
      const own = tightness[tree.operator] ?? 0;
      return `${within(tree.left, own)} ${tree.operator} ${within(tree.right, own + 1)}`;
    }
  }
}

function within(tree: Expression, least: number): string {
  const own = tree.kind === 'binary' ? (tightness[tree.operator] ?? 0) : tree.kind === 'not' ? 3 : 11;
  return own < least ? `(${writeTree(tree)})` : writeTree(tree);
}

function literal(value: Literal): string {
  if (value === null || typeof value === 'boolean') return String(value);
  return 'text' in value ? quoted(value.text) : value.number;
}

function keyed(part: string): string {
  return /^[A-Za-z_]\w*$/.test(part) ? `.${part}` : `[${quoted(part)}]`;
}
