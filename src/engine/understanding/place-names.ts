import { foldWord, wordsOf } from './fold.js';
import { editDistance, forgivenEdits } from './misspelled.js';

/** Letters from which a name forgives a slip. */
const FORGIVING_LENGTH = 4;

/**
 * Letters of a name of which deletions are kept. Two names that are two slips apart agree, two letters left out of either, in
 * these as well as in the whole.
 */
const KEPT_LETTERS = 8;

/** Numbers of names that an entry can hold beside its 32 bits of hash, so that both fit a double exactly. */
const MOST_NAMES = 2 ** 20;

/** A name near to what was written. */
export interface NearName {
  readonly name: string;
  readonly slips: number;
}

/**
 * Many names, found with up to two slips in them. What is left of a name when up to two of its letters are deleted is also left
 * of what was written, whichever slips it holds; so the hashes of all such remainders are kept, sorted, and looked up. What a
 * hash brings up is measured before it counts.
 */
export class PlaceNames {
  private readonly names: readonly string[];
  private readonly entries: Float64Array;

  /** @param names compact (`compactName`), each once; those beyond `MOST_NAMES` are found without slips only */
  constructor(names: Iterable<string>) {
    this.names = [...names].filter((name) => name.length >= FORGIVING_LENGTH).slice(0, MOST_NAMES);
    const entries: number[] = [];
    this.names.forEach((name, id) => {
      eachRemainder(name, forgivenEdits(name.length), (hash) => entries.push(hash * MOST_NAMES + id));
    });
    this.entries = Float64Array.from(entries).sort();
  }

  /** Finds the names that something written may be a slip of, the nearest first. */
  near(written: string): readonly NearName[] {
    if (written.length < FORGIVING_LENGTH - 1) return [];
    const ids = new Set<number>();
    eachRemainder(written, 2, (hash) => {
      this.collect(hash, ids);
    });
    const found: NearName[] = [];
    for (const id of ids) {
      const name = this.names[id] ?? '';
      const slips = editDistance(written, name);
      if (slips > 0 && slips <= forgivenEdits(name.length)) found.push({ name, slips });
    }
    return found.sort((a, b) => a.slips - b.slips || (a.name < b.name ? -1 : 1));
  }

  private collect(hash: number, ids: Set<number>): void {
    const first = hash * MOST_NAMES;
    for (let at = this.indexOf(first); at < this.entries.length; at += 1) {
      const id = (this.entries[at] ?? 0) - first;
      if (id >= MOST_NAMES) return;
      ids.add(id);
    }
  }

  /** Finds the first entry that is not below a value. */
  private indexOf(value: number): number {
    let low = 0;
    let high = this.entries.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.entries[middle] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Makes the name of a place comparable: folded, without spaces and apostrophes (`Ndhiwa Town`, `ndhiwa-town`). */
export function compactName(name: string): string {
  return placeWordsOf(name).join('');
}

/** Splits into words as places are compared: `d'Abidjan` is two. */
export function placeWordsOf(text: string): readonly string[] {
  return wordsOf(text.replace(/(?<![\p{L}\p{M}])([dl])['’ʼ](?=\p{L})/giu, '$1 ')).map(foldWord);
}

/** Visits the hash of what is left of the first letters of a word, for each way to leave out up to so many of them. */
function eachRemainder(word: string, deletions: 0 | 1 | 2, visit: (hash: number) => void): void {
  const length = Math.min(word.length, KEPT_LETTERS);
  visit(hashOf(word, 0, length, SEED));
  let before = SEED;
  for (let first = 0; deletions > 0 && first < length; first += 1) {
    visit(hashOf(word, first + 1, length, before));
    let between = before;
    for (let second = first + 1; deletions > 1 && second < length; second += 1) {
      visit(hashOf(word, second + 1, length, between));
      between = hashOf(word, second, second + 1, between);
    }
    before = hashOf(word, first, first + 1, before);
  }
}

const SEED = 0x811c9dc5;

/** FNV-1a over the code units of some letters, going on from the hash of those before; 32 bits. */
function hashOf(word: string, from: number, to: number, before: number): number {
  let hash = before;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
