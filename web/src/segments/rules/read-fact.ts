import type { Expression } from '../../../../src/engine/expressions/syntax.js';

import { aFact, units } from './condition.js';
import type { Fact, FieldKind, Unit } from './condition.js';

/** What a field holds; undefined for one that the data dictionary does not have. */
export type KindOf = (field: string) => FieldKind | undefined;

/** A condition, and whether it is turned around. */
export interface ReadFact {
  readonly fact: Fact;
  readonly isNot: boolean;
}

/** Reads one condition; null for what no row shows. */
export function readFact(tree: Expression, kindOf: KindOf): ReadFact | null {
  const fact = tree.kind === 'binary' ? compared(tree, kindOf) : alone(tree, kindOf);
  if (fact !== null && 'isNot' in fact) return fact;
  return fact === null ? null : { fact, isNot: false };
}

type Binary = Extract<Expression, { kind: 'binary' }>;
type Call = Extract<Expression, { kind: 'call' }>;

function alone(tree: Expression, kindOf: KindOf): Fact | null {
  if (tree.kind === 'call') return called(tree);
  const field = fieldIn(tree);
  if (field === null || kindOf(field) !== 'flag') return null;
  return aFact('field', { of: field, kind: 'flag', value: 'true' });
}

function called({ name, args }: Call): Fact | null {
  if (name === 'wrote' && args.length === 0) return aFact('wrote');
  if (name === 'wrote') return limited(aFact('wrote'), args[0]);
  const of = textIn(args[0]);
  if (of === null) return null;
  switch (name) {
    case 'tag':
    case 'role':
    case 'interest':
    case 'reachable':
      return aFact(name, { of });
    case 'programme': {
      const state = args.length > 1 ? textIn(args[1]) : 'active';
      return state === null ? null : aFact('programme', { of, is: state });
    }
    case 'noted':
      return limited(aFact('noted', { of, is: '' }), args[1]);
    case 'attended': {
      const event = of.toLowerCase() === 'any' ? '' : of;
      return limited(aFact('noted', { of: 'event', is: '', event }), args[1]);
    }
    case 'got':
      return limited(aFact('got', { of }), args[1]);
    default:
      return null;
  }
}

function compared({ operator, left, right }: Binary, kindOf: KindOf): Fact | ReadFact | null {
  if (left.kind === 'call') return counted(left, operator, right);
  if (left.kind !== 'name') return null;
  const [root, key] = left.path;
  if (root === 'place' && key === undefined) return placed(operator, right);
  if (root === 'age' && key === undefined) {
    const value = numberIn(right);
    return value === null ? null : aFact('age', { is: operator, value });
  }
  if (root === 'consent' && key !== undefined) return consented(key, operator, right);
  const field = fieldIn(left);
  if (field === 'place') return placed(operator, right);
  if (field === 'language') return spoken(operator, right);
  const kind = field === null ? undefined : kindOf(field);
  return field === null || kind === undefined ? null : ofField(field, kind, operator, right);
}

function counted({ name, args }: Call, is: string, right: Expression): Fact | null {
  const [of, value] = [textIn(args[0]), numberIn(right)];
  if (of === null || value === null) return null;
  if (name === 'programme_week') return aFact('week', { of, is, value });
  return name === 'times' ? limited(aFact('noted', { of, is, value }), args[1]) : null;
}

function placed(operator: string, right: Expression): Fact | ReadFact | null {
  const value = textIn(right);
  if (value === null) return null;
  const fact = aFact('place', { is: operator === 'under' ? 'under' : '=', value });
  return isSame(operator) || operator === 'under' ? { fact, isNot: operator === '!=' } : null;
}

function consented(of: string, operator: string, right: Expression): Fact | ReadFact | null {
  if (!isSame(operator)) return null;
  if (isNothing(right)) return aFact('consent', { of, is: operator === '=' ? 'unknown' : 'known' });
  const is = textIn(right);
  return is === null ? null : { fact: aFact('consent', { of, is }), isNot: operator === '!=' };
}

function spoken(operator: string, right: Expression): ReadFact | null {
  const of = textIn(right);
  return of === null || !isSame(operator)
    ? null
    : { fact: aFact('language', { of }), isNot: operator === '!=' };
}

function ofField(of: string, kind: FieldKind, is: string, right: Expression): Fact | null {
  if (isNothing(right) && isSame(is))
    return aFact('field', { of, kind, is: is === '=' ? 'unknown' : 'known' });
  switch (kind) {
    case 'flag':
      if (right.kind !== 'literal' || typeof right.value !== 'boolean' || is !== '=') return null;
      return aFact('field', { of, kind, value: String(right.value) });
    case 'number': {
      const value = numberIn(right);
      return value === null ? null : aFact('field', { of, kind, is, value });
    }
    case 'date': {
      const day = dayIn(right);
      return day === null ? null : aFact('field', { of, kind, is, ...day });
    }
    case 'place': {
      const value = textIn(right);
      return value === null || is !== 'under' ? null : aFact('field', { of, kind, is, value });
    }
    case 'text':
    case 'choice':
    case 'yes_no':
    case 'phone': {
      const value = textIn(right);
      return value === null || !isSame(is) ? null : aFact('field', { of, kind, is, value });
    }
  }
}

function dayIn(tree: Expression): Pick<Fact, 'way' | 'value' | 'amount' | 'unit'> | null {
  if (isToday(tree)) return { way: 'ago', value: '', amount: '0', unit: 'days' };
  if (tree.kind === 'call' && tree.name === 'date' && tree.args.length === 1) {
    const value = textIn(tree.args[0]);
    return value === null ? null : { way: 'on', value, amount: '', unit: 'days' };
  }
  if (tree.kind !== 'binary' || !isToday(tree.left)) return null;
  const apart = lengthIn(tree.right);
  if (apart === null || (tree.operator !== '-' && tree.operator !== '+')) return null;
  return { way: tree.operator === '-' ? 'ago' : 'ahead', value: '', ...apart };
}

function limited(fact: Fact, limit: Expression | undefined): Fact | null {
  if (limit === undefined) return fact;
  const apart = lengthIn(limit);
  return apart === null ? null : { ...fact, ...apart };
}

function lengthIn(tree: Expression): Pick<Fact, 'amount' | 'unit'> | null {
  if (tree.kind !== 'duration') return null;
  const amount = numberIn(tree.amount);
  const unit = units.find((one): one is Unit => one === tree.unit);
  return amount === null || unit === undefined ? null : { amount, unit };
}

function fieldIn(tree: Expression): string | null {
  if (tree.kind !== 'name' || tree.path.length !== 2) return null;
  const [root, key] = tree.path;
  return root === 'person' && key !== undefined ? key : null;
}

function textIn(tree: Expression | undefined): string | null {
  if (tree?.kind !== 'literal' || typeof tree.value !== 'object' || tree.value === null) return null;
  return 'text' in tree.value ? tree.value.text : null;
}

function numberIn(tree: Expression): string | null {
  if (tree.kind === 'negate') {
    const positive = numberIn(tree.operand);
    return positive === null ? null : `-${positive}`;
  }
  if (tree.kind !== 'literal' || typeof tree.value !== 'object' || tree.value === null) return null;
  return 'number' in tree.value ? tree.value.number : null;
}

function isNothing(tree: Expression): boolean {
  return tree.kind === 'literal' && tree.value === null;
}

function isToday(tree: Expression): boolean {
  return tree.kind === 'name' && tree.path.length === 1 && tree.path[0] === 'today';
}

function isSame(operator: string): boolean {
  return operator === '=' || operator === '!=';
}
