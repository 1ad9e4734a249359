import type { Graph, Node } from '../../engine/graph.js';
import type { EngineSetup } from '../definitions/make-definitions.js';

/** A setup whose flow tells which of its steps conversations come through. */
export interface WatchedSetup extends EngineSetup {
  /** The steps since the last time, in the order in which they were come to first. */
  takeSteps(): string[];
}

/**
 * Watches one flow of a setup. The engine tells of messages and answers, and not of steps that only decide; it looks a node up
 * when it comes to it, so the looking up is watched.
 */
export function watchSteps(setup: EngineSetup, flow: string): WatchedSetup {
  const passed = new Set<string>();
  const watched = new WeakMap<Graph, Graph>();
  const watch = (graph: Graph): Graph => {
    const known = watched.get(graph);
    if (known !== undefined) return known;
    const made = { ...graph, nodes: watchNodes(graph.nodes, (step) => passed.add(step)) };
    watched.set(graph, made);
    return made;
  };
  const { definitions } = setup;
  return {
    ...setup,
    definitions: {
      ...definitions,
      revision(of, hash) {
        const graph = definitions.revision(of, hash);
        return of === flow && graph !== null ? watch(graph) : graph;
      },
    },
    takeSteps() {
      const steps = [...passed];
      passed.clear();
      return steps;
    },
  };
}

function watchNodes(nodes: Graph['nodes'], onStep: (step: string) => void): Graph['nodes'] {
  return new Proxy(nodes, {
    get(target, id: string): Node | undefined {
      const node = target[id];
      if (node !== undefined) onStep(node.step);
      return node;
    },
  });
}
