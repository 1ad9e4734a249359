import { CARRIER_OPT_OUT, EVERYDAY_OPT_OUT } from './carrier-words.js';
import { foldWord, isElongationOf, wordsOf } from './fold.js';
import { isMisspellingOf } from './misspelled.js';
import { isOffered } from './offered.js';
import { Patterns } from './patterns.js';
import { hasQuestionMark } from './question-mark.js';
import { perHeededLanguages, perLanguages } from './vocabulary.js';

/** What must be known to read an opt-out; see `TriageContext`. */
interface OptOutContext {
  readonly languages: readonly string[];
  readonly hasOpenQuestion: boolean;
  readonly offered: readonly string[];
  readonly isTwilioSms: boolean;
}

/** An opt-out, or words that may be one. */
export interface OptOutReading {
  readonly certainty: 'certain' | 'unsure';
  /** The word or phrase of the lists, or of the text where it is a sentence. */
  readonly word: string;
}

/** Opt-outs count in every language that is heeded, whatever the flow speaks: leaving must not depend on our setting. */
const vocabularyOf = perHeededLanguages((all) => ({
  words: new Set([...CARRIER_OPT_OUT, ...all.flatMap(({ optOut }) => optOut.map(foldWord))]),
  phrases: new Patterns(all.flatMap(({ optOutPhrases }) => optOutPhrases)),
  maybe: new Patterns(all.flatMap(({ maybeOptOut }) => maybeOptOut)),
  maybeAlone: new Patterns(all.flatMap(({ maybeOptOutAlone }) => maybeOptOutAlone)),
  polite: new Patterns(all.flatMap(({ polite }) => polite)),
  about: new Set(all.flatMap(({ aboutMessages }) => aboutMessages.map(foldWord))),
  notOptOut: new Set(all.flatMap(({ notOptOut }) => notOptOut.map(foldWord))),
}));

type Vocabulary = ReturnType<typeof vocabularyOf>;

const everyday: ReadonlySet<string> = new Set(EVERYDAY_OPT_OUT);

/**
 * Words whose slips are looked for: those of the person's own languages, as every further one brings words that are a slip
 * away. Of four letters only STOP, which people know to be a command: `Asha` and `Aïcha` are a slip away from `acha`.
 */
const slipsOf = perLanguages((all) =>
  [...CARRIER_OPT_OUT, ...all.flatMap(({ optOut }) => optOut.map(foldWord))].filter(
    (word) => word === 'stop' || (word.length > 4 && !everyday.has(word)),
  ),
);

/**
 * Letters from which an opt-out word forgives two slips, more than elsewhere: in shorter ones two edits too often make another
 * word (`niondoe`, `nione`).
 */
const LONG_WORD = 9;

/** Three of a letter, without which no word is drawn out. */
const DRAWN_OUT = /(.)\1\1/u;

/** The ends of sentences and parts of sentences. */
const CLAUSE_END = /[.!?;:,\n؟؛،።፣፤፧]+/u;

/** Reads whether a text asks to be sent nothing more. */
export function readOptOut(text: string, context: OptOutContext): OptOutReading | undefined {
  const words = spelledOut(lettersOf(text));
  if (words.length === 0) return undefined;
  const exact = exactOptOut(words, vocabularyOf(context.languages));
  if (exact === undefined)
    return isOffered(text, context.offered) ? undefined : unsureOptOut(text, words, context);
  if (everyday.has(exact)) return everydayOptOut(exact, { text, words, context });
  return { certainty: hasQuestionMark(text.trim().slice(-1)) ? 'unsure' : 'certain', word: exact };
}

/** Tells whether a word is an opt-out in a language that is heeded where these are spoken, and so can be no answer. */
export function isOptOutWord(word: string, languages: readonly string[]): boolean {
  return exactOptOut(spelledOut(lettersOf(word)), vocabularyOf(languages)) !== undefined;
}

/** Finds the opt-out that the words are, politeness aside; a strong word before an everyday one. */
function exactOptOut(words: readonly string[], vocabulary: Vocabulary): string | undefined {
  const { phrases, polite } = vocabulary;
  if (phrases.isWhole(words)) return words.join(' ');
  const core = polite.without(words);
  if (core.length === 0) return undefined;
  if (phrases.isWhole(core)) return core.join(' ');
  const found = core.map((word) => optOutWordFor(word, vocabulary));
  if (found.includes(undefined)) return undefined;
  return found.find((word) => word !== undefined && !everyday.has(word)) ?? found[0];
}

function optOutWordFor(written: string, { words }: Vocabulary): string | undefined {
  if (words.has(written)) return written;
  if (!DRAWN_OUT.test(written)) return undefined;
  return [...words].find((word) => isElongationOf(written, word));
}

/** END, CANCEL and QUIT: alone they opt out unless a question offers them where no carrier listens. */
function everydayOptOut(
  word: string,
  { text, words, context }: { text: string; words: readonly string[]; context: OptOutContext },
): OptOutReading | undefined {
  if (context.isTwilioSms && words.length === 1) return { certainty: 'certain', word };
  if (isOffered(text, context.offered)) return undefined;
  return { certainty: words.length === 1 ? 'certain' : 'unsure', word };
}

function unsureOptOut(
  text: string,
  words: readonly string[],
  context: OptOutContext,
): OptOutReading | undefined {
  const vocabulary = vocabularyOf(context.languages);
  const word =
    slipAsWholeMessage(words, context) ??
    clauseOf(text, vocabulary) ??
    phraseIn(words, vocabulary) ??
    phraseAlone(words, context) ??
    wordAmidDoubt(words, context);
  return word === undefined ? undefined : { certainty: 'unsure', word };
}

function slipAsWholeMessage(words: readonly string[], { languages }: OptOutContext): string | undefined {
  const [written, ...others] = vocabularyOf(languages).polite.without(words);
  return written === undefined || others.length > 0 ? undefined : slipFor(written, languages);
}

/**
 * Finds the opt-out word that a word is a slip of. People seldom miss the first letter, and most words that are one edit away
 * differ just there (`step` is one of the few others), so only a swap may touch it.
 */
function slipFor(written: string, languages: readonly string[]): string | undefined {
  if (vocabularyOf(languages).notOptOut.has(written)) return undefined;
  return slipsOf(languages).find(
    (word) => hasSameStart(written, word) && isMisspellingOf(written, word, word.length < LONG_WORD ? 1 : 2),
  );
}

function hasSameStart(written: string, word: string): boolean {
  return written.startsWith(word.charAt(0)) || written.startsWith(word.charAt(1) + word.charAt(0));
}

/** Finds a part of a longer text that alone would be an opt-out: `I am fine. STOP`. */
function clauseOf(text: string, vocabulary: Vocabulary): string | undefined {
  const clauses = text.split(CLAUSE_END).map(wordsOf);
  const exact = clauses.map((words) => exactOptOut(words, vocabulary));
  const found = exact.find((word) => word !== undefined && !everyday.has(word));
  return clauses.length > 1 ? found : undefined;
}

function phraseIn(words: readonly string[], { maybe }: Vocabulary): string | undefined {
  const span = maybe.spansIn(words).next();
  return span.done === true ? undefined : words.slice(span.value.from, span.value.to).join(' ');
}

function phraseAlone(
  words: readonly string[],
  { hasOpenQuestion, languages }: OptOutContext,
): string | undefined {
  const { polite, maybeAlone } = vocabularyOf(languages);
  const core = polite.without(words);
  return !hasOpenQuestion && maybeAlone.isWhole(core) ? core.join(' ') : undefined;
}

/** Finds an opt-out word at either end of words that say nothing else: `stopp it now please i am tired`. */
function wordAmidDoubt(words: readonly string[], { languages }: OptOutContext): string | undefined {
  const vocabulary = vocabularyOf(languages);
  const core = vocabulary.polite.without(words);
  const strongWord = (written: string): string | undefined => {
    const word = optOutWordFor(written, vocabulary) ?? slipFor(written, languages);
    return word !== undefined && everyday.has(word) ? undefined : word;
  };
  const first = strongWord(core[0] ?? '');
  const found = first ?? strongWord(core.at(-1) ?? '');
  if (found === undefined) return undefined;
  const around = first === undefined ? core.slice(0, -1) : core.slice(1);
  return around.every((word) => saysNothing(word, vocabulary)) ? found : undefined;
}

function saysNothing(word: string, vocabulary: Vocabulary): boolean {
  return vocabulary.about.has(word) || /^\d+$/u.test(word) || optOutWordFor(word, vocabulary) !== undefined;
}

/** Lists the words without the pictures that people put beside them. */
function lettersOf(text: string): readonly string[] {
  return wordsOf(text).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** Joins a word that was spelled out: `s t o p`, `S.T.O.P`. */
function spelledOut(words: readonly string[]): readonly string[] {
  return words.length >= 3 && words.every((word) => word.length === 1) ? [words.join('')] : words;
}
