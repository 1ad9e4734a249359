import type { Exit, Graph, Node } from '../graph.js';

/**
 * Tells whether anybody can leave a node by an exit: the way for all other answers leads nowhere when each answer that
 * a question offers has a way of its own.
 */
export function isTakeable(graph: Graph, node: Node, exit: Exit): boolean {
  const { router } = node;
  if (router?.kind !== 'switch' || router.operand === null) return true;
  const isForOthers = router.categories.some(
    ({ name, exit: id }) => name === router.default && id === exit.id,
  );
  if (!isForOthers) return true;
  const codes = new Set(router.cases.map(({ argument }) => argument));
  const offered = answersOf(graph, node.step);
  return offered.length === 0 || !offered.every((code) => codes.has(code));
}

/** The codes that an answer to a step can be; none for open questions. Who asks more about a consent is asked again. */
function answersOf(graph: Graph, step: string): readonly string[] {
  const wait = graph.nodes[step]?.wait;
  if (wait?.kind !== 'answer') return [];
  const { question } = wait;
  return question.kind === 'consent' ? ['yes', 'no'] : question.options;
}
