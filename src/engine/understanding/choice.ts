import { fromReadings, NOT_UNDERSTOOD, understood, type Answer } from './answer.js';
import { foldWord, isElongationOf, wordsOf } from './fold.js';
import { editDistance, forgivenEdits } from './misspelled.js';
import { numeralsIn, numeralWordsOf } from './numerals.js';
import { Patterns } from './patterns.js';
import { hasQuestionMark } from './question-mark.js';
import { perLanguages } from './vocabulary.js';

/** One option of a question, as it was sent. */
export interface Option {
  readonly code: string;
  readonly label: string;
  /** Further words that mean it. */
  readonly accept: readonly string[];
}

/** The options in the order in which they were numbered, and the languages a person may answer in. */
export interface ChoiceContext {
  readonly options: readonly Option[];
  readonly languages: readonly string[];
  /** Whether the number of an option counts only when it is the whole answer: `I have 1 question` is no yes. */
  readonly areNumbersAlone?: boolean;
}

/** Letters that a shortened or misspelled word must have at least. */
const SHORTEST_BEGINNING = 2;
const SHORTEST_MISSPELLING = 4;

const vocabularyOf = perLanguages((all) => ({
  numerals: all.map(numeralWordsOf),
  around: new Set(all.flatMap(({ choices }) => choices.around.map(foldWord))),
  last: new Set(all.flatMap(({ choices }) => choices.last.map(foldWord))),
  polite: new Patterns(all.flatMap(({ polite }) => polite)),
  negations: new Set(all.flatMap(({ negations }) => negations.map(foldWord))),
}));

/** An option with its phrases as words: code, label, accepted ones. */
interface Named {
  readonly code: string;
  readonly phrases: readonly (readonly string[])[];
}

/**
 * Reads an answer to a question with options: the value is the option's code. Its number and its name count alike; what both
 * could be meant by is ambiguous. A question or a denial that mentions a name is no answer. Tried in turn, the first that finds anything decides: the whole answer, number and name
 * among other words, the beginning of a word, a slip.
 */
export function parseChoice(
  text: string,
  { options, languages, areNumbersAlone = false }: ChoiceContext,
): Answer<string> {
  const words = wordsOf(text);
  if (words.length === 0) return NOT_UNDERSTOOD;
  const named = namedOf(options);
  const core = coreOf(words, languages);
  const asWritten = [...wholeNames(words, named), ...soleNumber(core, named)];
  // What stands around a name is left out only when the whole is no name: `no change` is not `change`.
  const whole = new Set(asWritten.length > 0 ? asWritten : wholeNames(core, named));
  if (whole.size > 0) return fromReadings(whole, 'exact');
  const isDenial = words.length > 1 && isNegated(unnamed(words, named), languages);
  if (isDenial || hasQuestionMark(text)) return NOT_UNDERSTOOD;
  const numbers = areNumbersAlone ? [] : numbersIn(words, named, languages);
  const mentioned = new Set([...containedNames(words, named), ...numbers]);
  if (mentioned.size > 0) return fromReadings(mentioned, 'close');
  return guess(core, named);
}

const kept = new WeakMap<readonly Option[], readonly Named[]>();

/** Splits the names of options into words, once for each list. */
function namedOf(options: readonly Option[]): readonly Named[] {
  const known = kept.get(options);
  if (known !== undefined) return known;
  const named = options.map(({ code, label, accept }) => ({
    code,
    phrases: [code, label, ...accept].map(wordsOf),
  }));
  kept.set(options, named);
  return named;
}

/** Leaves out what stands around a number or a name, unless nothing else is there. */
function coreOf(words: readonly string[], languages: readonly string[]): readonly string[] {
  const { around, polite } = vocabularyOf(languages);
  const said = polite.without(words);
  const core = said.filter((word) => !around.has(word));
  if (core.length > 0) return numberOrWords(core, languages);
  return numberOrWords(said, languages);
}

/** Turns a number in words into figures when it is all there is: `ya pili`, `number two`, `la dernière` aside. */
function numberOrWords(core: readonly string[], languages: readonly string[]): readonly string[] {
  for (const language of vocabularyOf(languages).numerals) {
    const [numeral, ...others] = numeralsIn(core, language);
    if (numeral !== undefined && others.length === 0 && numeral.to - numeral.from === core.length)
      return [String(numeral.value)];
  }
  const [word, ...others] = core;
  if (word === undefined || others.length > 0) return core;
  return vocabularyOf(languages).last.has(word) ? ['last'] : [withoutOrdinalEnding(word)];
}

/** `2nd`, `1er`, `2e`, `2eme`: the number. */
function withoutOrdinalEnding(word: string): string {
  return /^\d{1,2}(?:st|nd|rd|th|er|re|e|eme|ere)$/u.test(word) ? word.replace(/\D+$/u, '') : word;
}

function wholeNames(words: readonly string[], named: readonly Named[]): readonly string[] {
  const written = words.join(' ');
  return codesOf(named, ({ phrases }) => phrases.some((phrase) => isSame(written, phrase.join(' '))));
}

function isSame(written: string, phrase: string): boolean {
  return phrase !== '' && (written === phrase || isElongationOf(written, phrase));
}

function soleNumber(core: readonly string[], named: readonly Named[]): readonly string[] {
  const [word, ...others] = core;
  if (word === undefined || others.length > 0) return [];
  const option = word === 'last' ? named.at(-1) : optionNumbered(word, named);
  return option === undefined ? [] : [option.code];
}

function optionNumbered(word: string, named: readonly Named[]): Named | undefined {
  return /^\d{1,3}$/u.test(word) ? named[Number(word) - 1] : undefined;
}

function containedNames(words: readonly string[], named: readonly Named[]): readonly string[] {
  const found = named.flatMap((option) =>
    option.phrases.flatMap((phrase) =>
      positionsOf(phrase, words).map((at) => ({ code: option.code, from: at, to: at + phrase.length })),
    ),
  );
  const isInsideLonger = (one: (typeof found)[number]): boolean =>
    found.some(
      (other) =>
        other.code !== one.code &&
        other.from <= one.from &&
        other.to >= one.to &&
        other.to - other.from > one.to - one.from,
    );
  return found.filter((one) => !isInsideLonger(one)).map(({ code }) => code);
}

/** Leaves out the words that belong to a name of several words: in `not feeding and hot` the name itself says not. */
function unnamed(words: readonly string[], named: readonly Named[]): readonly string[] {
  const covered = new Set<number>();
  for (const phrase of named.flatMap(({ phrases }) => phrases)) {
    if (phrase.length < 2) continue;
    for (const at of positionsOf(phrase, words)) phrase.forEach((_, index) => covered.add(at + index));
  }
  return covered.size === 0 ? words : words.filter((_, at) => !covered.has(at));
}

/** Names of a letter or two are looked for as whole answers only: they are too often something else. */
function positionsOf(phrase: readonly string[], words: readonly string[]): readonly number[] {
  if (phrase.join('').length < 3) return [];
  return words.flatMap((_, at) => (phrase.every((word, index) => words[at + index] === word) ? [at] : []));
}

/** Finds the numbers of options among other words; `one` is there an article or a pronoun too often to be counted. */
function numbersIn(
  words: readonly string[],
  named: readonly Named[],
  languages: readonly string[],
): readonly string[] {
  const figures = words.map(withoutOrdinalEnding).map((word) => optionNumbered(word, named));
  const inWords = vocabularyOf(languages).numerals.map((language) => numeralsIn(words, language));
  const ordinals = inWords.flat().filter(({ isOrdinal }) => isOrdinal);
  const cardinals = inWords.flat().filter(({ value }) => value > 1);
  const spoken = (ordinals.length > 0 ? ordinals : cardinals).map(({ value }) => named[value - 1]);
  return [...figures, ...spoken].flatMap((option) => (option === undefined ? [] : [option.code]));
}

/** Guesses from the beginning of a name, else from a slip in it; the nearest decides. */
function guess(core: readonly string[], named: readonly Named[]): Answer<string> {
  const written = core.join(' ');
  if (written.length < SHORTEST_BEGINNING || /^\d+$/u.test(written)) return NOT_UNDERSTOOD;
  const begun = codesOf(named, ({ phrases }) => phrases.some((phrase) => beginsWith(phrase, written)));
  if (begun.length > 0) return fromReadings(begun, 'close');
  const distances = named.map((option) => ({ code: option.code, distance: distanceTo(option, core) }));
  const nearest = Math.min(...distances.map(({ distance }) => distance));
  if (!Number.isFinite(nearest)) return NOT_UNDERSTOOD;
  const near = distances.filter(({ distance }) => distance === nearest).map(({ code }) => code);
  return near.length === 1 && near[0] !== undefined
    ? understood(near[0], 'close')
    : fromReadings(near, 'close');
}

/** Tells whether a name, or one of its words, begins with what was written. */
function beginsWith(phrase: readonly string[], written: string): boolean {
  return (
    phrase.join(' ').startsWith(written) ||
    (written.length >= 3 && phrase.some((word) => word.startsWith(written)))
  );
}

/** Counts the slips between the answer, or one word of it, and a name of an option; `Infinity` beyond what is forgiven. */
function distanceTo({ phrases }: Named, core: readonly string[]): number {
  const distances = phrases.flatMap((phrase) => {
    const name = phrase.join(' ');
    const candidates = phrase.length === 1 ? [core.join(' '), ...core] : [core.join(' ')];
    return candidates.map((written) => slips(written, name));
  });
  return Math.min(...distances);
}

function slips(written: string, name: string): number {
  if (name.length < SHORTEST_MISSPELLING) return Infinity;
  const distance = editDistance(written, name);
  return distance <= forgivenEdits(name.length) ? distance : Infinity;
}

function isNegated(words: readonly string[], languages: readonly string[]): boolean {
  const { negations } = vocabularyOf(languages);
  return words.some((word) => negations.has(word));
}

function codesOf(named: readonly Named[], matches: (option: Named) => boolean): readonly string[] {
  return named.filter(matches).map(({ code }) => code);
}
