import { Button, TextInput } from '@mantine/core';
import { IconHomePlus, IconSearch } from '@tabler/icons-react';
import { useDebouncedValue } from '@mantine/hooks';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../api/client.js';
import type { components } from '../api/schema.js';
import { useSession } from '../api/session.js';
import { CursorList } from '../components/cursor-list.js';
import { DataTable } from '../components/data-table.js';
import { EmptyState } from '../components/empty-state.js';
import { TextLink } from '../components/links.js';
import { Page } from '../components/page.js';
import { PeopleTabs } from '../people/people-tabs.js';
import { NewHouseholdDialog } from './new-household-dialog.js';

type HouseholdRow = components['schemas']['HouseholdRow'];

/** The households: who lives together, and where. */
export function HouseholdsPage() {
  const { t } = useTranslation('people');
  const { may } = useSession();
  const navigate = useNavigate();
  const search = useSearch({ from: '/framed/households' });
  const [text, setText] = useState(search.q ?? '');
  const [q] = useDebouncedValue(text.trim(), 300);
  const setAdding = (isOn: boolean) =>
    void navigate({ to: '/households', search: isOn ? { new: 'yes' } : {} });
  const add = may('people.edit') && (
    <Button leftSection={<IconHomePlus size={18} aria-hidden />} onClick={() => setAdding(true)}>
      {t('households.new')}
    </Button>
  );
  return (
    <Page
      title={t('households.title')}
      intro={t('households.intro')}
      help={<p>{t('households.help')}</p>}
      actions={add}
    >
      <PeopleTabs />
      <TextInput
        type="search"
        aria-label={t('households.search')}
        placeholder={t('households.search')}
        leftSection={<IconSearch size={18} aria-hidden />}
        maxLength={100}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <CursorList<HouseholdRow>
        queryKey={['households', 'list', q]}
        read={(cursor) =>
          answer(
            api.GET('/api/v1/households', {
              params: { query: { ...(q !== '' && { q }), ...(cursor && { cursor }) } },
            }),
          )
        }
        empty={
          <EmptyState title={t('households.none')} action={add}>
            {t('households.noneText')}
          </EmptyState>
        }
      >
        {(households) => <HouseholdTable households={households} />}
      </CursorList>
      {search.new !== undefined && may('people.edit') && (
        <NewHouseholdDialog onClose={() => setAdding(false)} />
      )}
    </Page>
  );
}

function HouseholdTable({ households }: { readonly households: readonly HouseholdRow[] }) {
  const { t } = useTranslation('people');
  const columns = [
    {
      key: 'name',
      header: t('households.name'),
      isHeading: true,
      cell: ({ id, name }: HouseholdRow) => (
        <TextLink to="/households/$id" params={{ id }} dir="auto">
          {name}
        </TextLink>
      ),
    },
    { key: 'place', header: t('households.place'), cell: ({ place }: HouseholdRow) => place?.name ?? '–' },
    {
      key: 'head',
      header: t('households.head'),
      cell: ({ head }: HouseholdRow) => <bdi>{head === null ? '–' : (head.name ?? t('noName'))}</bdi>,
    },
    {
      key: 'members',
      header: t('households.members'),
      align: 'end' as const,
      cell: ({ members }: HouseholdRow) => t('countExact', { count: members, many: members }),
    },
  ];
  return (
    <DataTable label={t('households.title')} columns={columns} rows={households} rowKey={({ id }) => id} />
  );
}
