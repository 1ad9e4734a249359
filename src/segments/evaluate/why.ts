import { evaluateTree } from '../../engine/expressions/evaluate.js';
import type { Sentence } from '../../platform/sentence.js';
import type { Condition } from '../language/condition.js';
import type { Moment } from '../language/moment.js';
import type { PersonFacts } from '../language/person-facts.js';
import type { SaidCondition } from '../language/say-condition.js';
import { scopeAbout, servicesAbout } from '../language/scope.js';
import type { Vocabulary } from '../language/vocabulary.js';

/** A part of a segment in words, and whether it holds for one person. */
export interface Judged {
  readonly kind: SaidCondition['kind'];
  readonly said: Sentence;
  readonly holds: boolean;
  readonly parts: readonly Judged[];
  readonly column: number;
}

/** Works out a segment for one person, by the evaluator of flows. */
export function holdsFor(
  { tree }: Condition,
  person: PersonFacts,
  words: Vocabulary,
  moment: Moment,
): boolean {
  return evaluateTree(tree, scopeAbout(person, words, moment), servicesAbout(person, words.places)) === true;
}

/** Tells which parts of a segment hold for one person. @param said the same condition in words */
export function judge(
  condition: Condition,
  said: SaidCondition,
  holds: (condition: Condition) => boolean,
): Judged {
  const judged = partsOf(condition).flatMap((part, index) => {
    const words = said.parts[index];
    return words === undefined ? [] : [judge(part, words, holds)];
  });
  return {
    kind: said.kind,
    said: said.said,
    column: said.column,
    holds: (said.kind === 'is' ? undefined : judgedBy(condition, judged)) ?? holds(condition),
    parts: judged,
  };
}

function partsOf(condition: Condition): readonly Condition[] {
  return condition.kind === 'not' ? [condition.part] : 'parts' in condition ? condition.parts : [];
}

/** `!=` is read as the negation of `=`, and both have the same place in the tree: what has parts follows from them. */
function judgedBy({ kind }: Condition, parts: readonly Judged[]): boolean | undefined {
  if (kind === 'not') return parts[0]?.holds === false;
  if (kind === 'all') return parts.every(({ holds }) => holds);
  return kind === 'any' ? parts.some(({ holds }) => holds) : undefined;
}
