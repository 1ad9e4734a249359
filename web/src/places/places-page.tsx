import { TextInput } from '@mantine/core';
import { IconMapPin, IconSearch } from '@tabler/icons-react';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { EmptyState } from '../components/empty-state.js';
import { Page } from '../components/page.js';
import { PeopleTabs } from '../people/people-tabs.js';
import { PlaceList } from './place-list.js';

/** The tree of places: each opens to what lies in it. */
export function PlacesPage() {
  const { t } = useTranslation('people');
  const [text, setText] = useState('');
  const [q] = useDebouncedValue(text.trim(), 300);
  return (
    <Page title={t('places.title')} intro={t('places.intro')} help={<p>{t('places.help')}</p>}>
      <PeopleTabs />
      <TextInput
        type="search"
        aria-label={t('places.search')}
        placeholder={t('places.search')}
        leftSection={<IconSearch size={18} aria-hidden />}
        maxLength={100}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <PlaceList
        key={q}
        of={q === '' ? {} : { q }}
        empty={
          <EmptyState title={t('places.none')} icon={<IconMapPin size={32} />}>
            {t(q === '' ? 'places.noneText' : 'noneFoundText')}
          </EmptyState>
        }
      />
    </Page>
  );
}
