import { memo } from 'react';
import { useTranslation } from 'react-i18next';

import type { OutlineText } from '../../../../src/engine/definition/edit/outline.js';
import { useLanguageNames, useShownLanguages } from './shown-languages.js';
import { TextField } from './text-field.js';
import styles from './text-field.module.css';

interface TextPairProps {
  readonly text: OutlineText;
  /** What the text is for; the language is added. */
  readonly label: string;
  readonly isMeasured?: boolean;
  /** What holds while nothing is written. */
  readonly hint?: string;
}

/** One text in the languages that are shown, side by side where there is room. */
export const TextPair = memo(function TextPair({ text, label, isMeasured = true, hint = '' }: TextPairProps) {
  const { t } = useTranslation('editor');
  const languages = useShownLanguages();
  const nameOf = useLanguageNames();
  return (
    <div className={styles.pair}>
      {languages.map((language) => (
        <TextField
          key={language}
          textKey={text.key}
          language={language}
          label={t('text.label', { what: label, language: nameOf(language) })}
          value={text.byLanguage[language] ?? ''}
          isRequired={text.isRequired}
          isMeasured={isMeasured}
          hint={hint}
        />
      ))}
    </div>
  );
});
