import { maxTextLength } from '../../limits.js';
import type { LintFinding, LintRule, TextsSubject } from './rule.js';

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
        const message = `In ${from.language}, the text "${key}" takes ${segments} SMS`;
        const finding = { document: from.document, path: key.split('.') };
        if (forcedBy === undefined) return [{ ...finding, message: `${message}.` }];
        return [
          {
            ...finding,
            message: `${message}: the character ${named(forcedBy)} makes it dear.`,
            fix: 'Do without that character, or shorten the text: with it an SMS holds 70 characters instead of 160.',
          },
        ];
      });
  },
};

/** Shows a character, also one that cannot be seen. */
function named(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `"${character}" (U+${code})`;
}
