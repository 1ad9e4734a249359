import type { Node, Question } from '../../graph.js';
import type { SentOption } from '../../session.js';
import type { CompiledFlow } from '../compile.js';
import { keptFor } from '../kept-for.js';
import type { CommonLabel, LintedFlow, FileTexts } from './rule.js';

/** A question of a flow, where it is asked. */
export interface Asked {
  readonly node: Node;
  readonly question: Question;
}

/** Lists the questions of a flow in the order of its file. */
export function questionsOf({ compiled }: Pick<LintedFlow, 'compiled'>): readonly Asked[] {
  return questionsIn(compiled);
}

const questionsIn = keptFor(
  (compiled: CompiledFlow) => [compiled],
  ({ graph }): readonly Asked[] =>
    Object.values(graph.nodes).flatMap((node) =>
      node.wait?.kind === 'answer' ? [{ node, question: node.wait.question }] : [],
    ),
);

/** Gives the options of a question as they are sent in a language. */
export const optionsIn = keptFor(
  ({ document }: FileTexts, asked: Asked, commonLabel: CommonLabel) => [document, asked, commonLabel],
  ({ language, texts }, { node, question }, commonLabel): readonly SentOption[] =>
    question.options.map((code) => ({
      code,
      label: texts[`${node.step}.options.${code}`] ?? commonLabel(language, code) ?? code,
      accept: wordsIn(texts[`${node.step}.accept.${code}`]),
    })),
);

/** Divides a text of accepted words at its commas. */
function wordsIn(list: string | undefined): string[] {
  return (list ?? '').split(',').flatMap((word) => word.trim() || []);
}
