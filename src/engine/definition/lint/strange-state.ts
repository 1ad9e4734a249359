import type { LintRule, TextsSubject } from './rule.js';
import { sentence } from '../../../platform/sentence.js';

/** A state that is kept of a text that is not there. */
export const strangeState: LintRule<TextsSubject> = {
  rule: 'strange_state',
  severity: 'warning',
  about: 'A state file, `locales/<language>/<name>.state.json`, tells only of texts that there are.',
  fix: 'Correct its name, or remove it with npx karibu texts track.',
  check({ languages }) {
    return languages.flatMap(({ language, tracking }) => {
      const document = tracking?.document ?? null;
      if (tracking === undefined || document === null) return [];
      return tracking.strangeKeys.map((key) => ({
        document,
        path: [key],
        message: sentence('lint:strange_state.message')`There is no text "${{ key }}" in ${{ language }}.`,
      }));
    });
  },
};
