import { IconPlus, IconUsersGroup } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../api/client.js';
import { useSession } from '../api/session.js';
import { CursorList } from '../components/cursor-list.js';
import { DataTable } from '../components/data-table.js';
import type { Column } from '../components/data-table.js';
import { EmptyState } from '../components/empty-state.js';
import { ButtonLink, TextLink } from '../components/links.js';
import { Page } from '../components/page.js';
import { TimeAgo } from '../components/time-ago.js';
import type { Segment } from './segment.js';

/** The segments: descriptions of people that stay true while people change. */
export function SegmentsPage() {
  const { t } = useTranslation('segments');
  const { may } = useSession();
  const add = may('segments.edit') && (
    <ButtonLink to="/segments/$id" params={{ id: 'new' }} leftSection={<IconPlus size={18} aria-hidden />}>
      {t('list.add')}
    </ButtonLink>
  );
  return (
    <Page title={t('title')} intro={t('intro')} help={<p>{t('help')}</p>} actions={add}>
      <CursorList
        queryKey={['segments']}
        read={(cursor) =>
          answer(api.GET('/api/v1/segments', { params: { query: cursor === undefined ? {} : { cursor } } }))
        }
        empty={
          <EmptyState title={t('list.none')} icon={<IconUsersGroup />} action={add}>
            {t('list.noneText')}
          </EmptyState>
        }
      >
        {(items) => <SegmentTable segments={items} />}
      </CursorList>
    </Page>
  );
}

function SegmentTable({ segments }: { readonly segments: readonly Segment[] }) {
  const { t } = useTranslation('segments');
  const columns: Column<Segment>[] = [
    {
      key: 'name',
      header: t('name'),
      isHeading: true,
      cell: ({ id, name }) => (
        <TextLink to="/segments/$id" params={{ id }}>
          <bdi>{name}</bdi>
        </TextLink>
      ),
    },
    { key: 'for', header: t('description'), cell: ({ description }) => <bdi>{description}</bdi> },
    { key: 'changed', header: t('list.changed'), cell: ({ updatedAt }) => <TimeAgo at={updatedAt} /> },
    {
      key: 'people',
      header: t('list.people'),
      cell: ({ id }) => (
        <TextLink to="/people" search={{ segment: id }}>
          {t('list.show')}
        </TextLink>
      ),
    },
  ];
  return <DataTable label={t('title')} columns={columns} rows={segments} rowKey={({ id }) => id} />;
}
