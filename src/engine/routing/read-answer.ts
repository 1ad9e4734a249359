import type { Question } from '../graph.js';
import { maxAnswerLength } from '../limits.js';
import { textOf } from '../expressions/text-of.js';
import type { OpenQuestion, SentOption } from '../session.js';
import { isTap, placeOfQuestion, tapOf } from '../tap.js';
import type { Turn } from '../turn.js';
import type { Answer } from '../understanding/answer.js';
import { parseCode } from '../understanding/code.js';
import { parseLocation } from '../understanding/location.js';
import { parseName } from '../understanding/name.js';
import { parsePhone } from '../understanding/phone.js';
import { parseSpeaker } from '../understanding/speaker.js';
import { cutAt, parseText } from '../understanding/text.js';
import { isUnsure } from '../understanding/unsure.js';
import { readChoice, readConsent, readYesNo } from './read-choice.js';
import { dateOfCode, readDate } from './read-date.js';
import { readAge, readNumber } from './read-number.js';
import { notUnderstood, type Reading } from './reading.js';

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
