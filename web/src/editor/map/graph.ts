import type { Outline, OutlineStep, OutlineWay } from '../../../../src/engine/definition/edit/outline.js';

/** Something on the map: a step, an end of the conversation, or a step that is missing. */
export interface MapNode {
  readonly id: string;
  readonly sort: 'step' | 'end' | 'missing';
  /** The step itself; where it is missing or the end, the name that leads to it. */
  readonly step: string;
}

/** The ways from one place to another, drawn as one line. */
export interface MapEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly ways: readonly OutlineWay[];
  readonly isBroken: boolean;
}

/** A conversation as places and the ways between them. */
export interface MapGraph {
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
}

/** Draws a conversation as a graph. Each step that ends it has an end of its own, so that lines stay short. */
export function graphOf({ steps }: Outline): MapGraph {
  const known = new Set(steps.map(({ id }) => id));
  const edges = steps.flatMap((step) => edgesOf(step, known));
  const others = new Map<string, MapNode>();
  for (const { from, to, isBroken, ways } of edges) {
    if (isBroken) others.set(to, { id: to, sort: 'missing', step: ways[0]?.to ?? '' });
    else if (to.startsWith('end:')) others.set(to, { id: to, sort: 'end', step: from });
  }
  const own = steps.map(({ id }): MapNode => ({ id, sort: 'step', step: id }));
  return { nodes: [...own, ...others.values()], edges };
}

function edgesOf(step: OutlineStep, known: ReadonlySet<string>): MapEdge[] {
  const byTarget = new Map<string, OutlineWay[]>();
  for (const way of step.ways) {
    const target = targetOf(step, way, known);
    byTarget.set(target, [...(byTarget.get(target) ?? []), way]);
  }
  return [...byTarget].map(([to, ways]) => ({
    id: `${step.id}>${to}`,
    from: step.id,
    to,
    ways,
    isBroken: to.startsWith('missing:'),
  }));
}

function targetOf(step: OutlineStep, { to }: OutlineWay, known: ReadonlySet<string>): string {
  if (to === null) return `end:${step.id}`;
  return known.has(to) ? to : `missing:${to}`;
}

/** What the places depend on: it stays the same while only words change. */
export function shapeOf({ nodes, edges }: MapGraph): string {
  return `${nodes.map(({ id }) => id).join(' ')}|${edges.map(({ id }) => id).join(' ')}`;
}
