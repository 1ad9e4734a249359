import { Temporal } from 'temporal-polyfill';
import type { Question } from '../graph.js';
import type { SentOption } from '../session.js';
import type { Turn } from '../turn.js';
import { parseDate, type DateAnswer } from '../understanding/date.js';
import { datePrecisions } from '../understanding/date-precision.js';
import { parseRoughDate } from '../understanding/rough-date.js';
import { readChoice } from './read-choice.js';
import { notUnderstood, type Reading } from './reading.js';
import { formatDate } from './render.js';

/** Reads a date: one that was offered, or one of her own as precise as the question asks. */
export function readDate(
  turn: Turn,
  text: string,
  question: Question,
  options: readonly SentOption[],
): Reading {
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

/** Of a month or a year, its precision stands behind the day that stands for it: `1990-07-01/year`. */
function dateOption({ date, precision }: DateAnswer, language: string): SentOption {
  const code = precision === 'day' ? date : `${date}/${precision}`;
  return { code, label: formatDate(date, precision, language), accept: [] };
}

/** The date that the code of an option stands for. */
export function dateOfCode(code: string): Reading {
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
