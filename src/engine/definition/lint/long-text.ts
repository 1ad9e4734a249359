import { maxTextLength } from '../../limits.js';
import type { LintFinding, LintRule, TextsSubject } from './rule.js';
import { sentence } from '../../../platform/sentence.js';

/** A text that costs more SMS than it should. */
export const longText: LintRule<TextsSubject> = {
  rule: 'long_text',
  severity: 'warning',
  about:
    'A text fits into one SMS, or into as many as the flow allows with `max_segments`; its options count, and the ' +
    "organisation's name, a name of seven letters, and dates are filled in.",
  fix: 'Shorten it.',
  check({ messages, measure, maxSegments }) {
    return messages
      .filter(({ words }) => words.length <= maxTextLength)
      .flatMap(({ from, key, words }): LintFinding[] => {
        const { segments, forcedBy } = measure(words);
        if (segments <= maxSegments) return [];
        const { language } = from;
        const finding = { document: from.document, path: key.split('.') };
        if (forcedBy === undefined) {
          const message = sentence(
            'lint:long_text.message',
          )`In ${{ language }}, the text "${{ key }}" takes ${{ segments }} SMS.`;
          return [{ ...finding, message }];
        }
        const character = named(forcedBy);
        const message = sentence(
          'lint:long_text.message_character',
        )`In ${{ language }}, the text "${{ key }}" takes ${{ segments }} SMS: the character ${{ character }} makes it dear.`;
        const fix = sentence(
          'lint:long_text.fix_character',
        )`Do without that character, or shorten the text: with it an SMS holds 70 characters instead of 160.`;
        return [{ ...finding, message, fix }];
      });
  },
};

/** Shows a character, also one that cannot be seen. */
function named(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `"${character}" (U+${code})`;
}
