import type { Graph } from '../../graph.js';
import { isTakeable } from '../ways.js';
import { questionsOf } from './options.js';
import { reach } from './reach.js';
import type { FlowSubject, LintRule } from './rule.js';
import { pathOf } from './steps.js';

/** A question after which a flow never ends. */
export const noWayOut: LintRule<FlowSubject> = {
  rule: 'no_way_out',
  severity: 'error',
  about: 'From every question some answer leads to an end: nobody is asked round and round.',
  fix: 'Let one of its answers lead to an end.',
  check({ flow }) {
    const { graph, document } = flow.compiled;
    const canEnd = (id: string): boolean =>
      [...reach(graph, [id], () => true)].some((reached) => isAnEnd(graph, reached));
    return questionsOf(flow)
      .filter(({ node }) => !canEnd(node.id))
      .map(({ node: { step } }) => ({
        document,
        path: pathOf(flow, step),
        message: `After the question "${step}" the flow goes round and never ends.`,
      }));
  },
};

function isAnEnd(graph: Graph, id: string): boolean {
  const node = graph.nodes[id];
  return node?.exits.some((exit) => exit.to === null && isTakeable(graph, node, exit)) === true;
}
