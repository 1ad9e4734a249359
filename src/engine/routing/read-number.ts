import { Decimal } from 'decimal.js';
import type { AgeUnit, Question } from '../graph.js';
import type { SentOption } from '../session.js';
import type { Turn } from '../turn.js';
import { countedIn, parseAge } from '../understanding/age.js';
import type { Answer } from '../understanding/answer.js';
import { parseNumber } from '../understanding/number.js';
import { readChoice } from './read-choice.js';
import { notUnderstood, type Reading } from './reading.js';
import { formatNumber } from './render.js';

/** Reads a number within the bounds of its question. */
export function readNumber(
  turn: Turn,
  text: string,
  question: Question,
  options: readonly SentOption[],
): Reading {
  const { languages } = turn;
  const answer = parseNumber(text, { languages, between: boundsOf(turn, question) });
  return amongNumbers(turn, text, answer, options, (value) => formatNumber(value, turn.language));
}

/** Reads an age: so many completed years, or months, as the question asks. */
export function readAge(
  turn: Turn,
  text: string,
  question: Question,
  options: readonly SentOption[],
): Reading {
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

function boundsOf(turn: Turn, question: Question): { from: number; to: number } | undefined {
  if (question.between === null) return undefined;
  const [from, to] = question.between.map((source) => turn.evaluate(source));
  if (from instanceof Decimal && to instanceof Decimal) return { from: from.toNumber(), to: to.toNumber() };
  return undefined;
}
