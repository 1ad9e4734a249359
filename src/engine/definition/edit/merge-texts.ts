import { own } from './flow-files.js';
import { threeWay } from './three-way.js';
import type { Choose, Versions } from './three-way.js';
import { emptyTree, leafOf, nodeAt, readTree, withoutValue, withValue, writeTree } from './text-tree.js';
import type { TextNode, TextTree } from './text-tree.js';

type Files = Readonly<Record<string, string>>;

/** Brings together the files of texts, or of their states, language by language and key by key. */
export function mergedTexts(
  what: 'text' | 'state',
  base: Files,
  mine: Files,
  theirs: Files,
  choose: Choose,
): Files {
  const languages = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
  const merged = languages.flatMap((language): [string, string][] => {
    const versions = {
      base: own(base, language) ?? null,
      mine: own(mine, language) ?? null,
      theirs: own(theirs, language) ?? null,
    };
    const file = threeWay(versions, () => mergedFile(what, language, versions, choose));
    return file === null ? [] : [[language, file]];
  });
  return Object.fromEntries(merged);
}

function mergedFile(
  what: 'text' | 'state',
  language: string,
  versions: Versions,
  choose: Choose,
): string | null {
  const trees = {
    base: readTree(versions.base ?? emptyTree),
    mine: readTree(versions.mine ?? emptyTree),
    theirs: readTree(versions.theirs ?? emptyTree),
  };
  const isRemoved = versions.mine === null || versions.theirs === null;
  if (trees.base === null || trees.mine === null || trees.theirs === null || isRemoved)
    return choose({ what, id: language, ...versions });
  const parts = {
    base: partsOf(trees.base, what),
    mine: partsOf(trees.mine, what),
    theirs: partsOf(trees.theirs, what),
  };
  const order = [...parts.theirs.keys()];
  const keys = [...new Set([...parts.mine.keys(), ...order])];
  let tree = trees.mine;
  for (const key of keys) {
    const of = (side: keyof Versions): string | null => parts[side].get(key) ?? null;
    const three = { base: of('base'), mine: of('mine'), theirs: of('theirs') };
    const chosen = threeWay(three, () => choose({ what, id: `${language} ${key}`, ...three }));
    if (chosen !== three.mine)
      tree = withPart(tree, what === 'text' ? key.split('.') : [key], partFrom(what, chosen), order);
  }
  return tree === trees.mine ? versions.mine : writeTree(tree);
}

/** The texts by their keys; of states, the records as JSON. */
function partsOf(tree: TextTree, what: 'text' | 'state'): Map<string, string> {
  const parts = new Map<string, string>();
  const look = (branch: TextTree, below: string): void => {
    for (const [key, node] of branch) {
      const name = `${below}${key}`;
      if (what === 'text' && node instanceof Map) look(node, `${name}.`);
      else if (node instanceof Map) parts.set(name, writeTree(node));
      else parts.set(name, typeof node.value === 'string' ? node.value : JSON.stringify(node.value));
    }
  };
  look(tree, '');
  return parts;
}

function partFrom(what: 'text' | 'state', part: string | null): TextNode | null {
  if (part === null) return null;
  return (what === 'state' ? readTree(part) : null) ?? leafOf(part);
}

/** A part that the other side added stands behind what it stands behind there. */
function withPart(
  tree: TextTree,
  path: readonly string[],
  part: TextNode | null,
  order: readonly string[],
): TextTree {
  if (part === null) return withoutValue(tree, path);
  const isFree = path.slice(0, -1).every((_, index) => {
    const node = nodeAt(tree, path.slice(0, index + 1));
    return node === undefined || node instanceof Map;
  });
  const key = path.join('.');
  const before = order
    .slice(0, Math.max(0, order.indexOf(key)))
    .map((one) => (path.length === 1 ? one : (one.split('.')[0] ?? '')));
  return isFree ? withValue(tree, path, part, { before: before.reverse() }) : tree;
}
