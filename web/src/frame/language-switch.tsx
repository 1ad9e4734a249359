import { IconWorld } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { keepLanguage } from '../api/own-language.js';
import { isSignedIn } from '../api/session.js';
import { changeLanguage, interfaceLanguages } from '../i18n/i18n.js';
import type { InterfaceLanguage } from '../i18n/i18n.js';
import styles from './language-switch.module.css';

/** Chooses the language of the interface, here and, when somebody is signed in, for her account. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation('shell');
  return (
    <label className={styles.switch}>
      <IconWorld size={18} aria-hidden />
      <span className={styles.label}>{t('language')}</span>
      <select
        value={i18n.language}
        onChange={(event) => void choose(event.target.value as InterfaceLanguage)}
      >
        {Object.entries(interfaceLanguages).map(([language, name]) => (
          <option key={language} value={language} lang={language}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

async function choose(language: InterfaceLanguage): Promise<void> {
  await changeLanguage(language);
  if (isSignedIn()) await keepLanguage(language);
}
