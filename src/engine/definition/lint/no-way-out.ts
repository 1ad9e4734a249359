import type { Graph, Node } from '../../graph.js';
import { isTakeable } from '../ways.js';
import { questionsOf } from './options.js';
import { nextOf } from './reach.js';
import type { FlowSubject, LintRule } from './rule.js';
import { pathOf } from './steps.js';
import { sentence } from '../../../platform/sentence.js';

/** A question after which a flow never ends. */
export const noWayOut: LintRule<FlowSubject> = {
  rule: 'no_way_out',
  severity: 'error',
  about: 'From every question some answer leads to an end: nobody is asked round and round.',
  fix: 'Let one of its answers lead to an end.',
  check({ flow }) {
    const { graph, document } = flow.compiled;
    const endable = nodesThatCanEnd(graph);
    return questionsOf(flow)
      .filter(({ node }) => !endable.has(node.id))
      .map(({ node: { step } }) => ({
        document,
        path: pathOf(flow, step),
        message: sentence(
          'lint:no_way_out.message',
        )`After the question "${{ step }}" the flow goes round and never ends.`,
      }));
  },
};

/** Goes back from the ends, so that each way is looked at once, however many questions there are. */
function nodesThatCanEnd(graph: Graph): ReadonlySet<string> {
  const nodes = Object.values(graph.nodes);
  const leadingTo = new Map<string, string[]>();
  for (const node of nodes) {
    for (const to of nextOf(graph, node, () => true))
      (leadingTo.get(to) ?? newListIn(leadingTo, to)).push(node.id);
  }
  const found = new Set<string>();
  const toVisit = nodes.filter((node) => isAnEnd(graph, node)).map(({ id }) => id);
  for (let id = toVisit.pop(); id !== undefined; id = toVisit.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    toVisit.push(...(leadingTo.get(id) ?? []));
  }
  return found;
}

function newListIn(lists: Map<string, string[]>, key: string): string[] {
  const list: string[] = [];
  lists.set(key, list);
  return list;
}

function isAnEnd(graph: Graph, node: Node): boolean {
  return node.exits.some((exit) => exit.to === null && isTakeable(graph, node, exit));
}
