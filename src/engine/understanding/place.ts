import {
  NOT_UNDERSTOOD,
  understood,
  type Ambiguous,
  type Confidence,
  type NotUnderstood,
  type Understood,
} from './answer.js';
import { READ_LIMIT } from './fold.js';
import { hasQuestionMark } from './question-mark.js';
import type { PlaceIndex } from './place-index.js';
import { mentionsIn, type Mention } from './place-mentions.js';
import { placeWordsOf } from './place-names.js';

/** What a question for a place knows. */
export interface PlaceContext {
  readonly index: PlaceIndex;
  readonly languages: readonly string[];
  /** The area that it lies in: a code or a name. */
  readonly within?: string | null | undefined;
}

/** Several places, by code; `isGuess` says that none was named as it is written: "did you mean ...?". */
interface AmbiguousPlace extends Ambiguous<string> {
  readonly isGuess: boolean;
}

/** What an answer to a question for a place amounts to; the value is the code of the place. */
export type PlaceAnswer = Understood<string> | AmbiguousPlace | NotUnderstood;

/** Places that a person can be asked to choose from. */
const MOST_CANDIDATES = 4;

/** Letters of a name that is believed with a slip in it, when no other is near. */
const BELIEVED_LENGTH = 5;

/** Unknown words around a place, at most: more are a story. */
const MOST_UNKNOWN = 6;

/**
 * Reads an answer that is a place of the tree: by a name, with what is said around it, what it is (`kijiji cha Bondo`), and areas
 * that hold it or lie near (`Bondo, Siaya`). A name that several places bear is ambiguous until one of these tells them apart;
 * a name with slips in it is believed when it is long and only one is near, else asked back.
 */
export function parsePlace(text: string, { index, languages, within }: PlaceContext): PlaceAnswer {
  const area = within ?? null;
  const isAllowed = (code: string): boolean => area === null || index.isUnder(code, area);
  const whole = wholeName(text, index).filter(isAllowed);
  if (whole.length > 0) return verdict(whole, 'exact');
  if (hasQuestionMark(text)) return NOT_UNDERSTOOD;
  const { mentions, unknown, isDenied } = mentionsIn(text, { index, languages, isAllowed });
  if (isDenied || unknown.length > MOST_UNKNOWN) return NOT_UNDERSTOOD;
  const exact = mentions.filter(({ slips }) => slips === 0);
  const answer = exact.length > 0 ? fromNames(exact, mentions, index) : fromSlips(mentions, index);
  return withinArea(answer, isAllowed);
}

/** Drops what does not lie in the area that is asked for. */
function withinArea(answer: PlaceAnswer, isAllowed: (code: string) => boolean): PlaceAnswer {
  if (answer.status === 'not_understood') return answer;
  if (answer.status === 'understood') return isAllowed(answer.value) ? answer : NOT_UNDERSTOOD;
  return verdict(answer.candidates.filter(isAllowed), 'close', answer.isGuess);
}

function wholeName(text: string, index: PlaceIndex): readonly string[] {
  const named = index.named(placeWordsOf(text.slice(0, READ_LIMIT)).join(''));
  if (named.length > 0) return named;
  const coded = index.coded(text);
  return coded === undefined ? [] : [coded];
}

/** Reads names that are written as they are; those with slips beside them may tell a smaller place, or an area. */
function fromNames(exact: readonly Mention[], mentions: readonly Mention[], index: PlaceIndex): PlaceAnswer {
  const { codes, isConflict } = together(exact, index);
  if (isConflict) return verdict(codes, 'close', true);
  let places = codes;
  let confidence: Confidence = 'exact';
  let isGuess = false;
  for (const mention of mentions.filter(({ slips }) => slips > 0)) {
    confidence = 'close';
    const smaller = index.inside(mention.codes, places);
    const told = index.inside(places, mention.codes);
    if (smaller.length > 0) {
      places = smaller;
      isGuess = smaller.length > 1;
    } else if (told.length > 0) places = told;
    // A part of its own that is no place: an unknown village of a known area, perhaps.
    else if (mention.isApart) isGuess = true;
  }
  return verdict(places, exact.some(({ isAmidUnknown }) => isAmidUnknown) ? 'close' : confidence, isGuess);
}

function fromSlips(mentions: readonly Mention[], index: PlaceIndex): PlaceAnswer {
  const near = mentions.filter(({ codes }) => codes.length > 0);
  if (near.length === 0) return NOT_UNDERSTOOD;
  const { codes } = together(near, index);
  const [only, ...others] = codes;
  const isLong = near.every(({ length }) => length >= BELIEVED_LENGTH);
  return only !== undefined && others.length === 0 && isLong
    ? understood(only, 'close')
    : verdict(codes, 'close', true);
}

/** Takes what several names say together: the smaller place where one holds the other, else what both can be. */
function together(
  mentions: readonly Mention[],
  index: PlaceIndex,
): { readonly codes: readonly string[]; readonly isConflict: boolean } {
  let codes: readonly string[] = [];
  let isConflict = false;
  for (const mention of mentions) {
    const inside = index.inside(codes, mention.codes);
    const held = index.inside(mention.codes, codes);
    if (codes.length === 0) codes = mention.codes;
    else if (mention.isAlternative) codes = [...new Set([...codes, ...mention.codes])];
    else if (inside.length > 0) codes = inside;
    // `Bondo near Usenge` is Bondo, though Usenge lies in it.
    else if (mention.isNear) codes = index.nearest(codes, mention.codes);
    else if (held.length > 0) codes = held;
    else {
      codes = [...new Set([...codes, ...mention.codes])];
      isConflict = true;
    }
  }
  return { codes, isConflict };
}

function verdict(codes: readonly string[], confidence: Confidence, isGuess = false): PlaceAnswer {
  const [only, ...others] = codes;
  if (only === undefined) return NOT_UNDERSTOOD;
  if (others.length === 0 && !isGuess) return understood(only, confidence);
  return { status: 'ambiguous', candidates: codes.slice(0, MOST_CANDIDATES), isGuess };
}
