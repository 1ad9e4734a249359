import { createInstance } from 'i18next';
import type { i18n } from 'i18next';

/** Texts by language, scope and key. */
export type TextResources = Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>
>;

/**
 * Gives texts with their values filled in, by i18next: `{{name}}`, plurals by `count`, context, formats.
 * Texts are plain: nothing in them or in a value is run, nested or escaped.
 */
export class Translator {
  private readonly i18next: i18n;

  /** `fallback`: the languages to look in, in order, when a text is not there in the one asked for. */
  constructor(
    resources: TextResources,
    private readonly fallback: readonly string[],
  ) {
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
  translate(
    scope: string,
    language: string,
    key: string,
    values: Readonly<Record<string, string | number>>,
  ): string | null {
    for (const lng of [language, ...this.fallback]) {
      if (this.i18next.exists(key, { lng, ns: scope }))
        return this.i18next.t(key, { ...values, lng, ns: scope });
    }
    return null;
  }
}
