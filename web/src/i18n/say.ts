import type { i18n as I18n } from 'i18next';
import { useTranslation } from 'react-i18next';

/** Which sentence the service means, and what fills its places; beside it stands the sentence in English. */
export interface Wording {
  /** `<area>:<key>`, where the words of this language are. */
  readonly key: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Says what the service says in the reader's language; in the service's English where there are no words for it. */
export type Say = (words: Wording | null | undefined, text: string) => string;

/** The areas of words that the service's sentences come from: a page that shows any reads them first. */
export const saidAreas = ['lint', 'problems'] as const;

/** Gives the way to say the sentences of the service. */
export function useSay(): Say {
  const { i18n } = useTranslation('shell');
  return (words, text) => said(i18n, words, text);
}

/** Says one sentence by the words that have been read. */
export function said(i18n: I18n, words: Wording | null | undefined, text: string): string {
  if (!words || !i18n.exists(words.key)) return text;
  const params = Object.entries(words.params).map(([name, value]) => [name, filling(i18n, name, value)]);
  const filled = Object.fromEntries(params) as Record<string, string>;
  // Where words have a form for one, the last number in them decides: "1 person", "30 of them 1 minute ago".
  const numbers = Object.values(words.params).filter((value) => typeof value === 'number');
  const count = words.params.count ?? numbers.at(-1);
  return i18n.t(words.key, { ...filled, ...(typeof count === 'number' && { count }) });
}

/** Places that are filled by languages, which are called by their names. */
const ofLanguages = new Set(['language', 'languages', 'has', 'lacks', 'having']);

function filling(i18n: I18n, name: string, value: unknown): string {
  if (isSeveral(value)) return joined(i18n, value, (one) => filling(i18n, name, one));
  if (isWording(value)) return said(i18n, value, value.key.split('.').at(-1) ?? '');
  const text = String(value);
  return ofLanguages.has(name) ? languageName(i18n.language, text) : text;
}

/** As it is written within a sentence: French writes `swahili`. */
function languageName(reader: string, code: string): string {
  try {
    return new Intl.DisplayNames(reader, { type: 'language', fallback: 'code' }).of(code) ?? code;
  } catch (error) {
    if (error instanceof RangeError) return code;
    throw error;
  }
}

/** Names in a row, or sentences one after the other. */
interface Several {
  readonly joined: 'comma' | 'and' | 'or' | 'space';
  readonly of: readonly unknown[];
}

function joined(i18n: I18n, { joined: how, of }: Several, shown: (one: unknown) => string): string {
  const parts = of.map(shown);
  if (how === 'comma') return parts.join(', ');
  if (how === 'space') return parts.join(' ');
  const type = how === 'or' ? 'disjunction' : 'conjunction';
  return new Intl.ListFormat(i18n.language, { type }).format(parts);
}

function isSeveral(value: unknown): value is Several {
  return typeof value === 'object' && value !== null && 'joined' in value && 'of' in value;
}

function isWording(value: unknown): value is Wording {
  return typeof value === 'object' && value !== null && 'key' in value && 'params' in value;
}
