import type { QuestionKind } from '../../engine/graph.js';
import type { Json } from '../../people/person.js';
import type { SurveyQuestion, SurveyRun } from './survey.js';

/** How often something was answered. */
export interface AnswerCount {
  readonly value: string;
  readonly count: number;
}

/** What came of a question. */
export interface QuestionResult extends SurveyQuestion {
  readonly asked: number;
  readonly answered: number;
  /** Answers that were not understood. */
  readonly misunderstood: number;
  /** Null: open, or sensitive for whoever reads it. Options that nobody chose stand with 0. */
  readonly values: readonly AnswerCount[] | null;
  /** Of numbers. */
  readonly numbers: { readonly least: number; readonly mean: number; readonly most: number } | null;
  readonly isHidden: boolean;
}

/** Other values than options that are told apart. */
const mostValues = 50;

/** Kinds whose answers are words of hers, or say who she is: they are counted and not told. */
const open: readonly QuestionKind[] = ['text', 'name', 'phone', 'person', 'code', 'media', 'location'];
const numeric: readonly QuestionKind[] = ['number', 'age'];

/** Sums runs up by question. @param seesSensitive whether the reader may see what may do harm */
export function resultsOf(
  questions: readonly SurveyQuestion[],
  runs: readonly SurveyRun[],
  seesSensitive: boolean,
): QuestionResult[] {
  return questions.map((question) => {
    const { step, kind } = question;
    const given = runs.flatMap(({ answers }) => (step in answers ? [answers[step] ?? null] : []));
    const isHidden = question.isSensitive && !seesSensitive;
    const isTold = !isHidden && !open.includes(kind);
    return {
      ...question,
      asked: runs.filter(({ asked, answers }) => asked.includes(step) || step in answers).length,
      answered: given.length,
      misunderstood: runs.reduce((sum, run) => sum + (run.misunderstood[step] ?? 0), 0),
      values: isTold ? countsOf(question, given) : null,
      numbers: isTold && numeric.includes(kind) ? numbersOf(given) : null,
      isHidden,
    };
  });
}

/** Writes an answer as it stands in files and tables. */
export function writtenAnswer(value: Json | undefined): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'object') return JSON.stringify(value);
  return String(value);
}

function countsOf({ options }: SurveyQuestion, given: readonly Json[]): AnswerCount[] {
  const counts = new Map<string, number>(options.map((option) => [option, 0]));
  for (const one of given) {
    const value = writtenAnswer(one);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const all = [...counts].map(([value, count]) => ({ value, count }));
  const chosen = all.filter(({ value }) => options.includes(value));
  const others = all
    .filter(({ value }) => !options.includes(value))
    .sort((one, other) => other.count - one.count);
  return [...chosen, ...others.slice(0, mostValues)];
}

function numbersOf(given: readonly Json[]): QuestionResult['numbers'] {
  const numbers = given.map(Number).filter(Number.isFinite);
  if (numbers.length === 0) return null;
  const sum = numbers.reduce((total, one) => total + one, 0);
  const least = numbers.reduce((one, other) => Math.min(one, other));
  return { least, mean: sum / numbers.length, most: numbers.reduce((one, other) => Math.max(one, other)) };
}
