import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../../api/client.js';
import { ShareBar } from '../../charts/share-bar.js';
import { TableTwin } from '../../charts/table-twin.js';
import { Loading } from '../../components/loading.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { Section } from '../../components/section.js';
import type { components } from '../../api/schema.js';
import styles from '../measures.module.css';
import { useFilters } from '../use-filters.js';
import { useFormat } from '../use-format.js';

type Delivered = components['schemas']['DeliveryTruth']['total'];

const outcomes = ['confirmed', 'sent', 'unknown', 'impossible', 'waiting', 'withheld'] as const;

/** What became of every message that was written: each is exactly one of six. */
export function DeliveryPart() {
  const { t } = useTranslation('dashboard');
  const { part } = useFilters();
  const { number, percent } = useFormat();
  const delivery = useQuery({
    queryKey: ['measures', 'delivery', part],
    queryFn: () => answer(api.GET('/api/v1/measures/delivery', { params: { query: part } })),
    placeholderData: (before) => before,
  });
  const { data } = delivery;
  const written = data?.total.written ?? 0;
  return (
    <Section title={t('delivery.title')} intro={t('delivery.intro')}>
      <ProblemAlert problem={delivery.error} onRetry={() => void delivery.refetch()} />
      {delivery.isPending && <Loading />}
      {data !== undefined && written === 0 && <p className={styles.sentence}>{t('delivery.none')}</p>}
      {data !== undefined && written > 0 && (
        <>
          <p className={styles.sentence}>
            {t('delivery.says', {
              written: number(written),
              confirmed: percent(data.total.outcomes.confirmed / written),
              unknown: number(data.total.outcomes.unknown),
            })}
          </p>
          <ShareBar
            shares={outcomes.map((key) => ({
              key,
              name: t(`delivery.outcomes.${key}`),
              value: data.total.outcomes[key],
              says: number(data.total.outcomes[key]),
            }))}
          />
          <Meanings />
          <Outcomes
            of="senders"
            rows={data.senders.map((one) => ({ ...one, name: `${one.address} (${one.channel})` }))}
          />
          <Outcomes of="channels" rows={data.channels.map((one) => ({ ...one, name: one.channel }))} />
          <Outcomes of="places" rows={data.places} />
        </>
      )}
    </Section>
  );
}

/** What each word means; it stands there for everybody, since they are easily mistaken. */
function Meanings() {
  const { t } = useTranslation('dashboard');
  return (
    <ul className={styles.facts}>
      {outcomes.map((key) => (
        <li key={key}>
          <strong>{t(`delivery.outcomes.${key}`)}</strong>: {t(`delivery.meanings.${key}`)}
        </li>
      ))}
    </ul>
  );
}

interface OutcomesProps {
  readonly of: 'senders' | 'channels' | 'places';
  readonly rows: readonly (Delivered & { readonly name: string })[];
}

function Outcomes({ of, rows }: OutcomesProps) {
  const { t } = useTranslation('dashboard');
  if (rows.length === 0) return null;
  return (
    <div>
      <h3 className={styles.subtitle}>{t(`delivery.by.${of}`)}</h3>
      <TableTwin
        label={`${t('delivery.title')}: ${t(`delivery.by.${of}`)}`}
        file={`karibu-delivery-${of}`}
        rows={rows}
        columns={[
          { key: 'name', header: t(`delivery.columns.${of}`), value: ({ name }) => name },
          { key: 'written', header: t('delivery.columns.written'), value: ({ written }) => written },
          ...outcomes.map((key) => ({
            key,
            header: t(`delivery.outcomes.${key}`),
            value: (row: Delivered) => row.outcomes[key],
          })),
        ]}
      />
    </div>
  );
}
