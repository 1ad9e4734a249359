import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { usePhone } from './phone-store.js';
import styles from './controls.module.css';

/** Stands in for another system that the conversation asks: what it answers, or that it fails. */
export function CallAnswer() {
  const { t } = useTranslation('phone');
  const phone = usePhone();
  const [values, setValues] = useState('{}');
  const isReadable = isObject(values);
  return (
    <div className={styles.bar} role="group" aria-label={t('call.label')}>
      <label className={styles.field}>
        <span>{t('call.values')}</span>
        <input
          value={values}
          dir="ltr"
          aria-invalid={!isReadable}
          onChange={(event) => setValues(event.currentTarget.value)}
        />
      </label>
      <button
        type="button"
        className={styles.button}
        disabled={!isReadable}
        onClick={() => phone.take({ do: 'call', answer: `success ${values}` })}
      >
        {t('call.success')}
      </button>
      <button
        type="button"
        className={styles.button}
        onClick={() => phone.take({ do: 'call', answer: 'failure' })}
      >
        {t('call.failure')}
      </button>
      {!isReadable && <p className={styles.about}>{t('call.unreadable')}</p>}
    </div>
  );
}

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}
