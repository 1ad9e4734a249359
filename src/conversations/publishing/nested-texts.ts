import { keyOf } from '../../engine/definition/texts.js';

/** A branch of a file of texts; a Map, since an object would put keys that are numbers first. */
type Branch = Map<string, Branch | string>;

/**
 * Writes flat texts as the nested JSON of a file. Keys stand as in `reference` (a file that is there), the others where
 * the flow needs them (`needed`): the database does not keep their order.
 */
export function nestTexts(
  texts: Readonly<Record<string, string>>,
  reference: readonly string[],
  needed: readonly string[],
): string {
  const root: Branch = new Map<string, Branch | string>();
  for (const key of inOrder(Object.keys(texts), reference, needed))
    plant(root, key.split('.'), texts[key] ?? '');
  return write(root);
}

function inOrder(keys: readonly string[], reference: readonly string[], needed: readonly string[]): string[] {
  const ordered = reference.filter((key) => keys.includes(key));
  const places = needed.flatMap((name) => keys.filter((key) => keyOf(key) === name).sort());
  const rest = keys.filter((key) => !places.includes(key)).sort();
  let before = -1;
  for (const key of [...places, ...rest]) {
    const at = ordered.indexOf(key);
    if (at >= 0) before = at;
    else {
      before = placeFor(key, ordered, before);
      ordered.splice(before, 0, key);
    }
  }
  return ordered;
}

/** Behind the key that comes before it, unless that belongs to another step and its own step stands elsewhere. */
function placeFor(key: string, ordered: readonly string[], before: number): number {
  const isOfStep = (other: string | undefined): boolean => other?.split('.')[0] === key.split('.')[0];
  const first = ordered.findIndex(isOfStep);
  return first < 0 || isOfStep(ordered[before]) ? before + 1 : first;
}

function plant(branch: Branch, [first = '', ...rest]: readonly string[], text: string): void {
  if (rest.length === 0) {
    branch.set(first, text);
    return;
  }
  const below = branch.get(first);
  const next: Branch = below instanceof Map ? below : new Map<string, Branch | string>();
  branch.set(first, next);
  plant(next, rest, text);
}

function write(branch: Branch | string): string {
  if (typeof branch === 'string') return JSON.stringify(branch);
  const entries = [...branch].map(([key, value]) => `${JSON.stringify(key)}: ${write(value)}`);
  return `{${entries.join(',')}}`;
}
