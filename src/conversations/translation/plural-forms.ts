import { keyOf } from '../../engine/definition/texts.js';
import type { Texts } from '../../engine/definition/texts.js';

/** Numbers that texts about people hold. Some languages have a form for millions that nobody needs. */
const numbers = Array.from({ length: 201 }, (_, number) => number);

const formsByLanguage = new Map<string, readonly string[]>();

/** Lists the plural forms that a language needs for the numbers of texts, such as one and other. */
function formsOf(language: string): readonly string[] {
  const known = formsByLanguage.get(language);
  if (known !== undefined) return known;
  const rules = new Intl.PluralRules(language);
  const used = new Set(numbers.map((number) => rules.select(number)));
  const forms = ['zero', 'one', 'two', 'few', 'many', 'other'].filter((form) => used.has(form as never));
  formsByLanguage.set(language, forms);
  return forms;
}

/** Gives the source of a text: the same key, or the form of it for most numbers where languages count differently. */
export function sourceOf(key: string, source: Texts): string | undefined {
  const same = source[key];
  if (same !== undefined) return same;
  const plain = keyOf(key);
  return plain === key ? undefined : (source[`${plain}_other`] ?? source[plain]);
}

/**
 * Lists the keys that a language has or should have, for keys in the order of the conversation: those of the source, in
 * the plural forms that this language needs, and those that it alone has.
 */
export function keysInOrder(
  order: readonly string[],
  source: Texts,
  texts: Texts,
  language: string,
): string[] {
  const sourceKeys = groupedKeys(source);
  const ownKeys = groupedKeys(texts);
  return [...new Set(order)].flatMap((plain) => {
    const written = sourceKeys.get(plain) ?? [];
    const isPlural = written.some((key) => key !== plain);
    const wanted = isPlural ? formsOf(language).map((form) => `${plain}_${form}`) : written;
    return [...new Set([...wanted, ...(ownKeys.get(plain) ?? [])])];
  });
}

/** The keys of texts by the key that they are asked for by. */
function groupedKeys(texts: Texts): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const key of Object.keys(texts)) {
    const plain = keyOf(key);
    groups.set(plain, [...(groups.get(plain) ?? []), key]);
  }
  return groups;
}
