import type { Temporal } from 'temporal-polyfill';
import type { QuestionKind } from '../graph.js';
import { parseAge, type AgeAnswer } from './age.js';
import { NOT_UNDERSTOOD, understood, type Answer, type Confidence } from './answer.js';
import { parseChoice, type Option } from './choice.js';
import { parseCode } from './code.js';
import { readStart } from './commands.js';
import type { Coordinates } from './coordinates.js';
import { asKnown } from './date-precision.js';
import { parseDate, type DateAnswer } from './date.js';
import { matchKeyword, type Keyword, type KeywordMatch } from './keyword.js';
import { parseLocation } from './location.js';
import { parseName } from './name.js';
import { parseNumber } from './number.js';
import { parsePhone } from './phone.js';
import { parsePlace } from './place.js';
import type { PlaceIndex } from './place-index.js';
import { hasQuestionMark } from './question-mark.js';
import { parseSpeaker } from './speaker.js';
import { parseText } from './text.js';
import { triage, type Triage } from './triage.js';
import { isUnsure } from './unsure.js';
import { commandNames } from './words/language-words.js';
import { parseYesNo } from './yes-no.js';

/** The moment in which a text is explained. */
export interface ExplainContext {
  /** Languages that the person may write in, hers first. */
  readonly languages: readonly string[];
  /** The kind of question that is open. */
  readonly ask: QuestionKind | null;
  /** What the open question offers; for `person` those who share the phone, with their names as labels. */
  readonly options: readonly Option[];
  readonly keywords: readonly Keyword[];
  readonly today: Temporal.PlainDate;
  /** Two letters: where a number without its country is dialled. */
  readonly country: string;
  /** The place tree; without one a place is what she says it is. */
  readonly places?: PlaceIndex | undefined;
}

/**
 * One meaning of an answer: a code, text or number; a date as `2026-07-15`, or `2026-07` where only the month is known; a phone
 * number in E.164, a place by its code, a point on the earth.
 */
export type AnswerValue = string | number | AgeAnswer | Coordinates;

/**
 * How a text is understood, as `npx karibu explain --json` prints it.
 *
 * | `is` | `command` | `value` |
 * |---|---|---|
 * | `opt_out`, `unsure` (leaving may be meant: she is asked) | `stop` | the word or phrase that says so |
 * | `safety` | | the most urgent topic |
 * | `command` | `help`, `repeat`, `start`, or one that a flow answers, such as `forget` | what stands behind it |
 * | `keyword` | the keyword | the flow, and what stands behind the keyword |
 * | `answer` | | the meaning, null when she does not know; all of them when it is ambiguous |
 * | `unknown` | | `courtesy` when no reply is due |
 */
export interface Explanation {
  readonly text: string;
  readonly is: 'opt_out' | 'unsure' | 'safety' | 'command' | 'keyword' | 'answer' | 'unknown';
  readonly command: string | null;
  readonly value:
    AnswerValue | readonly AnswerValue[] | { readonly flow: string; readonly rest: string } | null;
  readonly confidence: Confidence | 'ambiguous' | null;
}

type Meaning = Omit<Explanation, 'text'>;

const UNKNOWN: Meaning = { is: 'unknown', command: null, value: null, confidence: null };

/** Explains how a text is understood, in the order in which the engine reads it (`receive`). */
export function explain(text: string, context: ExplainContext): Explanation {
  const first = triage(text, {
    languages: context.languages,
    isOptedOut: false,
    hasOpenQuestion: context.ask !== null,
    offered: context.options.flatMap(({ code, label, accept }) => [code, label, ...accept]),
    isTwilioSms: true,
    commands: commandNames,
  });
  return {
    text,
    ...(beforeAnyFlow(text, first, context) ?? inFlows(text, context) ?? outsideFlows(text, first, context)),
  };
}

/** What no flow ever sees. One word in answer to a question for a name is a name, however near to an opt-out it is. */
function beforeAnyFlow(text: string, first: Triage, { ask }: ExplainContext): Meaning | undefined {
  switch (first.kind) {
    case 'opt_out':
      return { is: 'opt_out', command: 'stop', value: first.word, confidence: 'exact' };
    case 'safety':
      return { is: 'safety', command: null, value: first.topic, confidence: 'exact' };
    case 'unsure_opt_out':
      if (ask === 'name' && !/\s/.test(text.trim())) return undefined;
      return { is: 'unsure', command: 'stop', value: first.word, confidence: 'close' };
    case 'command':
      return { is: 'command', command: first.command, value: first.rest || null, confidence: 'exact' };
    case 'help':
    case 'repeat':
      return { is: 'command', command: first.kind, value: null, confidence: 'exact' };
    case 'opt_in':
    case 'courtesy':
    case 'other':
      return undefined;
  }
}

/** The keyword of another flow comes before an answer that could be anything, and behind one that could not. */
function inFlows(text: string, context: ExplainContext): Meaning | undefined {
  const keyword = matchKeyword(text, context.keywords);
  if (context.ask === null) return keyword && keywordMeaning(keyword);
  const isExact = keyword?.confidence === 'exact';
  const isFree = context.ask === 'text' || context.ask === 'name';
  if (isExact && isFree && keyword.rest === '') return keywordMeaning(keyword);
  return answerTo(context.ask, text, context) ?? (isExact ? keywordMeaning(keyword) : undefined);
}

function keywordMeaning({ keyword, flow, rest, confidence }: KeywordMatch): Meaning {
  return { is: 'keyword', command: keyword, value: { flow, rest }, confidence };
}

/** START words bring back only who has left, which this text does not tell; a yes is no START here. */
function outsideFlows(text: string, first: Triage, context: ExplainContext): Meaning {
  if (first.kind === 'courtesy') return { ...UNKNOWN, value: 'courtesy' };
  return readStart(text, context) === undefined
    ? UNKNOWN
    : { is: 'command', command: 'start', value: null, confidence: 'exact' };
}

function answerTo(ask: QuestionKind, text: string, context: ExplainContext): Meaning | undefined {
  const doesNotKnow: Meaning = { is: 'answer', command: null, value: null, confidence: 'exact' };
  if (ask === 'text' && isUnsure(text, context)) return doesNotKnow;
  const answer = read(ask, text, context);
  if (answer.status === 'understood')
    return { is: 'answer', command: null, value: answer.value, confidence: answer.confidence };
  if (answer.status === 'ambiguous')
    return { is: 'answer', command: null, value: answer.candidates, confidence: 'ambiguous' };
  return isUnsure(text, context) ? doesNotKnow : undefined;
}

function read(ask: QuestionKind, text: string, context: ExplainContext): Answer<AnswerValue> {
  switch (ask) {
    case 'choice':
    case 'language':
      return parseChoice(text, context);
    case 'consent':
      return hasQuestionMark(text) ? understood('more', 'exact') : readYesNo(text, context);
    case 'yes_no':
      return readYesNo(text, context);
    case 'date':
      return readDate(text, context);
    case 'number':
      return parseNumber(text, context);
    case 'age':
      return parseAge(text, { ...context, unit: 'year' });
    case 'name':
      return parseName(text, context);
    case 'text':
      return parseText(text);
    case 'phone':
      return parsePhone(text, context);
    case 'place':
      return readPlace(text, context);
    case 'person':
      return readSpeaker(text, context);
    case 'code':
      return readCode(text);
    case 'location':
      return readLocation(text);
    case 'media':
      // A picture is no text.
      return NOT_UNDERSTOOD;
  }
}

function readYesNo(text: string, context: ExplainContext): Answer<string> {
  const answer = parseYesNo(text, context);
  if (answer.status === 'understood') return { ...answer, value: answer.value ? 'yes' : 'no' };
  if (answer.status === 'ambiguous') return { status: 'ambiguous', candidates: ['yes', 'no'] };
  return parseChoice(text, { ...context, areNumbersAlone: true });
}

function readDate(text: string, { languages, today }: ExplainContext): Answer<string> {
  const answer = parseDate(text, { languages, today, prefer: 'future' });
  if (answer.status === 'understood') return { ...answer, value: shortened(answer.value) };
  if (answer.status === 'ambiguous') return { ...answer, candidates: answer.candidates.map(shortened) };
  return NOT_UNDERSTOOD;
}

function readPlace(text: string, { places, languages }: ExplainContext): Answer<string> {
  return places === undefined ? parseText(text) : parsePlace(text, { index: places, languages });
}

function readSpeaker(text: string, { options, languages }: ExplainContext): Answer<string> {
  const answer = parseSpeaker(text, { names: options.map(({ label }) => label), languages });
  const codeAt = (index: number): string => options[index]?.code ?? '';
  if (answer.status === 'understood') return { ...answer, value: codeAt(answer.value) };
  return answer.status === 'ambiguous' ? { ...answer, candidates: answer.candidates.map(codeAt) } : answer;
}

/** The code itself is not shown. */
function readCode(text: string): Answer<string> {
  return parseCode(text) === null ? NOT_UNDERSTOOD : understood('code', 'exact');
}

function readLocation(text: string): Answer<Coordinates> {
  const point = parseLocation(text);
  return 'status' in point ? point : understood(point, 'exact');
}

function shortened({ date, precision }: DateAnswer): string {
  return asKnown(date, precision);
}
