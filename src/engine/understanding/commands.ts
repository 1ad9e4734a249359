import { CARRIER_HELP, CARRIER_OPT_IN } from './carrier-words.js';
import { wordsOf } from './fold.js';
import { isOptOutWord } from './opt-out.js';
import { Patterns } from './patterns.js';
import { LANGUAGES } from './words/languages.js';

/** Commands count in every known language, as opt-outs do. */
const yes = new Patterns(LANGUAGES.flatMap(({ optInYes }) => optInYes));
const optIn = new Patterns([
  ...CARRIER_OPT_IN.filter((word) => !yes.isWhole([word])),
  ...LANGUAGES.flatMap((words) => words.optIn),
]);
const help = new Patterns([...CARRIER_HELP, ...LANGUAGES.flatMap((words) => words.help)]);
const polite = new Patterns(LANGUAGES.flatMap((words) => words.polite));

/**
 * Reads a word that brings a person back after an opt-out. A yes counts only when it is the whole message: around it other
 * things are meant too often.
 */
export function readOptIn(text: string): string | undefined {
  const words = wordsOf(text);
  return yes.isWhole(words) ? words.join(' ') : readStart(text);
}

/** Reads a word that can only mean to come back: START and its kin, not a yes. */
export function readStart(text: string): string | undefined {
  return wholeOf(optIn, wordsOf(text));
}

/** Reads a request for the menu. */
export function readHelp(text: string): string | undefined {
  return wholeOf(help, wordsOf(text));
}

/** Tells as what a word is taken before any question sees it, so that no option may use it. */
export function reservedAs(word: string): 'opt_out' | 'help' | undefined {
  if (isOptOutWord(word)) return 'opt_out';
  return readHelp(word) === undefined ? undefined : 'help';
}

function wholeOf(patterns: Patterns, words: readonly string[]): string | undefined {
  if (patterns.isWhole(words)) return words.join(' ');
  const core = polite.without(words);
  return patterns.isWhole(core) ? core.join(' ') : undefined;
}
