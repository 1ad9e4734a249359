import { keyOf } from '../texts.js';
import { keptFor } from '../kept-for.js';
import type { FileTexts, LintRule, TextsSubject } from './rule.js';
import { sentence } from '../../../platform/sentence.js';

/** A text that need not be there, but is there in some languages and not in others. */
export const unevenText: LintRule<TextsSubject> = {
  rule: 'uneven_text',
  severity: 'warning',
  about:
    'A help text or a label that exists in one language only is sent to everybody: people of the others get it in the wrong ' +
    'language.',
  fix: 'Write it in this language too, or remove it from the others.',
  check({ languages, keys }) {
    const written = languages.map((from) => ({ from, keys: keysIn(from) }));
    return keys
      .filter(({ key, isRequired }) => !isRequired && !key.includes('.accept.'))
      .flatMap(({ key }) => {
        const having = written.filter((one) => one.keys.has(key)).map(({ from }) => from.language);
        if (having.length === 0) return [];
        return written
          .filter((one) => !one.keys.has(key))
          .map(({ from }) => ({
            document: from.document,
            path: key.split('.'),
            message: sentence(
              'lint:uneven_text.message',
            )`The text "${{ key }}" is there in ${{ having: { joined: 'and', of: having } }} but not in ${{ language: from.language }}.`,
          }));
      });
  },
};

const keysIn = keptFor(
  ({ document }: FileTexts) => [document],
  ({ texts }): ReadonlySet<string> => new Set(Object.keys(texts).map((key) => keyOf(key))),
);
