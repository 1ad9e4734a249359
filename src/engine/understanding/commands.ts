import { CARRIER_HELP, CARRIER_OPT_IN } from './carrier-words.js';
import { wordsOf } from './fold.js';
import { isOptOutWord } from './opt-out.js';
import { Patterns } from './patterns.js';
import { perHeededLanguages } from './vocabulary.js';

/** Commands count in every language that is heeded, as opt-outs do. */
const vocabularyOf = perHeededLanguages((all) => {
  const yes = new Patterns(all.flatMap(({ optInYes }) => optInYes));
  const carrier = CARRIER_OPT_IN.filter((word) => !yes.isWhole([word]));
  return {
    yes,
    optIn: new Patterns([...carrier, ...all.flatMap(({ optIn }) => optIn)]),
    help: new Patterns([...CARRIER_HELP, ...all.flatMap(({ help }) => help)]),
    polite: new Patterns(all.flatMap(({ polite }) => polite)),
  };
});

/** The languages that are spoken, beside those that always count. */
interface Spoken {
  readonly languages: readonly string[];
}

/**
 * Reads a word that brings a person back after an opt-out. A yes counts only when it is the whole message: around it other
 * things are meant too often.
 */
export function readOptIn(text: string, spoken: Spoken): string | undefined {
  const words = wordsOf(text);
  return vocabularyOf(spoken.languages).yes.isWhole(words) ? words.join(' ') : readStart(text, spoken);
}

/** Reads a word that can only mean to come back: START and its kin, not a yes. */
export function readStart(text: string, { languages }: Spoken): string | undefined {
  const { optIn, polite } = vocabularyOf(languages);
  return wholeOf(optIn, wordsOf(text), polite);
}

/** Reads a request for the menu. */
export function readHelp(text: string, { languages }: Spoken): string | undefined {
  const { help, polite } = vocabularyOf(languages);
  return wholeOf(help, wordsOf(text), polite);
}

/**
 * Tells as what a word is taken before any question sees it, so that no option may use it.
 * @param languages those that the flow speaks; every reviewed one counts anyway
 */
export function reservedAs(word: string, languages: readonly string[] = []): 'opt_out' | 'help' | undefined {
  if (isOptOutWord(word, languages)) return 'opt_out';
  return readHelp(word, { languages }) === undefined ? undefined : 'help';
}

function wholeOf(patterns: Patterns, words: readonly string[], polite: Patterns): string | undefined {
  if (patterns.isWhole(words)) return words.join(' ');
  const core = polite.without(words);
  return patterns.isWhole(core) ? core.join(' ') : undefined;
}
