import { isKnownName } from '../expressions/context.js';
import { functions } from '../expressions/functions.js';
import { countFault, parameterAt } from '../expressions/parameters.js';
import { parseExpression } from '../expressions/parse.js';
import { ExpressionSyntaxError } from '../expressions/syntax.js';
import type { Expression } from '../expressions/syntax.js';
import { sentence } from '../../platform/sentence.js';
import type { Sentence } from '../../platform/sentence.js';

/** Says in a sentence what is wrong with an expression of a flow with these steps; null when nothing is. */
export function expressionFault(source: string, steps: ReadonlySet<string>): Sentence | null {
  try {
    return strangeName(parseExpression(source), steps);
  } catch (error) {
    if (error instanceof ExpressionSyntaxError)
      return sentence(
        'lint:expression.message',
      )`In "${{ source }}", at its character ${{ column: error.column }}: ${{ reason: error.said }}.`;
    throw error;
  }
}

/** The first name or function that does not exist, or that is not called as it should be. */
function strangeName(expression: Expression, steps: ReadonlySet<string>): Sentence | null {
  switch (expression.kind) {
    case 'name':
      return isKnownName(expression.path, steps)
        ? null
        : sentence('lint:expression.unknown_name')`"${{ name: expression.path.join('.') }}" is not known.`;
    case 'call':
      return strangeCall(expression, steps);
    case 'binary':
      return strangeName(expression.left, steps) ?? strangeName(expression.right, steps);
    case 'part':
      return strangeName(expression.of, steps) ?? strangeName(expression.key, steps);
    case 'not':
    case 'negate':
      return strangeName(expression.operand, steps);
    case 'duration':
      return strangeName(expression.amount, steps);
    case 'literal':
      return null;
  }
}

function strangeCall(
  { name, args }: Extract<Expression, { kind: 'call' }>,
  steps: ReadonlySet<string>,
): Sentence | null {
  const found = functions.get(name);
  if (found === undefined) return noFunction(name);
  const fault = countFault(name, found.parameters, args.length);
  if (fault !== null) return sentence('lint:expression.whole')`${{ reason: fault }}.`;
  for (const [index, argument] of args.entries()) {
    const isFunction = parameterAt(found.parameters, index)?.kind === 'function';
    const strange = isFunction ? strangeFunction(argument) : strangeName(argument, steps);
    if (strange !== null) return strange;
  }
  return null;
}

/** Where a function stands as a value, only its name does. */
function strangeFunction(argument: Expression): Sentence | null {
  const name = argument.kind === 'name' ? argument.path.join('.') : '';
  return functions.has(name.toLowerCase()) ? null : noFunction(name);
}

function noFunction(name: string): Sentence {
  return sentence('lint:expression.no_function')`There is no function "${{ name }}".`;
}
