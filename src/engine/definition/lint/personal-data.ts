import type { Node, QuestionKind } from '../../graph.js';

/** Kinds of questions whose answer is about a person, whether it is kept in a field or not. */
const personalKinds: ReadonlySet<QuestionKind> = new Set(['name', 'age', 'phone', 'location', 'media']);

/** Tells whether a node asks for something about her that needs a consent; in which language she reads does not. */
export function asksPersonalData({ wait }: Node): boolean {
  if (wait?.kind !== 'answer' || wait.question.kind === 'language') return false;
  return personalKinds.has(wait.question.kind) || wait.question.known !== null;
}
