import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../api/client.js';
import { PlacePicker } from '../components/place-picker.js';
import styles from './measures.module.css';
import { useProgrammeNames } from './measures.js';
import { dayNow } from '../components/day-now.js';
import { dayBefore, periodOf, periods } from './period.js';
import { useFilters } from './use-filters.js';
import { useFormat } from './use-format.js';

/** Which days, which programme and which place the page is about. */
export function FilterBar() {
  const { t } = useTranslation('dashboard');
  const { filters, narrow } = useFilters();
  const { programme } = useFormat();
  const programmes = useProgrammeNames();
  const period = periodOf(filters);
  const choosePeriod = (value: string) =>
    narrow(
      value === 'own'
        ? { days: 'own', from: dayBefore(dayNow(), 27), to: dayNow() }
        : { days: value, from: undefined, to: undefined },
    );
  return (
    <div className={`${styles.filters} no-print`} role="group" aria-label={t('filters.label')}>
      <NativeSelect
        label={t('filters.period')}
        value={period}
        onChange={(event) => choosePeriod(event.currentTarget.value)}
        data={[
          ...periods.map((value) => ({ value, label: t('filters.days', { count: Number(value) }) })),
          { value: 'own', label: t('filters.own') },
        ]}
      />
      {period === 'own' && (
        <>
          <Day
            label={t('filters.from')}
            value={filters.from}
            onChange={(from) => narrow({ days: 'own', from })}
          />
          <Day label={t('filters.to')} value={filters.to} onChange={(to) => narrow({ days: 'own', to })} />
        </>
      )}
      {programmes.length > 0 && (
        <NativeSelect
          label={t('filters.programme')}
          value={filters.programme ?? ''}
          onChange={(event) => narrow({ programme: event.currentTarget.value })}
          data={[
            { value: '', label: t('filters.allProgrammes') },
            ...programmes.map((value) => ({ value, label: programme(value) })),
          ]}
        />
      )}
      <Place />
    </div>
  );
}

interface DayProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (day: string) => void;
}

function Day({ label, value, onChange }: DayProps) {
  return (
    <TextInput
      type="date"
      label={label}
      max={dayNow()}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

function Place() {
  const { t } = useTranslation('dashboard');
  const { filters, narrow } = useFilters();
  const code = filters.place ?? '';
  const name = usePlaceName(code);
  return (
    <PlacePicker
      label={t('filters.place')}
      value={code === '' ? null : { code, name: name ?? code }}
      onChange={(place) => narrow({ place: place?.code })}
    />
  );
}

/** The name of a place by its code; undefined until it is known. */
export function usePlaceName(code: string): string | undefined {
  const { data } = useQuery({
    queryKey: ['places', 'called', code],
    queryFn: () => answer(api.GET('/api/v1/places/{code}', { params: { path: { code } } })),
    enabled: code !== '',
    retry: false,
  });
  return data?.name;
}
