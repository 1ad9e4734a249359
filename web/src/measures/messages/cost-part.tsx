import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../../api/client.js';
import { TableTwin } from '../../charts/table-twin.js';
import { Loading } from '../../components/loading.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { Section } from '../../components/section.js';
import styles from '../measures.module.css';
import { useFilters } from '../use-filters.js';
import { useFormat } from '../use-format.js';

/** What was spent on messages, and how much that is for each outcome. */
export function CostPart() {
  const { t } = useTranslation('dashboard');
  const { part } = useFilters();
  const { number, money } = useFormat();
  const cost = useQuery({
    queryKey: ['measures', 'cost', part],
    queryFn: () => answer(api.GET('/api/v1/measures/cost', { params: { query: part } })),
    placeholderData: (before) => before,
  });
  const { data } = cost;
  const currency = data?.currency ?? null;
  const spent = data?.spent ?? null;
  return (
    <Section title={t('cost.title')} intro={t('cost.intro')}>
      <ProblemAlert problem={cost.error} onRetry={() => void cost.refetch()} />
      {cost.isPending && <Loading />}
      {data !== undefined && (
        <>
          <p className={styles.sentence}>
            {currency === null || spent === null
              ? t('cost.noPrices', { segments: number(data.segments) })
              : t('cost.says', { spent: money(spent, currency), segments: number(data.segments) })}
          </p>
          <TableTwin
            isOpen
            label={t('cost.title')}
            file="karibu-cost"
            rows={data.outcomes}
            columns={[
              {
                key: 'measure',
                header: t('cost.columns.outcome'),
                value: ({ measure }) => t(`measures.${measure}`),
              },
              { key: 'count', header: t('cost.columns.count'), value: ({ count }) => count },
              {
                key: 'each',
                header: currency === null ? t('cost.columns.each') : t('cost.columns.eachIn', { currency }),
                value: ({ each }) => (each === null ? null : Math.round(each * 100) / 100),
              },
            ]}
          />
        </>
      )}
    </Section>
  );
}
