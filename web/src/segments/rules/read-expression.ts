import { parseExpression } from '../../../../src/engine/expressions/parse.js';
import type { Expression } from '../../../../src/engine/expressions/syntax.js';
import { ExpressionSyntaxError } from '../../../../src/engine/expressions/syntax.js';

import { aFact, aGroup, aRow } from './condition.js';
import type { Fact, Group, Part } from './condition.js';
import { readFact } from './read-fact.js';
import type { KindOf } from './read-fact.js';
import { writeTree } from './write-tree.js';

/**
 * Reads an expression into rows. A part that no row can show becomes a row that holds it as it is written; null while the whole cannot
 * be read.
 */
export function readExpression(text: string, kindOf: KindOf): Group | null {
  if (text.trim() === '') return aGroup('all', []);
  const tree = parsed(text);
  if (tree === null) return null;
  const part = partOf(tree, kindOf);
  return part.kind === 'is' ? aGroup('all', [part]) : part;
}

function parsed(text: string): Expression | null {
  try {
    return parseExpression(text);
  } catch (error) {
    if (error instanceof ExpressionSyntaxError) return null;
    throw error;
  }
}

function partOf(tree: Expression, kindOf: KindOf): Part {
  if (tree.kind === 'not') {
    const part = partOf(tree.operand, kindOf);
    return { ...part, isNot: !part.isNot };
  }
  if (tree.kind === 'binary' && (tree.operator === 'and' || tree.operator === 'or')) {
    const parts = members(tree, tree.operator).map((one) => partOf(one, kindOf));
    return aGroup(tree.operator === 'and' ? 'all' : 'any', parts);
  }
  const { fact, isNot } = readFact(tree, kindOf) ?? { fact: asWritten(tree), isNot: false };
  return aRow(fact, isNot);
}

function asWritten(tree: Expression): Fact {
  return aFact('written', { value: writeTree(tree) });
}

/** The members of `a and b and c`. */
function members(tree: Expression, operator: 'and' | 'or'): Expression[] {
  return tree.kind === 'binary' && tree.operator === operator
    ? [...members(tree.left, operator), ...members(tree.right, operator)]
    : [tree];
}
