import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../../api/client.js';
import { BarList } from '../../charts/bar-list.js';
import { TableTwin } from '../../charts/table-twin.js';
import { Loading } from '../../components/loading.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import styles from '../measures.module.css';
import { useFilters } from '../use-filters.js';
import { useFormat } from '../use-format.js';

/** Messages that are drawn; the table has all. */
const mostBars = 20;

const counts = ['people', 'confirmed', 'impossible', 'replied', 'left'] as const;

interface ProgrammeFunnelProps {
  readonly programme: string;
  /** Only the people who are in it now; empty: everybody. */
  readonly segment: string;
}

/** How people come through a programme: to how many each message went, how many got it, answered, and left. */
export function ProgrammeFunnel({ programme, segment }: ProgrammeFunnelProps) {
  const { t } = useTranslation('dashboard');
  const { part } = useFilters();
  const { number, name, programme: programmeName } = useFormat();
  const query = {
    programme,
    ...(part.from && { from: part.from }),
    ...(part.to && { to: part.to }),
    ...(segment !== '' && { segment }),
  };
  const funnel = useQuery({
    queryKey: ['measures', 'funnel', query],
    queryFn: () => answer(api.GET('/api/v1/measures/funnel', { params: { query } })),
  });
  if (funnel.isPending) return <Loading />;
  if (funnel.data === undefined)
    return <ProblemAlert problem={funnel.error} onRetry={() => void funnel.refetch()} />;
  const { enrolled, completed, left, steps } = funnel.data;
  const busy = steps.filter(({ people }) => people > 0);
  const nameOf = ({ message, isGone }: { readonly message: string; readonly isGone: boolean }): string =>
    isGone ? t('funnel.gone', { message: name(message) }) : name(message);
  return (
    <>
      <p className={styles.sentence}>
        {t('funnel.sums', { enrolled: number(enrolled), completed: number(completed), left: number(left) })}{' '}
        {segment !== '' && t('funnel.ofSegment')}
      </p>
      {busy.length === 0 ? (
        <p className={styles.sentence}>{t('funnel.noMessages')}</p>
      ) : (
        <>
          <p className={styles.facts}>{t('funnel.bars')}</p>
          <BarList
            bars={busy.slice(0, mostBars).map((step) => ({
              key: step.message,
              name: nameOf(step),
              value: step.people,
              part: step.confirmed,
              says: t('funnel.step', {
                people: number(step.people),
                confirmed: number(step.confirmed),
                replied: number(step.replied),
              }),
            }))}
          />
          {busy.length > mostBars && (
            <p className="quiet">{t('funnel.more', { count: busy.length - mostBars })}</p>
          )}
        </>
      )}
      <TableTwin
        label={t('funnel.table', { name: programmeName(programme) })}
        file={`karibu-${programme}`}
        rows={steps}
        columns={[
          { key: 'message', header: t('funnel.columns.message'), value: nameOf },
          ...counts.map((key) => ({
            key,
            header: t(`funnel.columns.${key}`),
            value: (step: (typeof steps)[number]) => step[key],
          })),
        ]}
      />
    </>
  );
}
