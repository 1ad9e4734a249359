import { flatTexts } from '../../../../src/engine/definition/edit/text-tree.js';
import { unwrittenWords } from '../../../../src/engine/definition/edit/placeholder-texts.js';
import type { OutlineStep } from '../../../../src/engine/definition/edit/outline.js';
import type { EditorState } from '../store/editor-state.js';
import { freeId, idFrom } from './step-title.js';

/** What a new answer begins with as its short name. */
export const newAnswerCode = 'answer';

const begunWith = /^(first|second|answer(_\d+)?)$/;

/** Tells whether an answer is offered by what is live: it may have been kept of people under its short name. */
export function isAnswerLive(
  { live, outline }: Pick<EditorState, 'live' | 'outline'>,
  { id, fields }: Pick<OutlineStep, 'id' | 'fields'>,
  code: string,
): boolean {
  const [language = ''] = outline.head.languages;
  const texts = flatTexts(live?.texts[language] ?? '');
  const names = typeof fields.was === 'string' ? [id, fields.was] : [id];
  return names.some((name) => texts.has(`${name}.options.${code}`));
}

/**
 * Gives the short name that the words of an answer suggest, as long as nobody gave it one of her own: `maize` for "Maize"; null where it is to
 * stay as it is.
 * @param before the words that it had
 */
export function suggestedCode(step: OutlineStep, code: string, before: string, words: string): string | null {
  const isOwn = !begunWith.test(code) && code !== idFrom(before);
  if (isOwn || words === before || unwrittenWords.has(words)) return null;
  const others = step.options.filter((option) => option.code !== code);
  const wished = idFrom(words);
  if (wished === '') return null;
  const free = freeId(
    wished,
    others.map((option) => ({ id: option.code })),
  );
  return free === code ? null : free;
}
