import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../api/client.js';
import { CursorList } from '../components/cursor-list.js';
import { DataTable } from '../components/data-table.js';
import type { Column } from '../components/data-table.js';
import { TextLink } from '../components/links.js';
import { Page } from '../components/page.js';
import { Section } from '../components/section.js';
import { TimeAgo } from '../components/time-ago.js';
import { FileChoice } from './file-choice.js';
import { bringFile, importQuery } from './import.js';
import type { ImportSummary } from './import.js';
import { StateBadge } from './state-badge.js';

/** Files of people who are to be recorded: a new one, and those that were brought before. */
export function ImportsPage() {
  const { t } = useTranslation('imports');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const bring = async (file: File) => {
    const taken = await bringFile(file);
    queries.setQueryData(importQuery(taken.id).queryKey, taken);
    void queries.invalidateQueries({ queryKey: ['imports', 'list'] });
    await navigate({ to: '/imports/$id', params: { id: taken.id } });
  };
  return (
    <Page title={t('title')} intro={t('intro')} help={<p>{t('help')}</p>}>
      <Section title={t('file.title')} intro={t('file.intro')}>
        <FileChoice onBring={bring} />
      </Section>
      <Section title={t('list.title')}>
        <CursorList
          queryKey={['imports', 'list']}
          read={(cursor) =>
            answer(api.GET('/api/v1/imports', { params: { query: cursor === undefined ? {} : { cursor } } }))
          }
          empty={<p className="quiet">{t('list.none')}</p>}
        >
          {(items) => <ImportTable imports={items} />}
        </CursorList>
      </Section>
    </Page>
  );
}

function ImportTable({ imports }: { readonly imports: readonly ImportSummary[] }) {
  const { t, i18n } = useTranslation('imports');
  const count = new Intl.NumberFormat(i18n.language);
  const columns: Column<ImportSummary>[] = [
    {
      key: 'file',
      header: t('list.file'),
      isHeading: true,
      cell: ({ id, fileName }) => (
        <TextLink to="/imports/$id" params={{ id }}>
          <bdi>{fileName}</bdi>
        </TextLink>
      ),
    },
    { key: 'state', header: t('list.state'), cell: ({ state }) => <StateBadge state={state} /> },
    {
      key: 'rows',
      header: t('list.rows'),
      align: 'end',
      cell: ({ counts }) => count.format(counts.rows),
    },
    { key: 'at', header: t('list.brought'), cell: ({ createdAt }) => <TimeAgo at={createdAt} /> },
  ];
  return <DataTable label={t('list.title')} columns={columns} rows={imports} rowKey={({ id }) => id} />;
}
