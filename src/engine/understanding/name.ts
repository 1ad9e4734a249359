import { NOT_UNDERSTOOD, understood, type NotUnderstood, type Understood } from './answer.js';
import { isCourtesy } from './courtesy.js';
import { foldWord, tokenise, wordsOf } from './fold.js';
import { capitalised } from './name-case.js';
import { Patterns } from './patterns.js';
import { isUnsure } from './unsure.js';
import { perLanguages } from './vocabulary.js';
import { parseYesNo } from './yes-no.js';

/** Characters and words of a name, at most: longer ones are sentences. */
const NAME_LENGTH = 80;
const NAME_WORDS = 7;

/** Digits that a name may hold, at most (`Mama Asha 2`): more are a phone number or an answer to something else. */
const NAME_DIGITS = 2;

const vocabularyOf = perLanguages((all) => ({
  introductions: new Patterns(all.flatMap(({ names }) => names.introductions)),
  greetings: new Patterns(all.flatMap(({ names }) => names.greetings)),
  alsoNames: new Set(all.flatMap(({ names }) => names.alsoNames.map(foldWord))),
  endings: new Patterns(all.flatMap(({ names }) => names.endings)),
  cuts: new Patterns(all.flatMap(({ names }) => names.cuts)),
  neverInNames: new Set(all.flatMap(({ names }) => names.neverInNames.map(foldWord))),
}));

/**
 * Reads an answer that is a name: as written, titles, accents and apostrophes included, without what is said around it (`my
 * name is`, `naitwa`, `je m'appelle`). Capitals are set only where the whole name is in one case. Sentences, questions, yes, no
 * and thanks are no names; after an introduction they may be (`je m'appelle Merci`).
 */
export function parseName(
  text: string,
  { languages }: { languages: readonly string[] },
): Understood<string> | NotUnderstood {
  const { rest, isIntroduced } = withoutIntroduction(text, languages);
  const name = trimmed(withoutEnding(withoutThanks(rest, languages), languages));
  if (!isPlausible(name) || isUnsure(name, { languages })) return NOT_UNDERSTOOD;
  if (isSentence(name, languages, isIntroduced) || (!isIntroduced && isOtherAnswer(name, languages)))
    return NOT_UNDERSTOOD;
  return understood(capitalised(name, languages), name === text.trim() ? 'exact' : 'close');
}

/** Leaves out greetings and introductions, as often as they come: `Hello, my name is ...`. */
function withoutIntroduction(
  text: string,
  languages: readonly string[],
): { rest: string; isIntroduced: boolean } {
  const { introductions, greetings } = vocabularyOf(languages);
  const tokens = tokenise(text);
  const words = tokens.map(({ word }) => word);
  let start = 0;
  let isIntroduced = false;
  for (;;) {
    const introduced = introductions.endOfMatchAt(words, start);
    const greeted = endOfRow(greetings, words, start);
    const isGreeting =
      greeted > start &&
      (introductions.endOfMatchAt(words, greeted) > greeted || isCutBehind(text, tokens[greeted - 1]?.to));
    if (introduced === start && !isGreeting) break;
    isIntroduced ||= introduced > start;
    start = Math.max(introduced, isGreeting ? greeted : start);
  }
  const rest = start === 0 ? text : text.slice(tokens[start]?.from ?? text.length);
  return { rest, isIntroduced };
}

/** Finds the index behind phrases that stand one after another: `Habari yako`. */
function endOfRow(phrases: Patterns, words: readonly string[], start: number): number {
  let end = start;
  for (let next = phrases.endOfMatchAt(words, end); next > end; next = phrases.endOfMatchAt(words, end))
    end = next;
  return end;
}

/** Tells whether a comma or the like stands behind a word. */
function isCutBehind(text: string, index: number | undefined): boolean {
  return index !== undefined && /^\s*[,.!;:\n]/u.test(text.slice(index, index + 3));
}

/** Leaves out thanks behind a comma; `Asante` without one is a family name. */
function withoutThanks(text: string, languages: readonly string[]): string {
  const cut = Math.max(
    ...[',', '!', ';', '\n', '. '].map((mark) =>
      text
        .trimEnd()
        .replace(/[.!]+$/u, '')
        .lastIndexOf(mark),
    ),
  );
  return cut > 0 && isCourtesy(text.slice(cut), { languages }) ? text.slice(0, cut) : text;
}

/** Leaves out what is said after a name: `is my name`, `natoka Siaya`. */
function withoutEnding(text: string, languages: readonly string[]): string {
  const { endings, cuts } = vocabularyOf(languages);
  const tokens = tokenise(text);
  const words = tokens.map(({ word }) => word);
  const end = tokens.find(
    (_, at) =>
      at > 0 && (endings.endOfMatchAt(words, at) === words.length || cuts.endOfMatchAt(words, at) > at),
  );
  return end === undefined ? text : text.slice(0, end.from);
}

/** Trims punctuation and pictures off both ends; the stop behind an initial (`Asha W.`) stays. */
function trimmed(text: string): string {
  const name = text
    .replace(/\s+/gu, ' ')
    .replace(/^[^\p{L}\p{N}'’ʼ?]+/u, '')
    .replace(/[^\p{L}\p{M}\p{N}.?'’ʼ)]+$/u, '');
  return /(?:^|[\s.])\p{Lu}\.$/u.test(name) ? name : name.replace(/[.\s]+$/u, '');
}

function isPlausible(name: string): boolean {
  const letters = name.match(/\p{L}/gu)?.length ?? 0;
  const digits = name.match(/\p{Nd}/gu)?.length ?? 0;
  if (letters === 0 || /^[a-z]$/iu.test(name) || digits > NAME_DIGITS) return false;
  return name.length <= NAME_LENGTH && wordsOf(name).length <= NAME_WORDS && !/[?？؟፧@/\\<>{}=]/u.test(name);
}

/** A word that is in no name makes a sentence; alone behind an introduction it may be a name after all. */
function isSentence(name: string, languages: readonly string[], isIntroduced: boolean): boolean {
  const { neverInNames } = vocabularyOf(languages);
  const words = wordsOf(name);
  return (
    words.some((word) => neverInNames.has(word)) &&
    !(isIntroduced && words.length === 1 && /^\p{Lu}/u.test(name))
  );
}

function isOtherAnswer(name: string, languages: readonly string[]): boolean {
  const { alsoNames, greetings } = vocabularyOf(languages);
  const words = wordsOf(name);
  if (alsoNames.has(words.join(' '))) return false;
  const yesNo = parseYesNo(name, { languages });
  const isYesNo = yesNo.status === 'understood' && yesNo.confidence === 'exact';
  return isYesNo || isCourtesy(name, { languages }) || greetings.partition(words) !== undefined;
}
