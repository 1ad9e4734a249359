import { keyOf, variablesOf } from '../texts.js';
import { keptFor } from '../kept-for.js';
import type { FileTexts, LintFinding, LintRule, TextsSubject } from './rule.js';
import { sentence } from '../../../platform/sentence.js';

/** A text that fills in something else in one language than in the first. */
export const placeholderMismatch: LintRule<TextsSubject> = {
  rule: 'placeholder_mismatch',
  severity: 'error',
  about: 'A text fills in the same names in every language, or somebody is told less, or more.',
  fix: 'Use the same names in both languages.',
  check({ languages: [first, ...others] }) {
    if (first === undefined) return [];
    const expected = namesByKey(first);
    return others.flatMap((other) =>
      [...namesByKey(other)].flatMap(([key, { names, writtenAs }]) => {
        const there = expected.get(key);
        return there === undefined ? [] : differences(first, other, writtenAs, there.names, names);
      }),
    );
  },
};

interface KeyNames {
  readonly names: Set<string>;
  /** The key of the first of its texts. */
  readonly writtenAs: string;
}

/** The names in the texts of each key, its plural forms together. */
const namesByKey = keptFor(
  ({ document }: FileTexts) => [document],
  ({ texts }): ReadonlyMap<string, KeyNames> => {
    const byKey = new Map<string, KeyNames>();
    for (const [full, text] of Object.entries(texts)) {
      const key = keyOf(full);
      const known = byKey.get(key) ?? { names: new Set(), writtenAs: full };
      for (const name of variablesOf(text)) known.names.add(name);
      byKey.set(key, known);
    }
    return byKey;
  },
);

function differences(
  first: FileTexts,
  other: FileTexts,
  key: string,
  expected: ReadonlySet<string>,
  found: ReadonlySet<string>,
): LintFinding[] {
  const finding = (name: string, has: string, lacks: string): LintFinding => ({
    document: other.document,
    path: key.split('.'),
    message: sentence(
      'lint:placeholder_mismatch.message',
    )`The text "${{ key }}" uses ${{ name: `{{${name}}}` }} in ${{ has }} but not in ${{ lacks }}.`,
  });
  return [
    ...[...expected].flatMap((name) =>
      found.has(name) ? [] : [finding(name, first.language, other.language)],
    ),
    ...[...found].flatMap((name) =>
      expected.has(name) ? [] : [finding(name, other.language, first.language)],
    ),
  ];
}
