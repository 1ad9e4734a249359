import { useTranslation } from 'react-i18next';

import { CursorList } from '../../components/cursor-list.js';
import { fullTime } from '../../components/relative-time.js';
import { Section } from '../../components/section.js';
import { StatusBadge } from '../../components/status-badge.js';
import styles from '../privacy.module.css';
import { readRuns } from './retention.js';
import type { RetentionRun } from './retention.js';
import { useRuleName } from './use-rule-name.js';

/** What was deleted before, when, and by whom. */
export function RunsPart() {
  const { t } = useTranslation('privacy');
  return (
    <Section title={t('runs.title')}>
      <CursorList<RetentionRun>
        queryKey={['privacy', 'retention', 'runs']}
        read={readRuns}
        empty={<p className="quiet">{t('runs.none')}</p>}
      >
        {(runs) => (
          <ul className={styles.list}>
            {runs.map((run) => (
              <Run key={run.id} run={run} />
            ))}
          </ul>
        )}
      </CursorList>
    </Section>
  );
}

function Run({ run }: { readonly run: RetentionRun }) {
  const { t, i18n } = useTranslation('privacy');
  const nameOf = useRuleName();
  const { at, state, counts, by, isAskingProviders } = run;
  const number = new Intl.NumberFormat(i18n.language);
  const deleted = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([rule, count]) => {
      const [what = '', field = null] = rule.split(':');
      return `${nameOf(what, field)}: ${number.format(count)}`;
    });
  return (
    <li>
      <span>
        <time dateTime={at}>{fullTime(new Date(at), i18n.language)}</time>
        <span className={styles.below}>{deleted.length === 0 ? t('runs.nothing') : deleted.join(' · ')}</span>
      </span>
      <span className={styles.quiet}>
        {by.kind === 'system' ? t('runs.byItself') : <bdi>{by.name}</bdi>}{' '}
        {state === 'running' && <StatusBadge tone="info">{t('runs.running')}</StatusBadge>}
        {state === 'done' && isAskingProviders && <StatusBadge tone="info">{t('runs.asking')}</StatusBadge>}
      </span>
    </li>
  );
}
