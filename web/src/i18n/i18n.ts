import i18next from 'i18next';
import type { BackendModule, ResourceKey } from 'i18next';
import { initReactI18next } from 'react-i18next';

/** The languages of the interface, each by its own name. */
export const interfaceLanguages = { en: 'English', sw: 'Kiswahili', fr: 'Français' } as const;

export type InterfaceLanguage = keyof typeof interfaceLanguages;

const files = import.meta.glob<{ default: ResourceKey }>('../../locales/*/*.json');

/** Each area's words come when it is opened: one small file per language and area. */
const backend: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read(language, namespace, done) {
    const load = fileOf(language, namespace);
    if (load === undefined) return done(new Error(`no words of ${namespace} in ${language}`), false);
    load().then(
      (file) => done(null, file.default),
      (error: unknown) => done(error as Error, false),
    );
  },
};

function fileOf(language: string, area: string) {
  return files[`../../locales/${language}/${area}.json`];
}

const storageKey = 'karibu.language';

/** Settles when the words that every page needs have been read. */
let started: Promise<unknown> = Promise.resolve();

/** Begins with the language that was chosen last on this device, or the browser's, or English. */
export function startI18n(): void {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
    document.documentElement.dir = i18next.dir(language);
  });
  started = i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: initialLanguage(),
      fallbackLng: 'en',
      ns: ['shell'],
      defaultNS: 'shell',
      interpolation: { escapeValue: false },
    });
}

/** Reads the words of areas, beside those that every page needs and not after them. */
export async function readWords(...areas: string[]): Promise<void> {
  const language = i18next.isInitialized ? i18next.language : initialLanguage();
  await Promise.allSettled([started, ...areas.map((area) => fileOf(language, area)?.())]);
  await i18next.loadNamespaces(areas);
}

/** Changes the language of the interface, here and the next time on this device. */
export async function changeLanguage(language: InterfaceLanguage): Promise<void> {
  localStorage.setItem(storageKey, language);
  await i18next.changeLanguage(language);
}

function initialLanguage(): InterfaceLanguage {
  const wanted = [localStorage.getItem(storageKey), ...navigator.languages.map((one) => one.slice(0, 2))];
  return wanted.find(isInterfaceLanguage) ?? 'en';
}

function isInterfaceLanguage(language: string | null): language is InterfaceLanguage {
  return language !== null && language in interfaceLanguages;
}
