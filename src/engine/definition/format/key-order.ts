import { isMap, isNode, isPair, isScalar, isSeq } from 'yaml';
import type { Node, Pair, YAMLMap } from 'yaml';

/** Puts the keys of a map into an order; those that the order does not name follow in their own. */
export function orderKeys(map: unknown, order: readonly string[]): void {
  if (!isMap(map)) return;
  const rank = ({ key }: Pair): number => {
    const at = isScalar(key) ? order.indexOf(String(key.value)) : -1;
    return at < 0 ? order.length : at;
  };
  const opening = takeOpening(map);
  map.items.sort((one, other) => rank(one) - rank(other));
  giveOpening(map, opening);
}

/** Gives the maps that stand in the list under a key of a map. */
export function mapsUnder(map: unknown, key: string): YAMLMap[] {
  const list = isMap(map) ? map.get(key) : undefined;
  return isSeq(list) ? list.items.filter((item) => isMap(item)) : [];
}

/** The blank line above a map's first key stands above the whole map, whichever key comes to be the first. */
function takeOpening(map: YAMLMap): boolean {
  const first = map.items[0]?.key;
  if (!isNode(first) || first.spaceBefore !== true) return false;
  first.spaceBefore = false;
  return true;
}

function giveOpening(map: YAMLMap, hasSpace: boolean): void {
  const first = map.items[0];
  if (!isPair(first) || !isNode(first.key)) return;
  const key: Node = first.key;
  key.spaceBefore = hasSpace;
}
