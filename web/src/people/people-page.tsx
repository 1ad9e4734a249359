import { IconUserPlus } from '@tabler/icons-react';
import { useDebouncedValue } from '@mantine/hooks';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSession } from '../api/session.js';
import { EmptyState } from '../components/empty-state.js';
import { ButtonLink } from '../components/links.js';
import { Loading } from '../components/loading.js';
import { Page } from '../components/page.js';
import { ProblemAlert } from '../components/problem-alert.js';
import { useShortcuts } from '../components/shortcuts.js';
import { ExportButton } from '../exports/export-button.js';
import { PeopleFilters } from './list/people-filters.js';
import { PeopleTable } from './list/people-table.js';
import { orders, usePeople, usePeopleCount } from './list/use-people.js';
import type { Selection } from './list/use-people.js';
import { PeopleTabs } from './people-tabs.js';
import styles from './people.module.css';

/** Everybody whom the reader may see: to be found, narrowed down, put in order. */
export function PeoplePage() {
  const { t } = useTranslation('people');
  const { may } = useSession();
  const navigate = useNavigate();
  const search = useSearch({ from: '/framed/people' });
  const [text, setText] = useState(search.q ?? '');
  const [q] = useDebouncedValue(text.trim(), 300);
  const { segment = '' } = search;
  const sort = orders.find((one) => one === search.sort) ?? 'name';
  const show = useCallback(
    (part: Partial<Selection>) => {
      const { q, segment, sort } = part;
      void navigate({
        to: '/people',
        search: { ...(q && { q }), ...(segment && { segment }), ...(sort && sort !== 'name' && { sort }) },
        replace: true,
      });
    },
    [navigate],
  );
  useEffect(() => {
    if (q !== (search.q ?? '')) show({ q, segment, sort });
  }, [q, search.q, segment, sort, show]);
  useShortcuts(
    may('people.edit')
      ? [{ keys: 'n', label: t('new.open'), run: () => void navigate({ to: '/people/new' }) }]
      : [],
  );
  return (
    <Page
      title={t('title')}
      intro={t('intro')}
      help={<p>{t('help')}</p>}
      actions={
        <>
          <ExportButton key={segment} {...(segment !== '' && { segment })} />
          {may('people.edit') && <AddLink />}
        </>
      }
    >
      <PeopleTabs />
      <PeopleFilters
        text={text}
        onText={setText}
        segment={segment}
        sort={sort}
        onChange={(part) => show({ q, segment, sort, ...part })}
      />
      <Found selection={{ q, segment, sort }} />
    </Page>
  );
}

function AddLink() {
  const { t } = useTranslation('people');
  return (
    <ButtonLink to="/people/new" leftSection={<IconUserPlus size={18} aria-hidden />}>
      {t('new.open')}
    </ButtonLink>
  );
}

function Found({ selection }: { readonly selection: Selection }) {
  const { t } = useTranslation('people');
  const { may } = useSession();
  const list = usePeople(selection);
  const count = usePeopleCount(selection);
  const people = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = list;
  const onNearEnd = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage && !isFetchNextPageError) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage]);
  const isNarrowed = selection.q !== '' || selection.segment !== '';
  return (
    <>
      <p role="status" className={styles.count}>
        {count.data !== undefined &&
          t(count.data.isEstimate ? 'countAbout' : 'count', { count: count.data.count })}
      </p>
      <ProblemAlert
        problem={list.error}
        onRetry={() => void (people.length > 0 ? fetchNextPage() : list.refetch())}
      />
      {list.isPending && <Loading lines={8} />}
      {list.isSuccess && people.length === 0 && (
        <EmptyState title={t(isNarrowed ? 'noneFound' : 'none')} action={may('people.edit') && <AddLink />}>
          {t(isNarrowed ? 'noneFoundText' : 'noneText')}
        </EmptyState>
      )}
      {people.length > 0 && <PeopleTable people={people} total={count.data?.count} onNearEnd={onNearEnd} />}
      {isFetchingNextPage && <Loading lines={2} />}
    </>
  );
}
