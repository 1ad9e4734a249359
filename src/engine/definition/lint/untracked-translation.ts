import type { LintRule, TextsSubject } from './rule.js';
import { sentence } from '../../../platform/sentence.js';

/** Translations of which nobody knows what they were made from: complained of once for each file. */
export const untrackedTranslation: LintRule<TextsSubject> = {
  rule: 'untracked_translation',
  severity: 'warning',
  about:
    'It is written down which text each translation was made from; otherwise nobody is told when that text changes.',
  fix: 'See that they are right, then write them down with npx karibu texts track.',
  check({ languages }) {
    return languages.flatMap(({ language, document, tracking }) => {
      const keys = [...(tracking?.states ?? [])].filter(([, state]) => state === 'untracked');
      const [first] = keys.map(([key]) => key);
      if (first === undefined) return [];
      return [
        {
          document,
          path: first.split('.'),
          message:
            keys.length === 1
              ? sentence(
                  'lint:untracked_translation.message',
                )`In ${{ language }}, the text "${{ key: first }}" is not tracked: nobody is told when what was translated changes.`
              : sentence(
                  'lint:untracked_translation.message_several',
                )`In ${{ language }}, ${{ texts: keys.length }} texts are not tracked: nobody is told when what was translated changes.`,
        },
      ];
    });
  },
};
