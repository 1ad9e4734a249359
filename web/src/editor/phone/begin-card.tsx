import { useTranslation } from 'react-i18next';

import { usePhone } from './phone-store.js';
import styles from './begin-card.module.css';

/** How a conversation can be begun. */
export interface Beginning {
  /** The conversation that we can begin; null where she begins, with whatever she writes. */
  readonly flow: string | null;
  /** Words that begin it when she sends them. */
  readonly keywords: readonly string[];
}

/** What stands on the screen before anything was written. */
export function BeginCard({ begin }: { readonly begin: Beginning }) {
  const { t } = useTranslation('phone');
  const phone = usePhone();
  const { flow, keywords } = begin;
  return (
    <div className={styles.card}>
      {flow !== null && (
        <button type="button" className={styles.start} onClick={() => phone.take({ do: 'start', flow })}>
          {t('begin.start')}
        </button>
      )}
      <p>{t(flow === null ? 'begin.any' : keywords.length > 0 ? 'begin.keyword' : 'begin.write')}</p>
      {keywords.length > 0 && (
        <div className={styles.words}>
          {keywords.map((word) => (
            <button key={word} type="button" onClick={() => phone.take({ do: 'say', text: word })}>
              {word}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
