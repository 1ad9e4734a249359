import type { SentOption } from '../session.js';
import type { Turn } from '../turn.js';
import { parseChoice } from '../understanding/choice.js';
import { hasQuestionMark } from '../understanding/question-mark.js';
import { parseYesNo } from '../understanding/yes-no.js';
import { notUnderstood, type Reading } from './reading.js';

/** Reads which of the options she chose: by its words, or by its place in the list. */
export function readChoice(
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
export function readConsent(turn: Turn, text: string, options: readonly SentOption[]): Reading {
  return hasQuestionMark(text) ? { status: 'answer', value: 'more' } : readYesNo(turn, text, options);
}
