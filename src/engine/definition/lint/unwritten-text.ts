import { unwrittenWords } from '../edit/placeholder-texts.js';
import type { LintRule, TextsSubject } from './rule.js';
import { sentence } from '../../../platform/sentence.js';

/** A text that still holds the words which a new step begins with. */
export const unwrittenText: LintRule<TextsSubject> = {
  rule: 'unwritten_text',
  severity: 'error',
  about:
    'A new step begins with words such as "Write your question here."; people would get them as they are.',
  fix: 'Write what she is to read.',
  check({ languages }) {
    return languages.flatMap(({ language, texts, document }) =>
      Object.entries(texts)
        .filter(([, text]) => unwrittenWords.has(text))
        .map(([key, text]) => ({
          document,
          path: key.split('.'),
          message: sentence(
            'lint:unwritten_text.message',
          )`In ${{ language }}, the text "${{ key }}" is not written yet: "${{ text }}"`,
        })),
    );
  },
};
