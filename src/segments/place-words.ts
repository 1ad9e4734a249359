import { compactName } from '../engine/understanding/place-names.js';
import type { PlaceIndex, PlaceRow } from '../engine/understanding/place-index.js';
import type { PlaceWords } from './language/vocabulary.js';

/** Areas that are remembered, at most. */
const maxKnown = 200;

/** What segments ask of a place tree. An area that was asked for is remembered as long as the tree. */
export function placeWordsOf(rows: readonly PlaceRow[], index: PlaceIndex): PlaceWords {
  const children = childrenOf(rows);
  const codes = new Set(rows.map(({ code }) => code));
  const known = new Map<string, readonly string[]>();
  return {
    codesUnder: (area) => {
      const before = known.get(area);
      if (before !== undefined) return before;
      const roots = [...(codes.has(area) ? [area] : []), ...index.named(compactName(area))];
      const under = withAllBelow(roots, children);
      if (known.size >= maxKnown) known.clear();
      known.set(area, under);
      return under;
    },
    codeOf: (code) => index.coded(code),
    nameOf: (code) => index.nameOf(code) ?? undefined,
    isUnder: (place, area) => index.isUnder(place, area),
    namesNear: (written) => index.near(compactName(written)).flatMap(({ code }) => index.nameOf(code) ?? []),
  };
}

function childrenOf(rows: readonly PlaceRow[]): ReadonlyMap<string, readonly string[]> {
  const children = new Map<string, string[]>();
  for (const { code, parent } of rows) {
    if (parent === null) continue;
    const siblings = children.get(parent);
    if (siblings === undefined) children.set(parent, [code]);
    else siblings.push(code);
  }
  return children;
}

function withAllBelow(
  roots: readonly string[],
  children: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const found = new Set<string>();
  const open = [...roots];
  for (let code = open.pop(); code !== undefined; code = open.pop()) {
    if (found.has(code)) continue;
    found.add(code);
    open.push(...(children.get(code) ?? []));
  }
  return [...found];
}
