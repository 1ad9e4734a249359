import { graphlib, layout } from '@dagrejs/dagre';

import type { MapGraph, MapNode } from './graph.js';

/** Where something stands on the map, in its own pixels. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

const sizes: Readonly<Record<MapNode['sort'], { readonly width: number; readonly height: number }>> = {
  step: { width: 232, height: 92 },
  end: { width: 96, height: 36 },
  missing: { width: 200, height: 72 },
};

/** How large something is on the map. */
export function sizeOf({ sort }: MapNode): { readonly width: number; readonly height: number } {
  return sizes[sort];
}

/** Finds a place for everything, from the top down, with as few crossings as can be. */
export function placesOf({ nodes, edges }: MapGraph): ReadonlyMap<string, Place> {
  const graph = new graphlib.Graph();
  graph.setGraph({ rankdir: 'TB', nodesep: 36, ranksep: 64, ranker: 'network-simplex' });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const node of nodes) graph.setNode(node.id, { ...sizeOf(node) });
  for (const { from, to } of edges) graph.setEdge(from, to);
  layout(graph);
  return new Map(
    nodes.map((node) => {
      const { width, height } = sizeOf(node);
      // The tool tells where the middle is.
      const { x = 0, y = 0 } = graph.node(node.id) as Partial<Place>;
      return [node.id, { x: x - width / 2, y: y - height / 2 }];
    }),
  );
}

export type Direction = 'up' | 'down' | 'left' | 'right';

/** Finds what stands nearest in a direction; null where nothing does. */
export function nearest(
  places: ReadonlyMap<string, Place>,
  from: string,
  direction: Direction,
  candidates: readonly string[],
): string | null {
  const here = places.get(from);
  if (here === undefined) return null;
  const isAcross = direction === 'left' || direction === 'right';
  const sign = direction === 'down' || direction === 'right' ? 1 : -1;
  const ahead = candidates.flatMap((id) => {
    const there = places.get(id);
    if (there === undefined || id === from) return [];
    const along = sign * (isAcross ? there.x - here.x : there.y - here.y);
    const aside = Math.abs(isAcross ? there.y - here.y : there.x - here.x);
    return along > 1 ? [{ id, far: along + 2 * aside }] : [];
  });
  return ahead.sort((one, other) => one.far - other.far)[0]?.id ?? null;
}
