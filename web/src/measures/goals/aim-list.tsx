import { useTranslation } from 'react-i18next';

import styles from '../measures.module.css';
import { useFormat } from '../use-format.js';
import own from './goals.module.css';
import type { Aim } from './goals.js';
import { ProgressBar } from './progress-bar.js';

/** The aims of the organisation, each as far as its goals are on average. */
export function AimList({ aims }: { readonly aims: readonly Aim[] }) {
  const { t } = useTranslation('dashboard');
  const { percent } = useFormat();
  return (
    <ul className={own.aims}>
      {aims.map(({ aim, goals, reached, behind, share }) => (
        <li key={aim}>
          <div className={styles.head}>
            <strong dir="auto">{aim}</strong>
            <span>{percent(share)}</span>
          </div>
          <ProgressBar share={share} />
          <span className={styles.facts}>
            {[
              t('goals.ofAim', { count: goals }),
              t('goals.reachedOfAim', { count: reached }),
              ...(behind > 0 ? [t('goals.behindOfAim', { count: behind })] : []),
            ].join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
