import type { Revision } from '../conversations/definitions/definition-store.js';
import type { WrittenTexts } from '../conversations/definitions/read-text-files.js';
import { Translator } from '../platform/i18n/translator.js';
import type { Programme } from './programme.js';

/** What the texts of a programme may say of a person and of us. */
export interface TextValues {
  readonly organisation: string;
  readonly name: string;
}

/** The names that may stand in {{braces}} in a programme's texts. */
export const programmeVariables: ReadonlySet<string> = new Set<keyof TextValues>(['organisation', 'name']);

/** A programme with the words that it speaks. */
export interface LiveProgramme {
  readonly programme: Programme;
  /** The language to speak to somebody: hers, where the programme is in it. */
  languageFor(language: string | null): string;
  /** Whether a translation is older than the text that it was made from; false where nobody knows. */
  isOutdated(message: string, language: string): boolean;
  /** The text of a message in one of the programme's languages. */
  render(message: string, language: string, values: TextValues): string;
}

/**
 * Makes a revision ready to speak.
 * @param defaultLanguage of the installation, for people whose language is not known or not among the programme's
 * @param written how far its translations have come; absent where the files say something else by now
 */
export function makeLive(
  { compiled, texts }: Revision<Programme>,
  defaultLanguage: string,
  written?: WrittenTexts,
): LiveProgramme {
  const { programme, languages } = compiled;
  const fallback = languages.includes(defaultLanguage) ? defaultLanguage : (languages[0] ?? defaultLanguage);
  const resources = Object.fromEntries(
    Object.entries(texts).map(([language, byKey]) => [language, { [programme]: byKey }]),
  );
  const translator = new Translator(resources, [fallback]);
  return {
    programme: compiled,
    languageFor: (language) => (language !== null && languages.includes(language) ? language : fallback),
    isOutdated(message, language) {
      const found = written?.languages.find((one) => one.language === language);
      return found?.tracking?.states.get(`${message}.text`) === 'stale';
    },
    render(message, language, values) {
      const known: Readonly<Record<string, string>> = { ...values };
      const text = translator.translate(programme, language, `${message}.text`, (name) => known[name]);
      if (text === null) throw new Error(`the text of ${programme}/${message} is missing`);
      return text;
    },
  };
}
