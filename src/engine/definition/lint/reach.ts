import type { Exit, Graph, Node } from '../../graph.js';
import { isTakeable } from '../ways.js';

/** Finds the nodes that can be reached from some, through the exits that may be passed; the starts count too. */
export function reach(
  graph: Graph,
  starts: readonly string[],
  mayPass: (node: Node, exit: Exit) => boolean,
): ReadonlySet<string> {
  const reached = new Set<string>();
  const toVisit = [...starts];
  for (let id = toVisit.pop(); id !== undefined; id = toVisit.pop()) {
    const node = graph.nodes[id];
    if (node === undefined || reached.has(id)) continue;
    reached.add(id);
    toVisit.push(...nextOf(graph, node, mayPass));
  }
  return reached;
}

/** Lists where a node leads, through the exits that may be passed. */
export function nextOf(graph: Graph, node: Node, mayPass: (node: Node, exit: Exit) => boolean): string[] {
  return node.exits.flatMap((exit) =>
    exit.to !== null && isTakeable(graph, node, exit) && mayPass(node, exit) ? [exit.to] : [],
  );
}
