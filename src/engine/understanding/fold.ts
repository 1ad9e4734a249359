import { foldScripts } from './fold-scripts.js';

/**
 * Characters of a text that are read, the most that a provider delivers (Twilio: 1,600). What stands behind them is
 * not looked at, so that the work for one message stays bounded.
 */
export const READ_LIMIT = 1_600;

/** Marks, invisible format characters and skin tones: what differs between two writings of the same word. */
const DECORATION = /[\p{M}\p{Cf}\p{Emoji_Modifier}]/gu;
const APOSTROPHES = /[‘’‛ʼʹ′`´]/gu;
const DASHES = /[‐‑‒–—―−]/gu;
const NON_ASCII_DIGIT = /(?![0-9])\p{Nd}/gu;
const DIGIT = /^\p{Nd}$/u;

/** What needs no folding but of its case: most words, so that most cost little. */
const PLAIN_WORD = /^[a-z0-9']+$/i;

/** Letters, marks and digits, with apostrophes inside (`ng'ombe`), or one picture. */
const WORD = /[\p{L}\p{M}\p{N}\p{Cf}]+(?:['‘’‛ʼ`´][\p{L}\p{M}\p{N}\p{Cf}]+)*|\p{Extended_Pictographic}/gu;

/** A word of a text as it is compared, and where it stands in the text as written. */
export interface Token {
  readonly word: string;
  /** Index of its first character. */
  readonly from: number;
  /** Index behind its last character. */
  readonly to: number;
}

/**
 * Makes the writings of a text comparable: compatibility forms, case, digits of any script, curly quotes, dashes, accents,
 * letters that are written for one another, and runs of spaces. Punctuation stays.
 */
export function fold(text: string): string {
  const folded = text
    .slice(0, READ_LIMIT)
    .normalize('NFKC')
    .toLowerCase()
    .replace(APOSTROPHES, "'")
    .replace(DASHES, '-')
    .replace(NON_ASCII_DIGIT, asciiDigit)
    .normalize('NFD')
    .replace(DECORATION, '')
    .normalize('NFC');
  return foldScripts(folded).replace(/\s+/gu, ' ').trim();
}

/** Splits a text into its words; apostrophes join (`don't` is `dont`), punctuation is left out. */
export function tokenise(text: string): readonly Token[] {
  return readOnce(text).tokens;
}

/** Lists the words of a text as they are compared. */
export function wordsOf(text: string): readonly string[] {
  return readOnce(text).words;
}

interface ReadText {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly words: readonly string[];
}

/** The last text that was read: every parser reads the same one in turn, and none is kept longer than that. */
let last: ReadText = { text: '', tokens: [], words: [] };

function readOnce(text: string): ReadText {
  if (text !== last.text) {
    const tokens = tokensOf(text);
    last = { text, tokens, words: tokens.map(({ word }) => word) };
  }
  return last;
}

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.slice(0, READ_LIMIT).matchAll(WORD)) {
    const word = foldWord(match[0]);
    if (word !== '') tokens.push({ word, from: match.index, to: match.index + match[0].length });
  }
  return tokens;
}

/**
 * Tells whether `written` is `word` with letters drawn out: `stooop`, `yesss`. Three of a letter are the least: two may be
 * another word.
 */
export function isElongationOf(written: string, word: string): boolean {
  let i = 0;
  let j = 0;
  while (i < written.length && j < word.length) {
    const letter = written.charAt(i);
    if (letter !== word.charAt(j)) return false;
    const drawn = runLength(written, i);
    const meant = runLength(word, j);
    if (drawn !== meant && (drawn < 3 || drawn < meant)) return false;
    i += drawn;
    j += meant;
  }
  return i === written.length && j === word.length;
}

/** Makes the writings of one word comparable; its apostrophes go too. */
export function foldWord(word: string): string {
  const folded = PLAIN_WORD.test(word) ? word.toLowerCase() : fold(word);
  return folded.replaceAll("'", '');
}

function runLength(text: string, from: number): number {
  let to = from + 1;
  while (to < text.length && text.charAt(to) === text.charAt(from)) to += 1;
  return to - from;
}

/**
 * Unicode keeps the ten digits of a script together and in order, so a digit's value is its distance from the first of its
 * kind (two scripts touch, hence the remainder).
 */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let distance = 0;
  while (DIGIT.test(String.fromCodePoint(code - distance - 1))) distance += 1;
  return String(distance % 10);
}
