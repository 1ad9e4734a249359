import type { Revision } from '../../conversations/definitions/definition-store.js';
import { compileFlow } from '../../engine/definition/compile.js';
import type { Graph, Node } from '../../engine/graph.js';

/** A step of a flow at which something can be counted. */
export interface CountedStep {
  readonly step: string;
  readonly isQuestion: boolean;
  /** Its answers may do harm where others read them. */
  readonly isSensitive: boolean;
}

/** The steps of a revision that say or ask something, or wait; in the order of the file. */
export function countedSteps(live: Revision<Graph>): CountedStep[] {
  const byStep = new Map<string, CountedStep>();
  for (const node of Object.values(graphInOrder(live).nodes)) {
    if (!isSeen(node)) continue;
    const question = node.wait?.kind === 'answer' ? node.wait.question : null;
    const before = byStep.get(node.step);
    byStep.set(node.step, {
      step: node.step,
      isQuestion: before?.isQuestion === true || question !== null,
      isSensitive: before?.isSensitive === true || question?.isSensitive === true,
    });
  }
  return [...byStep.values()];
}

/** What a step is called now. */
export function presentName(live: Revision<Graph>, step: string): string {
  const renamed = live.compiled.renamed ?? {};
  return Object.hasOwn(renamed, step) ? (renamed[step] ?? step) : step;
}

/** The database keeps the nodes in no order; the file has it. */
function graphInOrder({ name, source, compiled }: Revision<Graph>): Graph {
  const compilation = compileFlow(name, source);
  return compilation.status === 'ok' ? compilation.flow.graph : compiled;
}

function isSeen({ wait, actions }: Node): boolean {
  return wait !== null || actions.some(({ kind }) => kind === 'send_text' || kind === 'send_template');
}
