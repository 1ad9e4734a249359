import { useTranslation } from 'react-i18next';

import styles from './rows.module.css';
import { Words } from './source-text.js';
import type { RowView } from './translation.js';
import { useTranslationStore } from './use-translation-of.js';

/** Somebody else has changed this text meanwhile: both stand here, and one is chosen. */
export function Overtaken({ view }: { readonly view: RowView }) {
  const { t } = useTranslation('texts');
  const translation = useTranslationStore();
  const { key, text } = view.row;
  return (
    <div className={styles.overtaken} role="group" aria-label={t('overtaken.title')}>
      <strong>{t('overtaken.title')}</strong>
      <p dir="auto">{text === null ? t('overtaken.gone') : <Words text={text} />}</p>
      <div className={styles.chips}>
        <button type="button" className={styles.small} onClick={() => translation.insist(key)}>
          {t('overtaken.mine')}
        </button>
        <button type="button" className={styles.small} onClick={() => translation.drop(key)}>
          {t('overtaken.theirs')}
        </button>
      </div>
    </div>
  );
}
