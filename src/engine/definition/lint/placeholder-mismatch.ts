import { keyOf, variablesOf } from '../texts.js';
import type { LanguageTexts, LintFinding, LintRule, TextsSubject } from './rule.js';

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
      [...namesByKey(other)].flatMap(([key, { names, path }]) => {
        const there = expected.get(key);
        return there === undefined ? [] : differences(first, other, path, there.names, names);
      }),
    );
  },
};

interface KeyNames {
  readonly names: Set<string>;
  readonly path: readonly string[];
}

/** The names in the texts of each key, its plural forms together. */
function namesByKey({ texts }: LanguageTexts): Map<string, KeyNames> {
  const byKey = new Map<string, KeyNames>();
  for (const [full, text] of Object.entries(texts)) {
    const path = full.split('.');
    const key = keyOf(path);
    const known = byKey.get(key) ?? { names: new Set(), path };
    for (const name of variablesOf(text)) known.names.add(name);
    byKey.set(key, known);
  }
  return byKey;
}

function differences(
  first: LanguageTexts,
  other: LanguageTexts,
  path: readonly string[],
  expected: ReadonlySet<string>,
  found: ReadonlySet<string>,
): LintFinding[] {
  const key = path.join('.');
  const finding = (name: string, has: string, lacks: string): LintFinding => ({
    document: other.document,
    path,
    message: `The text "${key}" uses {{${name}}} in ${has} but not in ${lacks}.`,
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
