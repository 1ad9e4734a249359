import { wordsOf } from './fold.js';
import { Patterns } from './patterns.js';
import { KIND_PICTURES } from './pictures.js';
import { hasQuestionMark } from './question-mark.js';
import { perLanguages } from './vocabulary.js';

const courtesyOf = perLanguages(
  (all) => new Patterns([...all.flatMap(({ courtesy }) => courtesy), ...KIND_PICTURES]),
);

/** Tells whether a text is mere courtesy that needs no reply: thanks, ok, asante sana, 🙏. */
export function isCourtesy(text: string, { languages }: { languages: readonly string[] }): boolean {
  const words = wordsOf(text);
  return words.length > 0 && !hasQuestionMark(text) && courtesyOf(languages).partition(words) !== undefined;
}
