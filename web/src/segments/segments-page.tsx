import { useInViewport } from '@mantine/hooks';
import { IconPlus, IconUsersGroup } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
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
import { countPeople } from '../people/list/use-people.js';
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
      cell: ({ id, name }) => <PeopleOf id={id} name={name} />,
    },
  ];
  return <DataTable label={t('title')} columns={columns} rows={segments} rowKey={({ id }) => id} />;
}

/** How many people are in a segment, which leads to them; they are counted when the row is on the screen. */
function PeopleOf({ id, name }: { readonly id: string; readonly name: string }) {
  const { t, i18n } = useTranslation('segments');
  const { ref, inViewport } = useInViewport<HTMLSpanElement>();
  const [wasSeen, setSeen] = useState(false);
  if (inViewport && !wasSeen) setSeen(true);
  const { data } = useQuery({
    queryKey: ['segments', id, 'count'],
    queryFn: () => countPeople({ q: '', segment: id, place: '' }),
    enabled: wasSeen,
  });
  const many = new Intl.NumberFormat(i18n.language).format(data?.count ?? 0);
  const words =
    data === undefined
      ? t('list.show')
      : t(data.isEstimate ? 'who.about' : 'who.exactly', { count: data.count, many });
  return (
    <span ref={ref}>
      <TextLink to="/people" search={{ segment: id }} aria-label={`${name}: ${words}`}>
        {words}
      </TextLink>
    </span>
  );
}
