import { NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';

import styles from '../people.module.css';
import { orders, useSegmentNames } from './use-people.js';
import type { Order, Selection } from './use-people.js';

/** Comes a moment later: what it searches with is heavy. */
const PlaceFilter = lazy(() => import('./place-filter.js'));

interface PeopleFiltersProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly selection: Selection;
  readonly onChange: (part: Partial<Selection>) => void;
}

/** Finds people by name or number, narrows them to a segment and a place, puts them in order. */
export function PeopleFilters({ text, onText, selection, onChange }: PeopleFiltersProps) {
  const { t } = useTranslation('people');
  const segments = useSegmentNames();
  const { segment, place, sort } = selection;
  return (
    <div className={styles.filters} role="search">
      <TextInput
        type="search"
        label={t('search')}
        placeholder={t('searchHint')}
        leftSection={<IconSearch size={18} aria-hidden />}
        maxLength={100}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
      />
      <NativeSelect
        label={t('segment')}
        data={[
          { value: '', label: t('everybody') },
          ...segments.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={segment}
        onChange={({ currentTarget: { value } }) => onChange({ segment: value })}
      />
      <div className={styles.place}>
        <Suspense>
          <PlaceFilter place={place} onChange={(code) => onChange({ place: code })} />
        </Suspense>
      </div>
      <NativeSelect
        label={t('order')}
        data={orders.map((order) => ({ value: order, label: t(`orders.${order.replace('-', '')}`) }))}
        value={sort}
        onChange={({ currentTarget: { value } }) => onChange({ sort: value as Order })}
      />
    </div>
  );
}
