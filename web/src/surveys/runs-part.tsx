import { useTranslation } from 'react-i18next';

import { ShareBar } from '../charts/share-bar.js';
import { TableTwin } from '../charts/table-twin.js';
import { Section } from '../components/section.js';
import styles from './surveys.module.css';
import type { Results } from './surveys.js';
import { useCounts } from './use-counts.js';

const kinds = ['complete', 'partial', 'none'] as const;

/** Who answered to the end, in part, and not at all. */
export function RunsPart({ results: { flow, runs } }: { readonly results: Results }) {
  const { t } = useTranslation('surveys');
  const { number, percent } = useCounts();
  const shares = kinds.map((key) => ({
    key,
    name: t(`runs.${key}`),
    value: runs[key],
    says: t('runs.says', { value: number(runs[key]), share: percent(runs[key], runs.started) }),
  }));
  return (
    <Section title={t('runs.title')} intro={t('runs.intro')}>
      {runs.started === 0 ? (
        <p className={styles.sentence}>{t('runs.nobody')}</p>
      ) : (
        <>
          <p className={styles.sentence}>
            {t('runs.summary', {
              started: number(runs.started),
              answered: percent(runs.complete + runs.partial, runs.started),
            })}{' '}
            {runs.underWay > 0 && t('runs.underWay', { count: runs.underWay })}
          </p>
          <ShareBar shares={shares} />
          <TableTwin
            label={t('runs.title')}
            file={`karibu-${flow}-runs`}
            rows={shares}
            columns={[
              { key: 'name', header: t('runs.how'), value: ({ name }) => name },
              { key: 'value', header: t('columns.people'), value: ({ value }) => value },
            ]}
          />
        </>
      )}
    </Section>
  );
}
