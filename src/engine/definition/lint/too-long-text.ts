import { maxTextLength } from '../../limits.js';
import type { LintRule, TextsSubject } from './rule.js';
import { sentence } from '../../../platform/sentence.js';

/** A text that no provider carries. */
export const tooLongText: LintRule<TextsSubject> = {
  rule: 'too_long_text',
  severity: 'error',
  about: `A text with its options has at most ${maxTextLength} characters: providers refuse what is longer.`,
  fix: 'Divide it into several steps.',
  check({ messages }) {
    return messages
      .filter(({ words }) => words.length > maxTextLength)
      .map(({ from, key, words }) => ({
        document: from.document,
        path: key.split('.'),
        message: sentence(
          'lint:too_long_text.message',
        )`The text "${{ key }}" has ${{ length: words.length }} characters.`,
      }));
  },
};
