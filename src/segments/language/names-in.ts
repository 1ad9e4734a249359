import type { Expression } from '../../engine/expressions/syntax.js';
import type { Condition, Fact } from './condition.js';

/** A name in an expression that is no word of the data dictionary: whether there is such a thing, only the database knows. */
export interface NamedThing {
  readonly kind: 'programme' | 'flow' | 'broadcast' | 'event';
  readonly name: string;
  /** A step of a flow, or a message of a programme; null: the whole. */
  readonly step: string | null;
  /** Where it stands in the expression, from 1. */
  readonly column: number;
}

/** The names in an expression of programmes, conversations, campaigns and events, in its order. */
export function namesIn(condition: Condition): NamedThing[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.parts.flatMap(namesIn);
    case 'not':
      return namesIn(condition.part);
    case 'always':
      return [];
    case 'is': {
      const named = nameOf(condition.fact);
      return named === null ? [] : [{ ...named, column: columnOf(condition.tree) }];
    }
  }
}

function nameOf(fact: Fact): Omit<NamedThing, 'column'> | null {
  switch (fact.about) {
    case 'programme':
    case 'programme_week':
      return { kind: 'programme', name: fact.programme, step: null };
    case 'noted':
      return fact.event === null ? null : { kind: 'event', name: fact.event, step: null };
    case 'got':
      return writerOf(fact.because);
    default:
      return null;
  }
}

function writerOf(because: string): Omit<NamedThing, 'column'> | null {
  const [writer = '', step = null] = because.split('/');
  const [kind, name = ''] = writer.split(':');
  if (kind === 'flow' || kind === 'programme') return { kind, name, step };
  return kind === 'broadcast' ? { kind, name, step: null } : null;
}

/** Of the first argument of the call that a fact was read from. */
function columnOf(tree: Expression): number {
  return argumentIn(tree)?.column ?? tree.column;
}

function argumentIn(tree: Expression): Expression | undefined {
  if (tree.kind === 'call') return tree.args[0];
  return tree.kind === 'binary' ? (argumentIn(tree.left) ?? argumentIn(tree.right)) : undefined;
}
