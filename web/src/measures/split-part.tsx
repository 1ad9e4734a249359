import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../api/client.js';
import { BarList } from '../charts/bar-list.js';
import { TableTwin } from '../charts/table-twin.js';
import { TextLink } from '../components/links.js';
import { Loading } from '../components/loading.js';
import { ProblemAlert } from '../components/problem-alert.js';
import { Section } from '../components/section.js';
import { usePlaceName } from './filter-bar.js';
import { splittable } from './measures.js';
import styles from './measures.module.css';
import { useFilters } from './use-filters.js';
import { useFormat } from './use-format.js';

/** Bars that are drawn; the table has all. */
const mostBars = 12;

/** A measure told apart by the places in a place, or by programme. */
export function SplitPart() {
  const { t } = useTranslation('dashboard');
  const { filters, part, narrow } = useFilters();
  const { number, percent, programme } = useFormat();
  const [measure, setMeasure] = useState<(typeof splittable)[number]>('registered');
  const [by, setBy] = useState<'place' | 'programme'>('place');
  const place = usePlaceName(filters.place ?? '');
  const query = { ...part, measure, by };
  const split = useQuery({
    queryKey: ['measures', 'split', query],
    queryFn: () => answer(api.GET('/api/v1/measures/split', { params: { query } })),
    placeholderData: (before) => before,
  });
  const items = (split.data?.items ?? []).map((item) => ({
    ...item,
    label: by === 'programme' ? programme(item.name) : item.name,
  }));
  const total = split.data?.total ?? 0;
  const share = (value: number) => (total > 0 ? percent(value / total) : '–');
  return (
    <Section
      title={t('split.title')}
      intro={by === 'place' && place !== undefined ? t('split.within', { place }) : t('split.intro')}
    >
      <div className={`${styles.filters} no-print`}>
        <NativeSelect
          label={t('split.measure')}
          value={measure}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            setMeasure(splittable.find((one) => one === chosen) ?? 'registered');
          }}
          data={splittable.map((value) => ({ value, label: t(`measures.${value}`) }))}
        />
        <NativeSelect
          label={t('split.by')}
          value={by}
          onChange={(event) => setBy(event.currentTarget.value === 'programme' ? 'programme' : 'place')}
          data={[
            { value: 'place', label: t('split.place') },
            { value: 'programme', label: t('split.programme') },
          ]}
        />
      </div>
      <ProblemAlert problem={split.error} onRetry={() => void split.refetch()} />
      {split.isPending && <Loading />}
      {split.data !== undefined && items.length === 0 && <p>{t('split.none')}</p>}
      {items.length > 0 && (
        <>
          <p className={styles.sentence}>{t('split.total', { total: number(total), count: items.length })}</p>
          <BarList
            whole={by === 'place' ? Math.max(...items.map(({ value }) => value)) : total}
            bars={items.slice(0, mostBars).map(({ code, label, value }) => ({
              key: code,
              name:
                by === 'place' ? (
                  <TextLink to="/dashboard" search={{ ...filters, place: code }} resetScroll={false}>
                    {label}
                  </TextLink>
                ) : (
                  label
                ),
              value,
              says: `${number(value)} (${share(value)})`,
            }))}
          />
          {items.length > mostBars && (
            <p className="quiet">{t('split.more', { count: items.length - mostBars })}</p>
          )}
          <TableTwin
            label={`${t(`measures.${measure}`)}, ${t(`split.${by}`)}`}
            file={`karibu-${measure}-${by}`}
            rows={items}
            columns={[
              { key: 'name', header: t(`split.${by}`), value: ({ label }) => label },
              { key: 'value', header: t(`measures.${measure}`), value: ({ value }) => value },
              {
                key: 'share',
                header: t('split.share'),
                value: ({ value }) => (total > 0 ? value / total : null),
                shown: ({ value }) => share(value),
              },
            ]}
          />
        </>
      )}
      {filters.place !== undefined && by === 'place' && (
        <button type="button" className={styles.plain} onClick={() => narrow({ place: undefined })}>
          {t('split.everywhere')}
        </button>
      )}
    </Section>
  );
}
