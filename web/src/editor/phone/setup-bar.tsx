import { useTranslation } from 'react-i18next';

import { useLanguageName } from '../../components/language-name.js';
import { usePhone, usePhoneState } from './phone-store.js';
import { personas } from './simulation.js';
import type { PersonaId } from './simulation.js';
import styles from './controls.module.css';

interface SetupBarProps {
  readonly languages: readonly string[];
  readonly hasPersonas: boolean;
}

/** Chooses the kind of phone, who holds it, and the language that she is written to. */
export function SetupBar({ languages, hasPersonas }: SetupBarProps) {
  const { t } = useTranslation('phone');
  const phone = usePhone();
  const nameOf = useLanguageName();
  const { persona, language, channel } = usePhoneState((state) => state.setup);
  return (
    <div className={styles.bar}>
      <div className={styles.looks} role="group" aria-label={t('look.label')}>
        {(['sms', 'whatsapp'] as const).map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={channel === one}
            onClick={() => phone.change({ channel: one })}
          >
            {t(`look.${one}`)}
          </button>
        ))}
      </div>
      {hasPersonas && (
        <label className={styles.field}>
          <span>{t('persona.label')}</span>
          <select
            value={persona}
            onChange={(event) => phone.change({ persona: event.currentTarget.value as PersonaId })}
          >
            {personas.map((id) => (
              <option key={id} value={id}>
                {t(`persona.${id}.name`)}
              </option>
            ))}
          </select>
        </label>
      )}
      {languages.length > 1 && (
        <label className={styles.field}>
          <span>{t('language.label')}</span>
          <select
            value={language ?? ''}
            onChange={(event) => phone.change({ language: event.currentTarget.value || null })}
          >
            <option value="">{t(hasPersonas ? 'language.hers' : 'language.unknown')}</option>
            {languages.map((code) => (
              <option key={code} value={code}>
                {nameOf(code)}
              </option>
            ))}
          </select>
        </label>
      )}
      {hasPersonas && <p className={styles.about}>{t(`persona.${persona}.about`)}</p>}
    </div>
  );
}
