import { unwrittenWords } from '../edit/placeholder-texts.js';
import type { LintRule, TextsSubject } from './rule.js';
import { sentence } from '../../../platform/sentence.js';

/** A translation whose source has changed since. Consent words have a rule of their own. */
export const staleTranslation: LintRule<TextsSubject> = {
  rule: 'stale_translation',
  severity: 'warning',
  about:
    'When a text changes, its translations are brought up to date, or some people are told something else.',
  fix: 'Translate it anew, or confirm it with npx karibu texts track --flow FLOW --stale KEY.',
  check({ languages, consentWords }) {
    return languages.flatMap(({ language, texts, document, tracking }) =>
      [...(tracking?.states ?? [])]
        .filter(([key, state]) => state === 'stale' && consentWords?.has(key) !== true)
        // What nobody has written yet is no translation that could be old.
        .filter(([key]) => !unwrittenWords.has(texts[key] ?? ''))
        .map(([key]) => ({
          document,
          path: key.split('.'),
          message: sentence(
            'lint:stale_translation.message',
          )`In ${{ language }}, the text "${{ key }}" is older than its source.`,
        })),
    );
  },
};
