import type { Exit, Graph, Node } from '../../graph.js';
import { nextOf, reach } from './reach.js';
import type { FlowSubject, LintFinding, LintRule } from './rule.js';
import { pathOf } from './steps.js';
import { sentence } from '../../../platform/sentence.js';

/** Steps that go round without anybody being asked. */
export const loopWithoutWait: LintRule<FlowSubject> = {
  rule: 'loop_without_wait',
  severity: 'error',
  about:
    'A circle of steps must wait for an answer on its way; a question that is skipped because its answer is known does not.',
  fix: 'Lead on to another step, or ask on the way; a question with save needs again: always.',
  check({ flow }) {
    const { graph, document } = flow.compiled;
    const changed = fieldsSetIn(graph);
    const seen = new Set<string>();
    return Object.values(graph.nodes).flatMap((node): LintFinding[] => {
      if (seen.has(node.id)) return [];
      const mayPass = (one: Node, exit: Exit): boolean => passesUnasked(changed, one, exit);
      const circle = reach(graph, nextOf(graph, node, mayPass), mayPass);
      if (!circle.has(node.id)) return [];
      for (const id of circle) seen.add(id);
      const message = sentence(
        'lint:loop_without_wait.message',
      )`From the step "${{ step: node.step }}" the flow comes back to it without waiting for an answer.`;
      return [{ document, path: pathOf(flow, node.step), message }];
    });
  },
};

/** Whether a run may leave a node by an exit, time and again, without anybody having been asked. */
function passesUnasked(changed: ReadonlySet<string>, node: Node, exit: Exit): boolean {
  if (node.wait === null) return true;
  const { wait } = node;
  if (wait.kind === 'moment') return wait.until !== null;
  if (wait.kind !== 'answer') return true;
  const { known, again } = wait.question;
  const isAskedAgain = again !== null && again !== 'false' && again !== 'run.is_restarted';
  return known !== null && !isAskedAgain && exit.id !== 'unknown' && !changed.has(known);
}

/** A field that a step sets may be emptied there, so that its question is asked again. */
function fieldsSetIn(graph: Graph): ReadonlySet<string> {
  const actions = Object.values(graph.nodes).flatMap((node) => node.actions);
  return new Set(actions.flatMap((action) => (action.kind === 'set' ? [action.target] : [])));
}
