import type { ExportedFlow } from './exported.js';

/** ISO 639-3, as RapidPro writes languages, and as Karibu does. */
const shortCodes: ReadonlyMap<string, string> = new Map([
  ['eng', 'en'],
  ['swa', 'sw'],
  ['fra', 'fr'],
  ['amh', 'am'],
  ['hau', 'ha'],
  ['kin', 'rw'],
  ['por', 'pt'],
  ['ara', 'ar'],
]);

/** Writes a language as Karibu does. */
export function languageOf(code: string): string {
  return shortCodes.get(code) ?? code;
}

/** Takes the texts of a flow out of its definition: one for each property that is translated, a list on lines of its own. */
export class TextBook {
  /** By language and key. */
  readonly texts: Record<string, Record<string, string>> = {};

  constructor(
    private readonly language: string,
    private readonly localization: ExportedFlow['localization'],
    /** The keys of fields that are numbers. */
    readonly numbers: ReadonlySet<string>,
  ) {}

  /** Keeps a text in all its languages, and gives its key. */
  keep(step: string, uuid: string, property: string, values: readonly string[]): string {
    const key = `${step}.${uuid}.${property}`;
    this.write(this.language, key, values);
    for (const [language, translations] of Object.entries(this.localization)) {
      const translated = translations[uuid]?.[property];
      if (translated?.some((text) => text !== '') === true) this.write(language, key, translated);
    }
    return key;
  }

  /** Keeps a text only where it is translated. */
  keepTranslated(
    step: string,
    uuid: string,
    property: string,
    values: readonly string[],
  ): string | undefined {
    const isTranslated = Object.values(this.localization).some((one) => one[uuid]?.[property] !== undefined);
    return isTranslated ? this.keep(step, uuid, property, values) : undefined;
  }

  /** Two braces would be a place for a value in our texts; as an expression they are text again. */
  private write(language: string, key: string, values: readonly string[]): void {
    const texts = (this.texts[languageOf(language)] ??= {});
    texts[key] = values.join('\n').replaceAll('{{', '{@("{")');
  }
}
