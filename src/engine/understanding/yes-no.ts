import { NOT_UNDERSTOOD, understood, type Answer, type Confidence } from './answer.js';
import { foldWord, isElongationOf, wordsOf } from './fold.js';
import { isMisspellingOf } from './misspelled.js';
import { Patterns } from './patterns.js';
import { KIND_PICTURES } from './pictures.js';
import { isUnsure } from './unsure.js';
import { hasQuestionMark } from './question-mark.js';
import { perLanguages } from './vocabulary.js';
import type { LanguageWords } from './words/language-words.js';

/** What the parts of an answer say. */
type Meaning = 'yes' | 'weak_yes' | 'no' | 'neutral';

interface Part {
  readonly meaning: Meaning;
  readonly to: number;
}

/** The phrases of one language or of several together; where two are equally long, the earlier meaning wins. */
type Phrases = readonly (readonly [Meaning, Patterns])[];

const BOTH: Answer<boolean> = { status: 'ambiguous', candidates: [true, false] };

/** Words shorter than this are too often another word when they have a slip in them. */
const FORGIVING_LENGTH = 5;

const vocabularyOf = perLanguages((all) => ({
  separate: all.map((words) => phrasesOf([words])),
  together: phrasesOf(all),
  negations: new Set(all.flatMap(({ negations }) => negations.map(foldWord))),
  yesWords: singleWords(all.flatMap(({ yes }) => yes)),
  noWords: singleWords(all.flatMap(({ no }) => no)),
  otherWords: new Set(all.flatMap(({ notYesNo }) => notYesNo.map(foldWord))),
}));

/**
 * Reads an answer to a yes-or-no question. `close` marks slips, sentences, and a yes that may be mere acknowledgement (`ok`).
 * A yes with a condition (`yes but not now`) is ambiguous; a question in return is no answer, and `I don't know` no denial.
 */
export function parseYesNo(text: string, { languages }: { languages: readonly string[] }): Answer<boolean> {
  const words = wordsOf(text);
  if (words.length === 0 || hasQuestionMark(text) || isUnsure(text, { languages })) return NOT_UNDERSTOOD;
  const { separate, together } = vocabularyOf(languages);
  for (const phrases of [...separate, together]) {
    const whole = wholeAnswer(words, phrases);
    if (whole.status !== 'not_understood') return whole;
  }
  const word = drawnOutOrMisspelled(words, languages);
  if (word.status !== 'not_understood') return word;
  for (const phrases of separate) {
    const opening = openingAnswer(words, phrases, languages);
    if (opening.status !== 'not_understood') return opening;
  }
  return NOT_UNDERSTOOD;
}

/** Reads words that consist of nothing but yes, no and politeness. */
function wholeAnswer(words: readonly string[], phrases: Phrases): Answer<boolean> {
  const meanings = new Set<Meaning>();
  for (let from = 0; from < words.length;) {
    const part = partAt(words, from, phrases);
    if (part === undefined) return NOT_UNDERSTOOD;
    meanings.add(part.meaning);
    from = part.to;
  }
  if (meanings.has('yes') && meanings.has('no')) return BOTH;
  if (meanings.has('no')) return understood(false, 'exact');
  if (meanings.has('yes')) return understood(true, 'exact');
  return meanings.has('weak_yes') ? understood(true, 'close') : NOT_UNDERSTOOD;
}

/** Reads a sentence by how it opens: `yes I am pregnant`; what follows must not take it back. */
function openingAnswer(
  words: readonly string[],
  phrases: Phrases,
  languages: readonly string[],
): Answer<boolean> {
  let part = partAt(words, 0, phrases);
  while (part?.meaning === 'neutral') part = partAt(words, part.to, phrases);
  if (part === undefined) return NOT_UNDERSTOOD;
  const rest = words.slice(part.to);
  const isNo = part.meaning === 'no';
  const turns = isNo ? hasMeaning(rest, 'yes', phrases) : isNegated(rest, phrases, languages);
  return turns ? BOTH : understood(!isNo, 'close');
}

function isNegated(words: readonly string[], phrases: Phrases, languages: readonly string[]): boolean {
  const { negations } = vocabularyOf(languages);
  return words.some((word) => negations.has(word)) || hasMeaning(words, 'no', phrases);
}

function hasMeaning(words: readonly string[], meaning: Meaning, phrases: Phrases): boolean {
  return words.some((_, from) => partAt(words, from, phrases)?.meaning === meaning);
}

function partAt(words: readonly string[], from: number, phrases: Phrases): Part | undefined {
  let longest: Part | undefined;
  for (const [meaning, patterns] of phrases) {
    const to = patterns.endOfMatchAt(words, from);
    if (to > (longest?.to ?? from)) longest = { meaning, to };
  }
  return longest;
}

/** Reads a single word that is a yes or a no drawn out or with a slip in it, never one that is near both. */
function drawnOutOrMisspelled(words: readonly string[], languages: readonly string[]): Answer<boolean> {
  const { yesWords, noWords, otherWords, together } = vocabularyOf(languages);
  const [written, ...others] = words.filter((word) => partAt([word], 0, together)?.meaning !== 'neutral');
  if (written === undefined || others.length > 0 || otherWords.has(written)) return NOT_UNDERSTOOD;
  const drawn = verdict(yesWords, noWords, (word) => isElongationOf(written, word), 'exact');
  if (drawn.status !== 'not_understood') return drawn;
  return verdict(yesWords, noWords, (word) => isSlipOf(written, word), 'close');
}

function verdict(
  yesWords: readonly string[],
  noWords: readonly string[],
  matches: (word: string) => boolean,
  confidence: Confidence,
): Answer<boolean> {
  const isYes = yesWords.some(matches);
  const isNo = noWords.some(matches);
  if (isYes && isNo) return BOTH;
  return isYes || isNo ? understood(isYes, confidence) : NOT_UNDERSTOOD;
}

function isSlipOf(written: string, word: string): boolean {
  return (
    word.length >= FORGIVING_LENGTH && written.startsWith(word.charAt(0)) && isMisspellingOf(written, word)
  );
}

function phrasesOf(all: readonly LanguageWords[]): Phrases {
  return [
    ['no', new Patterns(all.flatMap(({ no }) => no))],
    ['yes', new Patterns(all.flatMap(({ yes }) => yes))],
    ['weak_yes', new Patterns(all.flatMap(({ weakYes }) => weakYes))],
    ['neutral', new Patterns([...all.flatMap(({ polite }) => polite), ...KIND_PICTURES])],
  ];
}

function singleWords(phrases: readonly string[]): readonly string[] {
  return phrases.filter((phrase) => !phrase.includes(' ')).map(foldWord);
}
