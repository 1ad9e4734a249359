import { IconRoute } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { nameIn, useDictionary } from '../api/dictionary.js';
import { DataTable } from '../components/data-table.js';
import type { Column } from '../components/data-table.js';
import { EmptyState } from '../components/empty-state.js';
import { TextLink } from '../components/links.js';
import { Loading } from '../components/loading.js';
import { Page } from '../components/page.js';
import { ProblemAlert } from '../components/problem-alert.js';
import { useProgrammeName, programmesQuery, useAnchorName } from './programme.js';
import type { ProgrammeSummary } from './programme.js';
import styles from './programmes.module.css';
import { useLengths } from './use-lengths.js';

/** The programmes of messages, with who is in them. */
export function ProgrammesPage() {
  const { t } = useTranslation('programmes');
  const { data, error, isPending, refetch } = useQuery(programmesQuery);
  return (
    <Page
      title={t('title')}
      intro={t('intro')}
      help={
        <>
          <p>{t('help.what')}</p>
          <p>{t('help.dates')}</p>
          <p>{t('help.files')}</p>
        </>
      }
    >
      {isPending && <Loading />}
      <ProblemAlert problem={error} onRetry={() => void refetch()} />
      {data?.items.length === 0 && (
        <EmptyState title={t('list.none')} icon={<IconRoute />}>
          {t('list.noneText')}
        </EmptyState>
      )}
      {data !== undefined && data.items.length > 0 && <List programmes={data.items} />}
    </Page>
  );
}

function List({ programmes }: { readonly programmes: readonly ProgrammeSummary[] }) {
  const { t } = useTranslation('programmes');
  const { number } = useLengths();
  const columns: Column<ProgrammeSummary>[] = [
    {
      key: 'name',
      header: t('list.name'),
      isHeading: true,
      cell: (programme) => <Name programme={programme} />,
    },
    { key: 'active', header: t('state.active'), cell: ({ active }) => number(active) },
    { key: 'paused', header: t('state.paused'), cell: ({ paused }) => number(paused) },
    {
      key: 'over',
      header: t('list.over'),
      cell: ({ completed, ended }) => number(completed + ended),
    },
  ];
  return <DataTable label={t('title')} columns={columns} rows={programmes} rowKey={({ name }) => name} />;
}

/** What it is called, and in a line what it is. */
function Name({ programme }: { readonly programme: ProgrammeSummary }) {
  const { t } = useTranslation('programmes');
  const anchorName = useAnchorName();
  const dictionary = useDictionary();
  const programmeName = useProgrammeName();
  const { name, messages, anchor, purpose, then } = programme;
  return (
    <>
      <TextLink to="/programmes/$name" params={{ name }}>
        {programmeName(name)}
      </TextLink>
      <span className={styles.about}>
        {t('list.about', { count: messages, anchor: anchorName(anchor) })}{' '}
        {nameIn(dictionary?.purposes, purpose)}.
        {then !== null && ` ${t('list.then', { name: programmeName(then) })}`}
      </span>
    </>
  );
}
