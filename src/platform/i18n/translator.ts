import { createInstance } from 'i18next';
import type { i18n } from 'i18next';

/** Texts by language, scope and key. */
export type TextResources = Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>
>;

/** Gives what a name in a text stands for; it is asked for the names that the text really uses. */
export type ValueOf = (name: string) => string | number | undefined;

/** Names in {{braces}}, without their formats. */
const placeholder = /\{\{\s*([^},\s]+)/g;

/** How i18next marks the plural forms of a key. */
const pluralSuffix = /_(?:zero|one|two|few|many|other)$/;

/**
 * Gives texts with their values filled in, by i18next: `{{name}}`, plurals by `count`, context, formats.
 * Texts are plain: nothing in them or in a value is run, nested or escaped.
 */
export class Translator {
  private readonly i18next: i18n;
  /** By language and scope: the keys that there are, and the names that the text of each uses. */
  private readonly names = new Map<string, Map<string, readonly string[]>>();

  /** `fallback`: the languages to look in, in order, when a text is not there in the one asked for. */
  constructor(
    private readonly resources: TextResources,
    private readonly fallback: readonly string[],
  ) {
    for (const [language, scopes] of Object.entries(resources)) {
      for (const [scope, texts] of Object.entries(scopes))
        this.names.set(placeOf(language, scope), namesByKey(texts));
    }
    this.i18next = createInstance();
    void this.i18next.init({
      resources: Object.fromEntries(
        Object.entries(resources).map(([language, scopes]) => [language, { ...scopes }]),
      ),
      initAsync: false,
      fallbackLng: false,
      keySeparator: false,
      nsSeparator: false,
      interpolation: { escapeValue: false, skipOnVariables: true },
    });
  }

  /** The text of a key; null when no language has it. */
  translate(scope: string, language: string, key: string, valueOf: ValueOf): string | null {
    for (const lng of [language, ...this.fallback]) {
      const names = this.names.get(placeOf(lng, scope))?.get(key);
      if (names === undefined) continue;
      // Most texts are sent as they stand: they need no library.
      if (names.length === 0) return this.resources[lng]?.[scope]?.[key] ?? null;
      const values = Object.fromEntries(names.map((name) => [name, valueOf(name)]));
      return this.i18next.t(key, { ...values, lng, ns: scope });
    }
    return null;
  }
}

function placeOf(language: string, scope: string): string {
  return `${language} ${scope}`;
}

/** A plural form belongs to its key, and asks for the count. */
function namesByKey(texts: Readonly<Record<string, string>>): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const [written, text] of Object.entries(texts)) {
    const key = written.replace(pluralSuffix, '');
    const names = [...text.matchAll(placeholder)].map(([, name = '']) => name);
    const plural = key === written ? [] : ['count'];
    found.set(key, [...new Set([...(found.get(key) ?? []), ...plural, ...names])]);
    if (key !== written) found.set(written, names);
  }
  return found;
}
