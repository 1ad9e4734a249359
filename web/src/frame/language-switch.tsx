import { IconWorld } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../api/client.js';
import { changeMe, isSignedIn } from '../api/session.js';
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
  if (!isSignedIn()) return;
  changeMe({ language });
  await answer(api.PATCH('/api/v1/account', { body: { language } })).catch(rememberHereOnly);
}

/** On this device it is remembered anyway; the account takes it the next time that it is chosen. */
function rememberHereOnly(): void {
  return undefined;
}
