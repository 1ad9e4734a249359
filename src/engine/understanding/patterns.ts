import { foldWord } from './fold.js';

/** Words that a `*` may stand for, at most. */
const GAP = 3;

/** A phrase, word by word: the words that may stand there, and how many others may come before. */
interface Step {
  readonly words: ReadonlySet<string>;
  readonly gap: number;
}

/** Where a phrase was found: from the word at `from` up to the word before `to`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * A list of phrases to look for in the words of a text (`wordsOf`). A phrase is words parted by spaces; `a|b` is
 * either word, `*` is up to three words of any kind: `baby|child * not moving`.
 */
export class Patterns {
  private readonly byFirstWord = new Map<string, (readonly Step[])[]>();

  constructor(phrases: Iterable<string>) {
    for (const phrase of phrases) this.add(stepsOf(phrase));
  }

  /** Finds the longest phrase that begins at a word: the index behind it, or `start` when there is none. */
  endOfMatchAt(words: readonly string[], start: number): number {
    let end = start;
    for (const steps of this.byFirstWord.get(words[start] ?? '') ?? []) {
      end = Math.max(end, endOfSteps(steps, words, start));
    }
    return end;
  }

  /** Finds every phrase, the longest at each word. */
  *spansIn(words: readonly string[]): Generator<Span> {
    for (let from = 0; from < words.length; from += 1) {
      const to = this.endOfMatchAt(words, from);
      if (to > from) yield { from, to };
    }
  }

  /** Tells whether a phrase stands anywhere in the words. */
  isIn(words: readonly string[]): boolean {
    return this.spansIn(words).next().done !== true;
  }

  /** Finds the phrases that the words fall into without remainder, or nothing when they do not. */
  partition(words: readonly string[]): readonly Span[] | undefined {
    const spans: Span[] = [];
    for (let from = 0; from < words.length;) {
      const to = this.endOfMatchAt(words, from);
      if (to === from) return undefined;
      spans.push({ from, to });
      from = to;
    }
    return spans;
  }

  /** Leaves the phrases out. */
  without(words: readonly string[]): readonly string[] {
    const kept: string[] = [];
    for (let from = 0; from < words.length;) {
      const to = this.endOfMatchAt(words, from);
      if (to === from) kept.push(words[from] ?? '');
      from = Math.max(to, from + 1);
    }
    return kept;
  }

  /** Tells whether the words are one phrase and nothing else. */
  isWhole(words: readonly string[]): boolean {
    return words.length > 0 && this.endOfMatchAt(words, 0) === words.length;
  }

  private add(steps: readonly Step[]): void {
    for (const word of steps[0]?.words ?? []) {
      const phrases = this.byFirstWord.get(word);
      if (phrases === undefined) this.byFirstWord.set(word, [steps]);
      else phrases.push(steps);
    }
  }
}

/** Follows all positions a phrase may have reached at once, so that gaps cost a constant and never a search. */
function endOfSteps(steps: readonly Step[], words: readonly string[], start: number): number {
  let reached = new Set([start]);
  for (const { words: expected, gap } of steps) {
    const next = new Set<number>();
    for (const position of reached) {
      for (let skipped = 0; skipped <= gap; skipped += 1) {
        if (expected.has(words[position + skipped] ?? '')) next.add(position + skipped + 1);
      }
    }
    if (next.size === 0) return start;
    reached = next;
  }
  return Math.max(...reached);
}

function stepsOf(phrase: string): readonly Step[] {
  const steps: Step[] = [];
  let gap = 0;
  for (const part of phrase.split(' ')) {
    if (part === '*') {
      gap = GAP;
      continue;
    }
    steps.push({ words: new Set(part.split('|').map(foldWord)), gap });
    gap = 0;
  }
  return steps;
}
