import { Decimal } from 'decimal.js';
import type { AgeUnit, Question } from '../graph.js';
import { maxAnswerLength } from '../limits.js';
import { textOf } from '../expressions/text-of.js';
import type { Json } from '../json.js';
import type { OpenQuestion, SentOption } from '../session.js';
import { isTap, placeOfQuestion, tapOf } from '../tap.js';
import type { Turn } from '../turn.js';
import { countedIn, parseAge } from '../understanding/age.js';
import type { Answer } from '../understanding/answer.js';
import { parseChoice } from '../understanding/choice.js';
import { parseCode } from '../understanding/code.js';
import { parseDate } from '../understanding/date.js';
import type { DateAnswer } from '../understanding/date.js';
import { datePrecisions, type DatePrecision } from '../understanding/date-precision.js';
import { parseLocation } from '../understanding/location.js';
import { parseName } from '../understanding/name.js';
import { parseNumber } from '../understanding/number.js';
import { parsePhone } from '../understanding/phone.js';
import { hasQuestionMark } from '../understanding/question-mark.js';
import { parseRoughDate } from '../understanding/rough-date.js';
import { parseSpeaker } from '../understanding/speaker.js';
import { cutAt, parseText } from '../understanding/text.js';
import { isUnsure } from '../understanding/unsure.js';
import { parseYesNo } from '../understanding/yes-no.js';
import { formatDate, formatNumber } from './render.js';
import { Temporal } from 'temporal-polyfill';

/** What an answer to a question turned out to be. */
export type Reading =
  | {
      readonly status: 'answer';
      readonly value: Json;
      readonly precision?: DatePrecision;
      /** It was a code, which nobody else knows. */
      readonly isProof?: true;
    }
  /** She does not know. */
  | { readonly status: 'unsure' }
  /** It can mean several things: these. */
  | {
      readonly status: 'ambiguous';
      readonly options: readonly SentOption[];
      /** None of them is what she wrote, only near it. */
      readonly isGuess?: boolean;
    }
  | { readonly status: 'not_understood' };

const notUnderstood: Reading = { status: 'not_understood' };

/** Reads an answer against the question's rules and against the options as they were sent. */
export function readAnswer(
  turn: Turn,
  text: string,
  question: Question,
  options: readonly SentOption[],
): Reading {
  if (question.takes === 'anything') return { status: 'answer', value: cutAt(text, maxAnswerLength) };
  const languages = turn.languages;
  const tapped = tappedAmong(turn, options);
  if (tapped !== undefined) return readTapped(tapped, question);
  const reading = readByKind(turn, text, question, options);
  if (reading.status === 'not_understood' && isUnsure(text, { languages })) return { status: 'unsure' };
  return reading;
}

/** Dates and numbers stand in codes too, where she was asked which of several she meant. */
function readTapped(code: string, { kind }: Question): Reading {
  if (kind === 'date') return dateOfCode(code);
  const isNumber = kind === 'number' || kind === 'age';
  return { status: 'answer', value: isNumber ? Number(code) : code };
}

/** The code of the answer to a question that she tapped rather than wrote; without a place, to the open one. */
export function tappedAmong(
  turn: Turn,
  options: readonly SentOption[],
  place = openPlace(turn),
): string | undefined {
  const choice = turn.input?.choice;
  return choice === undefined ? undefined : options.find(({ code }) => choice === tapOf(place, code))?.code;
}

/** Whether she tapped an answer to a question that is no longer open. */
export function isLateTap(turn: Turn): boolean {
  const choice = turn.input?.choice ?? '';
  return isTap(choice) && !choice.startsWith(tapOf(openPlace(turn), ''));
}

function openPlace({ stack: { run, question } }: Turn): string {
  return run === null || question === null ? '' : placeOfQuestion(run.flow, question);
}

/** Words that the open question offers, so that no command takes them away. */
export function wordsOffered(question: OpenQuestion | null): string[] {
  return (question?.options ?? []).flatMap(({ code, label, accept }) => [code, label, ...accept]);
}

function readByKind(turn: Turn, text: string, question: Question, options: readonly SentOption[]): Reading {
  switch (question.kind) {
    case 'choice':
    case 'language':
      return readChoice(turn, text, options);
    case 'yes_no':
      return readYesNo(turn, text, options);
    case 'consent':
      return readConsent(turn, text, options);
    case 'date':
      return readDate(turn, text, question, options);
    case 'number':
      return readNumber(turn, text, question, options);
    case 'age':
      return readAge(turn, text, question, options);
    case 'name':
      return readName(turn, text);
    case 'text':
      return readText(turn, text);
    case 'phone':
      return readPhone(turn, text, options);
    case 'place':
      return readPlace(turn, text, question, options);
    case 'person':
      return readSpeaker(turn, text, options);
    case 'code':
      return question.isChosen === true ? readNewCode(turn, text) : readCode(turn, text);
    case 'media':
      return readMedia(turn);
    case 'location':
      return readLocation(turn, text);
  }
}

function readChoice(
  turn: Turn,
  text: string,
  options: readonly SentOption[],
  { areNumbersAlone = false } = {},
): Reading {
  const answer = parseChoice(text, { options, languages: turn.languages, areNumbersAlone });
  if (answer.status === 'understood') return { status: 'answer', value: answer.value };
  if (answer.status === 'not_understood') return notUnderstood;
  return { status: 'ambiguous', options: options.filter(({ code }) => answer.candidates.includes(code)) };
}

/** Reads a yes or a no, in words or as a place in the list. */
export function readYesNo(turn: Turn, text: string, options: readonly SentOption[]): Reading {
  const answer = parseYesNo(text, { languages: turn.languages });
  if (answer.status === 'understood') return { status: 'answer', value: answer.value ? 'yes' : 'no' };
  if (answer.status === 'ambiguous') {
    return { status: 'ambiguous', options: options.filter(({ code }) => code === 'yes' || code === 'no') };
  }
  return readChoice(turn, text, options, { areNumbersAlone: true });
}

/** Whoever asks something back has not agreed yet: she is told more. */
function readConsent(turn: Turn, text: string, options: readonly SentOption[]): Reading {
  return hasQuestionMark(text) ? { status: 'answer', value: 'more' } : readYesNo(turn, text, options);
}

function readDate(turn: Turn, text: string, question: Question, options: readonly SentOption[]): Reading {
  const chosen = options.length === 0 ? notUnderstood : readChoice(turn, text, options);
  if (chosen.status === 'answer' && typeof chosen.value === 'string') return dateOfCode(chosen.value);
  const { languages, today } = turn;
  const context = { languages, today, between: rangeOf(turn, question) };
  const answer =
    question.precision === 'year'
      ? parseRoughDate(text, context)
      : parseDate(text, { ...context, prefer: 'future' });
  if (answer.status === 'understood') {
    return { status: 'answer', value: answer.value.date, precision: answer.value.precision };
  }
  if (answer.status !== 'ambiguous') return notUnderstood;
  return {
    status: 'ambiguous',
    options: answer.candidates.map((candidate) => dateOption(candidate, turn.language)),
  };
}

function readNumber(turn: Turn, text: string, question: Question, options: readonly SentOption[]): Reading {
  const { languages } = turn;
  const answer = parseNumber(text, { languages, between: boundsOf(turn, question) });
  return amongNumbers(turn, text, answer, options, (value) => formatNumber(value, turn.language));
}

/** The answer is so many completed years, or months, as the question asks. */
function readAge(turn: Turn, text: string, question: Question, options: readonly SentOption[]): Reading {
  const unit = unitOf(question.in);
  const { languages, today } = turn;
  const said = parseAge(text, { languages, today, unit, between: boundsOf(turn, question) });
  const answer: Answer<number> =
    said.status === 'understood'
      ? { ...said, value: countedIn(unit, said.value.months) }
      : said.status === 'ambiguous'
        ? { ...said, candidates: said.candidates.map(({ months }) => countedIn(unit, months)) }
        : said;
  return amongNumbers(turn, text, answer, options, (value) => formatNumber(value, turn.language, unit));
}

function unitOf(unit: AgeUnit | undefined): 'month' | 'year' {
  return unit === 'months' ? 'month' : 'year';
}

/**
 * Takes a number. Where several were offered to choose from (`1. 1.5`, `2. 1500`), their places in the list count too; so
 * none is offered that is itself such a place, as `2` would mean either: the question is put again instead.
 */
function amongNumbers(
  turn: Turn,
  text: string,
  answer: Answer<number>,
  options: readonly SentOption[],
  label: (value: number) => string,
): Reading {
  const chosen = options.length === 0 ? notUnderstood : readChoice(turn, text, options);
  if (chosen.status === 'answer') return { ...chosen, value: Number(chosen.value) };
  if (answer.status === 'understood') return { status: 'answer', value: answer.value };
  if (answer.status === 'not_understood') return notUnderstood;
  const { candidates } = answer;
  if (candidates.some((value) => value >= 1 && value <= candidates.length)) return notUnderstood;
  return {
    status: 'ambiguous',
    options: candidates.map((value) => ({ code: String(value), label: label(value), accept: [] })),
  };
}

/** Of a month or a year, its precision stands behind the day that stands for it: `1990-07-01/year`. */
function dateOption({ date, precision }: DateAnswer, language: string): SentOption {
  const code = precision === 'day' ? date : `${date}/${precision}`;
  return { code, label: formatDate(date, precision, language), accept: [] };
}

function dateOfCode(code: string): Reading {
  const [value = '', written] = code.split('/');
  const precision = datePrecisions.find((one) => one === written) ?? 'day';
  return { status: 'answer', value, precision };
}

function rangeOf(
  turn: Turn,
  question: Question,
): { from: Temporal.PlainDate; to: Temporal.PlainDate } | undefined {
  if (question.between === null) return undefined;
  const [from, to] = question.between.map((source) => turn.evaluate(source));
  if (from instanceof Temporal.PlainDate && to instanceof Temporal.PlainDate) return { from, to };
  return undefined;
}

function boundsOf(turn: Turn, question: Question): { from: number; to: number } | undefined {
  if (question.between === null) return undefined;
  const [from, to] = question.between.map((source) => turn.evaluate(source));
  if (from instanceof Decimal && to instanceof Decimal) return { from: from.toNumber(), to: to.toNumber() };
  return undefined;
}

function readName(turn: Turn, text: string): Reading {
  const answer = parseName(text, { languages: turn.languages });
  return answer.status === 'understood' ? { status: 'answer', value: answer.value } : notUnderstood;
}

function readText(turn: Turn, text: string): Reading {
  if (isUnsure(text, { languages: turn.languages })) return { status: 'unsure' };
  const answer = parseText(text, { maxLength: maxAnswerLength });
  return answer.status === 'understood' ? { status: 'answer', value: answer.value } : notUnderstood;
}

function readPhone(turn: Turn, text: string, options: readonly SentOption[]): Reading {
  const { languages, services } = turn;
  return amongOffered(
    turn,
    text,
    options,
    parsePhone(text, { languages, country: services.country }),
    (phone) => phone,
  );
}

/** Without a place tree a place is what she says it is. */
function readPlace(turn: Turn, text: string, question: Question, options: readonly SentOption[]): Reading {
  const { places } = turn.services;
  if (places === undefined) return readText(turn, text);
  const within = question.within === undefined ? null : textOf(turn.evaluate(question.within));
  const answer = places.read(text, turn.languages, within);
  const reading = amongOffered(turn, text, options, answer, (code) => places.labelOf(code) ?? code);
  const isGuess = answer.status === 'ambiguous' && answer.isGuess;
  return reading.status === 'ambiguous' && isGuess ? { ...reading, isGuess } : reading;
}

/** Somebody whose name is not among those who share the phone is new. A code will do as well. */
function readSpeaker(turn: Turn, text: string, options: readonly SentOption[]): Reading {
  const { sharers } = turn.state;
  const proved = readCode(turn, text);
  if (proved.status === 'answer') return proved;
  const chosen = options.length === 0 ? notUnderstood : readChoice(turn, text, options);
  if (chosen.status === 'answer') return chosen;
  const names = sharers.map(({ person }) => person.name ?? '');
  const answer = parseSpeaker(text, { names, languages: turn.languages });
  if (answer.status === 'ambiguous') return notUnderstood;
  if (answer.status === 'understood') return { status: 'answer', value: sharers[answer.value]?.id ?? 'new' };
  return readName(turn, text).status === 'answer' ? { status: 'answer', value: 'new' } : notUnderstood;
}

/** The code of one of those who share the phone. Two with the same code cannot be told apart by it. */
function readCode(turn: Turn, text: string): Reading {
  const code = parseCode(text);
  if (code === null) return notUnderstood;
  const hash = turn.services.hashCode(code);
  const [holder, ...others] = turn.state.sharers.filter(({ codeHash }) => codeHash === hash);
  if (holder === undefined || others.length > 0) return notUnderstood;
  return { status: 'answer', value: holder.id, isProof: true };
}

/** A code that somebody else on the phone has chosen already is not taken, and nobody is told why. */
function readNewCode(turn: Turn, text: string): Reading {
  const code = parseCode(text);
  if (code === null) return notUnderstood;
  const hash = turn.services.hashCode(code);
  const isTaken = turn.state.sharers.some(({ codeHash }) => codeHash === hash);
  return isTaken ? notUnderstood : { status: 'answer', value: hash };
}

function readMedia({ input }: Turn): Reading {
  const media = input?.media ?? [];
  if (media.length === 0) return notUnderstood;
  return { status: 'answer', value: media.map(({ url, contentType }) => ({ url, contentType })) };
}

function readLocation({ input }: Turn, text: string): Reading {
  const location = input?.location ?? parseLocation(text);
  if ('status' in location) return notUnderstood;
  const { latitude, longitude } = location;
  return { status: 'answer', value: { latitude, longitude } };
}

/** Takes what was offered to choose from, or a reading of its own; several of those are offered. */
function amongOffered(
  turn: Turn,
  text: string,
  options: readonly SentOption[],
  answer: Answer<string>,
  label: (value: string) => string,
): Reading {
  const chosen = options.length === 0 ? notUnderstood : readChoice(turn, text, options);
  if (chosen.status === 'answer') return chosen;
  if (answer.status === 'understood') return { status: 'answer', value: answer.value };
  if (answer.status === 'not_understood') return notUnderstood;
  return {
    status: 'ambiguous',
    options: answer.candidates.map((code) => ({ code, label: label(code), accept: [] })),
  };
}
