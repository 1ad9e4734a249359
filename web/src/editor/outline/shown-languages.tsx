import { createContext, useContext, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { useEditorState } from '../editor-store.js';
import styles from './shown-languages.module.css';

const storageKey = 'karibu.editor.languages';
const none: readonly string[] = [];

const Context = createContext<{
  readonly shown: readonly string[];
  readonly show: (languages: readonly string[]) => void;
}>({
  shown: none,
  show: () => undefined,
});

/** The languages whose texts stand side by side: one or two of the flow's own. */
export function useShownLanguages(): readonly string[] {
  return useContext(Context).shown;
}

/** Remembers on this device which languages somebody works in. */
export function ShownLanguages({ children }: { readonly children: ReactNode }) {
  const languages = useEditorState((state) => state.outline.head.languages);
  const [wanted, setWanted] = useState(remembered);
  const [first = languages[0], second = languages.find((one) => one !== first)] = wanted.filter(
    (one) => one === '' || languages.includes(one),
  );
  const shown = [first ?? '', second ?? ''].filter((one, at, all) => one !== '' && all.indexOf(one) === at);
  const [stable, setStable] = useState(shown);
  if (stable.join() !== shown.join()) setStable(shown);
  // One value for as long as nothing changes: all texts that are drawn listen to it.
  const value = useMemo(
    () => ({
      shown: stable,
      show: (next: readonly string[]) => {
        localStorage.setItem(storageKey, next.join(','));
        setWanted(next);
      },
    }),
    [stable],
  );
  return <Context value={value}>{children}</Context>;
}

function remembered(): readonly string[] {
  const kept = localStorage.getItem(storageKey);
  return kept === null ? none : kept.split(',');
}

/** Chooses the language that is written in, and the one that stands beside it. */
export function LanguageChoice() {
  const { t } = useTranslation('editor');
  const { shown, show } = useContext(Context);
  const languages = useEditorState((state) => state.outline.head.languages);
  const nameOf = useLanguageNames();
  const [first = '', second = ''] = shown;
  return (
    <div className={styles.choice}>
      <label>
        <span>{t('languages.first')}</span>
        <select
          value={first}
          onChange={(event) =>
            show([event.currentTarget.value, second === event.currentTarget.value ? first : second])
          }
        >
          {languages.map((one) => (
            <option key={one} value={one}>
              {nameOf(one)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t('languages.second')}</span>
        <select value={second} onChange={(event) => show([first, event.currentTarget.value])}>
          <option value="">{t('languages.none')}</option>
          {languages
            .filter((one) => one !== first)
            .map((one) => (
              <option key={one} value={one}>
                {nameOf(one)}
              </option>
            ))}
        </select>
      </label>
    </div>
  );
}

/** Names languages in the reader's language. */
export function useLanguageNames(): (language: string) => string {
  const { i18n } = useTranslation('editor');
  return namesIn(i18n.language);
}

const namers = new Map<string, (language: string) => string>();

/** Made once for each language of the interface: a browser takes long to make one, and every text asks for it. */
function namesIn(reader: string): (language: string) => string {
  const known = namers.get(reader);
  if (known !== undefined) return known;
  const names = new Intl.DisplayNames([reader], { type: 'language', fallback: 'code' });
  const namer = (language: string): string => {
    try {
      return names.of(language) ?? language;
    } catch (error) {
      // Whatever stands in the file may be no language at all.
      if (error instanceof RangeError) return language;
      throw error;
    }
  };
  namers.set(reader, namer);
  return namer;
}
