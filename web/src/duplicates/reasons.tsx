import { useTranslation } from 'react-i18next';

import { StatusBadge } from '../components/status-badge.js';
import type { Pair } from './duplicates.js';
import styles from './duplicates.module.css';

/** What speaks for two records being of one person, and what against it. */
export function Reasons({ reasons }: Pick<Pair, 'reasons'>) {
  const { t } = useTranslation('duplicates');
  return (
    <ul className={styles.reasons} aria-label={t('reasons')}>
      {reasons.map(({ code, points }) => (
        <li key={code}>
          <StatusBadge tone={points > 0 ? 'good' : points < 0 ? 'warn' : 'neutral'}>
            {t(`reason.${code}`)}
          </StatusBadge>
        </li>
      ))}
    </ul>
  );
}
