import type { Confidence } from './answer.js';
import { isElongationOf, tokenise, wordsOf, type Token } from './fold.js';
import { editDistance } from './misspelled.js';

/** A word that starts a flow. */
export interface Keyword {
  readonly keyword: string;
  readonly flow: string;
}

/** The keyword that a message opens with. */
export interface KeywordMatch extends Keyword {
  /** What stands behind the keyword, as written: the answer to the first question, or ''. */
  readonly rest: string;
  readonly confidence: Confidence;
}

/** The shortest keyword of which a slip is forgiven. */
const FORGIVING_LENGTH = 4;

/** What may part a keyword from its answer: `JIUNGE: ASHA`, `JIUNGE - ASHA`. */
const SEPARATORS = /^[\s:;,.!\-–—=_*"'“”‘’()]+/u;

/**
 * Finds the keyword that a message opens with, the longest when several do. A slip is forgiven only when the whole message is
 * the keyword and only one is near.
 */
export function matchKeyword(text: string, keywords: readonly Keyword[]): KeywordMatch | undefined {
  const tokens = tokenise(text);
  if (tokens.length === 0) return undefined;
  return exactMatch(text, tokens, keywords) ?? closeMatch(tokens, keywords);
}

function exactMatch(
  text: string,
  tokens: readonly Token[],
  keywords: readonly Keyword[],
): KeywordMatch | undefined {
  let longest: { readonly keyword: Keyword; readonly length: number } | undefined;
  for (const keyword of keywords) {
    const length = lengthOfOpening(tokens, keyword);
    if (length > (longest?.length ?? 0)) longest = { keyword, length };
  }
  if (longest === undefined) return undefined;
  const behind = tokens[longest.length - 1]?.to ?? text.length;
  const rest = text.slice(behind).replace(SEPARATORS, '').trim();
  return { ...longest.keyword, rest, confidence: 'exact' };
}

/** Counts the words of the keyword when the message opens with them, else 0. */
function lengthOfOpening(tokens: readonly Token[], { keyword }: Keyword): number {
  const words = wordsOfKeyword(keyword);
  const isOpening = words.every((word, index) => {
    const written = tokens[index]?.word;
    return written !== undefined && (written === word || isElongationOf(written, word));
  });
  return isOpening ? words.length : 0;
}

/** Keywords that are kept as words, at most; authors write few, and a published flow brings its own again. */
const MOST_KEPT = 1_000;
const kept = new Map<string, readonly string[]>();

/** Splits a keyword into words, once: every message is held against all keywords. */
function wordsOfKeyword(keyword: string): readonly string[] {
  const known = kept.get(keyword);
  if (known !== undefined) return known;
  const words = wordsOf(keyword);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(keyword, words);
  return words;
}

/** What people greet with: however near to a keyword it is spelled (`habari`, `hatari`), it is a greeting. */
const greetings: ReadonlySet<string> = new Set(
  (
    'habari hujambo jambo mambo sasa salama shikamoo marhaba niaje vipi hodi karibu hello helo hallo hullo hey hiya ' +
    'morning evening afternoon bonjour bonsoir salut coucou allo bonne'
  ).split(' '),
);

function closeMatch(tokens: readonly Token[], keywords: readonly Keyword[]): KeywordMatch | undefined {
  const written = tokens.map(({ word }) => word).join(' ');
  if (greetings.has(written)) return undefined;
  const near = keywords.filter(({ keyword }) => {
    const word = wordsOfKeyword(keyword).join(' ');
    const isLikely = word.length >= FORGIVING_LENGTH && Math.abs(word.length - written.length) <= 1;
    return isLikely && editDistance(written, word) <= 1;
  });
  const [match, ...others] = near;
  if (match === undefined || others.some(({ flow }) => flow !== match.flow)) return undefined;
  return { ...match, rest: '', confidence: 'close' };
}
