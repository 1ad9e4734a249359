import type { CaseOpened } from '../events.js';
import { textOf } from '../expressions/text-of.js';
import type { OpenCase } from '../action.js';
import { maxSummaryLength } from '../limits.js';
import type { Turn } from '../turn.js';
import { cutAt } from '../understanding/text.js';
import { noteIn } from './render.js';
import { writeHere } from './templates.js';

/**
 * Says what a case is about: the note for staff in each language of the flow, her own words below it. Who opens a case is not
 * kept waiting for words: where the note is missing, her last message stands for it.
 * @throws ExpressionSyntaxError, EvaluationError
 */
export function aboutOf(turn: Turn, action: OpenCase): Pick<CaseOpened, 'summary' | 'summaryIn'> {
  const words = ownWords(turn, action);
  const notes = notesOf(turn, action);
  const [first] = notes;
  if (first === undefined) return { summary: words ?? turn.text };
  const below = words === null || words.trim() === '' ? '' : `\n${words}`;
  const summaryIn = Object.fromEntries(
    notes.map(([language, note]) => [language, cutAt(`${note}${below}`, maxSummaryLength)]),
  );
  return { summary: summaryIn[turn.definitions.defaultLanguage] ?? summaryIn[first[0]] ?? '', summaryIn };
}

function notesOf(turn: Turn, { note }: OpenCase): (readonly [language: string, note: string])[] {
  if (note === undefined) return [];
  return (turn.stack.graph?.languages ?? []).flatMap((language) => {
    const text = noteIn(turn, note, language);
    return text === null ? [] : [[language, text] as const];
  });
}

function ownWords(turn: Turn, { summary, isTemplate }: OpenCase): string | null {
  if (summary === null) return null;
  return isTemplate === true ? writeHere(turn, summary) : textOf(turn.evaluate(summary));
}
