import { useTranslation } from 'react-i18next';

import { fullTime } from '../../../components/relative-time.js';
import { Condition } from '../../../programmes/condition.js';
import { FlowLink } from '../../../programmes/timeline/message-item.js';
import type { Subscription } from './subscriptions.js';
import styles from './programmes.module.css';

/** What comes of a programme in the coming week, with its words. */
export function Coming({ subscription: { coming } }: { readonly subscription: Subscription }) {
  const { t, i18n } = useTranslation('programmes');
  if (coming.length === 0) return <p className={styles.quiet}>{t('person.nothing')}</p>;
  return (
    <details>
      <summary>{t('person.coming', { count: coming.length })}</summary>
      <ul className={styles.coming}>
        {coming.map(({ id, at, text, flow, when }) => (
          <li key={id}>
            <span className={styles.quiet}>{fullTime(new Date(at), i18n.language)}</span>
            <br />
            {flow === null ? (
              <span dir="auto">{text}</span>
            ) : (
              <>
                {t('flow')} <FlowLink name={flow} />
              </>
            )}
            {when !== null && (
              <span className={styles.quiet}>
                {' '}
                {t('only')} <Condition expression={when} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
