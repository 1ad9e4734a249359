import { isDeepStrictEqual } from 'node:util';
import type { Graph, Node, Question } from '../../engine/graph.js';

/** How the steps of one graph differ from those of another. Steps that only got another name are not among them. */
export interface StepChanges {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Another kind of question, or other options, under the same name. */
  readonly answers: readonly string[];
  /** Anything else: where it leads, what it does, how often it asks again. */
  readonly other: readonly string[];
  /** Old name -> new name. */
  readonly renamed: ReadonlyMap<string, string>;
}

/** Compares the steps of the graph that is live with those of the next one. */
export function compareSteps(live: Graph, next: Graph): StepChanges {
  const before = stepsOf(live);
  const after = stepsOf(next);
  const renamed = renamesBetween(live, next);
  const added = [...after.keys()].filter(
    (step) => !before.has(step) && ![...renamed.values()].includes(step),
  );
  const removed = [...before.keys()].filter((step) => !after.has(step) && !renamed.has(step));
  const kept = [...before.keys()].flatMap((step) => {
    const name = renamed.get(step) ?? step;
    return after.has(name)
      ? [{ step, before: before.get(step) ?? [], after: after.get(name) ?? [], name }]
      : [];
  });
  const answers = kept.filter((one) => !hasSameAnswers(one.before, one.after)).map(({ step }) => step);
  const other = kept
    .filter(({ step, name }) => step === name && !answers.includes(step))
    .filter((one) => !isDeepStrictEqual(one.before, one.after))
    .map(({ step }) => step);
  return { added, removed, answers, other, renamed };
}

/** The question that a step asks; undefined when it asks none. */
export function questionOf(graph: Graph, step: string): Question | undefined {
  return question(stepsOf(graph).get(step) ?? []);
}

/**
 * Old name -> new name, by what either graph says about the other: a return to the graph before turns its renames round.
 */
function renamesBetween(live: Graph, next: Graph): Map<string, string> {
  const before = stepsOf(live);
  const after = stepsOf(next);
  const forward = Object.entries(next.renamed ?? {});
  const back = Object.entries(live.renamed ?? {}).map(([old, now]) => [now, old] as const);
  return new Map(
    [...forward, ...back].filter(
      ([from, to]) => before.has(from) && !after.has(from) && after.has(to) && !before.has(to),
    ),
  );
}

function stepsOf(graph: Graph): Map<string, Node[]> {
  const steps = new Map<string, Node[]>();
  for (const node of Object.values(graph.nodes)) {
    const nodes = steps.get(node.step);
    if (nodes === undefined) steps.set(node.step, [node]);
    else nodes.push(node);
  }
  // A stored graph has its nodes in another order.
  for (const nodes of steps.values()) nodes.sort((one, other) => (one.id < other.id ? -1 : 1));
  return steps;
}

function hasSameAnswers(before: readonly Node[], after: readonly Node[]): boolean {
  const [one, other] = [question(before), question(after)];
  if (one === undefined) return true;
  return one.kind === other?.kind && isDeepStrictEqual([...one.options].sort(), [...other.options].sort());
}

function question(nodes: readonly Node[]): Question | undefined {
  return nodes.flatMap(({ wait }) => (wait?.kind === 'answer' ? [wait.question] : []))[0];
}
