import { sentence } from '../../platform/sentence.js';
import type { Sentence } from '../../platform/sentence.js';
import type { Condition } from './condition.js';
import { sayFact } from './say-fact.js';
import { sayLacking } from './say-lacking.js';
import type { Vocabulary } from './vocabulary.js';

/** A segment in words: a tree of sentences, each of which describes people. */
export interface SaidCondition {
  /** How the parts belong together; `is` has none, and may be a negation that is said in plain words. */
  readonly kind: 'all' | 'any' | 'not' | 'is';
  /** The whole of it, such as "live in Oregon, and came to an event". */
  readonly said: Sentence;
  readonly parts: readonly SaidCondition[];
  /** Where it begins in the expression, from 1. */
  readonly column: number;
}

/** Puts a condition into words, which follow "people who". */
export function sayCondition(condition: Condition, words: Vocabulary): SaidCondition {
  const { column } = condition.tree;
  switch (condition.kind) {
    case 'is':
      return { kind: 'is', said: sayFact(condition.fact, words), parts: [], column };
    case 'always': {
      const said = condition.holds
        ? sentence('whom:everybody')`are in our records`
        : sentence('whom:nobody')`are nobody`;
      return { kind: 'is', said, parts: [], column };
    }
    case 'not': {
      const lacking = condition.part.kind === 'is' ? sayLacking(condition.part.fact, words) : null;
      if (lacking !== null) return { kind: 'is', said: lacking, parts: [], column };
      const part = sayCondition(condition.part, words);
      return {
        kind: 'not',
        said: sentence('whom:not')`are not among those who ${{ part: part.said }}`,
        parts: [part],
        column,
      };
    }
    case 'all':
    case 'any': {
      const parts = condition.parts.map((part) => sayCondition(part, words));
      return { kind: condition.kind, said: joined(condition.kind, parts), parts, column };
    }
  }
}

/** The sentence of a whole segment. */
export function saySegment({ said }: SaidCondition): Sentence {
  return sentence('whom:people_who')`People who ${{ condition: said }}.`;
}

function joined(kind: 'all' | 'any', parts: readonly SaidCondition[]): Sentence {
  const [first, ...others] = parts.map((part) => bracketed(kind, part));
  if (first === undefined) throw new Error('a group has members');
  return others.reduce(
    (before, part) =>
      kind === 'all'
        ? sentence('whom:both')`${{ before }} and ${{ part }}`
        : sentence('whom:either')`${{ before }} or ${{ part }}`,
    first,
  );
}

/** "a and (b or c)": what is joined otherwise stands in brackets, and so does "not among those who", which would reach over the next part. */
function bracketed(outer: 'all' | 'any', { kind, said }: SaidCondition): Sentence {
  return kind === 'is' || kind === outer ? said : sentence('whom:group')`(${{ part: said }})`;
}
