import type { Revision } from '../../conversations/definitions/definition-store.js';
import { compileFlow } from '../../engine/definition/compile.js';
import type { Graph } from '../../engine/graph.js';
import type { SurveyQuestion } from './survey.js';

/**
 * The questions of a live flow, in the order of its file.
 * @param isSensitiveField whether what is kept under a key is sensitive by the data dictionary
 */
export function questionsOf(
  { name, source, compiled }: Revision<Graph>,
  isSensitiveField: (key: string) => boolean,
): SurveyQuestion[] {
  // The database keeps the nodes in no order; the file has it.
  const compilation = compileFlow(name, source);
  const graph = compilation.status === 'ok' ? compilation.flow.graph : compiled;
  const questions = new Map<string, SurveyQuestion>();
  for (const { step, wait } of Object.values(graph.nodes)) {
    if (wait?.kind !== 'answer' || questions.has(step)) continue;
    const { kind, options, known, isSensitive } = wait.question;
    const field = known?.startsWith('person.') === true ? known.slice('person.'.length) : null;
    const isKept = field !== null && isSensitiveField(field);
    questions.set(step, { step, kind, options, isSensitive: isSensitive === true || isKept });
  }
  return [...questions.values()];
}

/** How many questions a flow asks. */
export function questionCount({ compiled }: Pick<Revision<Graph>, 'compiled'>): number {
  const asking = Object.values(compiled.nodes).filter(({ wait }) => wait?.kind === 'answer');
  return new Set(asking.map(({ step }) => step)).size;
}

/** What a step is called now that had another name when it was answered. */
export function presentStep({ compiled }: Revision<Graph>, step: string): string {
  return compiled.renamed?.[step] ?? step;
}
