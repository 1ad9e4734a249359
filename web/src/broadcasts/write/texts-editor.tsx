import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Dictionary } from '../../api/dictionary.js';
import { useLanguageName } from '../../components/language-name.js';
import styles from '../broadcasts.module.css';
import { LanguageText } from './language-text.js';
import { PlaceholderBar } from './placeholder-bar.js';
import { insertedAt } from './placeholders.js';
import type { Texts } from './settings.js';

interface TextsEditorProps {
  readonly texts: Texts;
  readonly onChange: (texts: Texts) => void;
  readonly dictionary: Dictionary;
  /** The campaign whose spreadsheet has columns that texts may name; null for none. */
  readonly sheetOf: string | null;
}

/** The text in each language, with places that are filled for each person. */
export function TextsEditor({ texts, onChange, dictionary, sheetOf }: TextsEditorProps) {
  const { t } = useTranslation('broadcasts');
  const nameOf = useLanguageName();
  const fields = useRef(new Map<string, HTMLTextAreaElement>());
  const languages = [...new Set([...dictionary.languages, ...Object.keys(texts)])];
  const [active, setActive] = useState(languages[0] ?? 'en');
  const write = (language: string, text: string) => onChange({ ...texts, [language]: text });
  const insert = (named: string, instead: string) => {
    const field = fields.current.get(active);
    const text = texts[active] ?? '';
    const { selectionStart: from = text.length, selectionEnd: to = text.length } = field ?? {};
    const put = insertedAt(text, from, to, named, instead);
    write(active, put.text);
    // The cursor follows when the field has its new text.
    requestAnimationFrame(() => {
      field?.focus();
      field?.setSelectionRange(put.cursor, put.cursor);
    });
  };
  return (
    <>
      <div className={styles.list} role="group" aria-label={t('content.texts')}>
        {languages.map((language) => (
          <LanguageText
            key={language}
            language={language}
            text={texts[language] ?? ''}
            onChange={(text) => write(language, text)}
            onFocus={() => setActive(language)}
            fieldRef={(field) => {
              if (field === null) fields.current.delete(language);
              else fields.current.set(language, field);
            }}
          />
        ))}
      </div>
      <PlaceholderBar dictionary={dictionary} sheetOf={sheetOf} into={nameOf(active)} onInsert={insert} />
    </>
  );
}
