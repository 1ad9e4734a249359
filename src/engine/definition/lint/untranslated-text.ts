import type { LintRule, TextsSubject } from './rule.js';
import { sentence } from '../../../platform/sentence.js';

/** A short text may well be the same in two languages; a sentence is so by chance never. */
const mostWordsInCommon = 3;

/** A sentence that stands in another language's file as it is in the first. */
export const untranslatedText: LintRule<TextsSubject> = {
  rule: 'untranslated_text',
  severity: 'warning',
  about: `A text of more than ${mostWordsInCommon} words that is the same in two languages was probably copied and forgotten.`,
  fix: 'Translate it, or say that it is meant so: npx karibu texts track --same with its key.',
  check({ languages }) {
    return languages.flatMap(({ language, texts, document, tracking }) =>
      [...(tracking?.states ?? [])]
        .filter(([key, state]) => state === 'same' && isSentence(key, texts[key] ?? ''))
        .map(([key]) => ({
          document,
          path: key.split('.'),
          message: sentence(
            'lint:untranslated_text.message',
          )`In ${{ language }}, the text "${{ key }}" is not translated.`,
        })),
    );
  },
};

/** Words that are accepted as an answer are a list, often of several languages. */
function isSentence(key: string, text: string): boolean {
  const words = text.replace(/\{\{.*?\}\}/gu, ' ').match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
  return words.length > mostWordsInCommon && !key.includes('accept.');
}
