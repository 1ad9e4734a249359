import { useTranslation } from 'react-i18next';

import { StatusBadge } from '../components/status-badge.js';
import styles from './progress.module.css';
import { doneOf } from './text-row.js';
import type { Progress as Counts } from './text-row.js';

/** How many texts are as they should be, as a bar and in words. */
export function ProgressBar({ counts }: { readonly counts: Counts }) {
  const { t } = useTranslation('texts');
  const done = doneOf(counts);
  const share = counts.total === 0 ? 100 : (100 * done) / counts.total;
  return (
    <div className={styles.progress}>
      <div className={styles.bar} aria-hidden>
        <span style={{ width: `${share}%` }} />
      </div>
      <span className={styles.words}>{t('progress', { done, total: counts.total })}</span>
    </div>
  );
}

/** What there is still to do, each in a word. */
export function OpenWork({ counts }: { readonly counts: Counts }) {
  const { t } = useTranslation('texts');
  const { missing, stale, same } = counts;
  if (missing + stale + same === 0) return <StatusBadge tone="good">{t('open.nothing')}</StatusBadge>;
  return (
    <div className={styles.badges}>
      {missing > 0 && <StatusBadge tone="bad">{t('open.missing', { count: missing })}</StatusBadge>}
      {stale > 0 && <StatusBadge tone="warn">{t('open.stale', { count: stale })}</StatusBadge>}
      {same > 0 && <StatusBadge tone="info">{t('open.same', { count: same })}</StatusBadge>}
    </div>
  );
}
