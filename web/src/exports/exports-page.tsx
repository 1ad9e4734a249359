import { useTranslation } from 'react-i18next';

import { answer, api } from '../api/client.js';
import type { components } from '../api/schema.js';
import { CursorList } from '../components/cursor-list.js';
import { DataTable } from '../components/data-table.js';
import type { Column } from '../components/data-table.js';
import { EmptyState } from '../components/empty-state.js';
import { ButtonLink, TextLink } from '../components/links.js';
import { Page } from '../components/page.js';
import { TimeAgo } from '../components/time-ago.js';
import { useColumnNames } from './column-names.js';

type Export = components['schemas']['Export'];

/** What left the house in files: when, why, for whom, how many. */
export function ExportsPage() {
  const { t } = useTranslation('exports');
  const people = <ButtonLink to="/people">{t('list.people')}</ButtonLink>;
  return (
    <Page
      title={t('title')}
      intro={t('intro')}
      help={<p>{t('help')}</p>}
      back={<TextLink to="/people">{t('list.people')}</TextLink>}
    >
      <CursorList
        queryKey={['exports']}
        read={(cursor) =>
          answer(api.GET('/api/v1/exports', { params: { query: cursor === undefined ? {} : { cursor } } }))
        }
        empty={
          <EmptyState title={t('list.none')} action={people}>
            {t('list.noneText')}
          </EmptyState>
        }
      >
        {(items) => <ExportTable exports={items} />}
      </CursorList>
    </Page>
  );
}

function ExportTable({ exports }: { readonly exports: readonly Export[] }) {
  const { t, i18n } = useTranslation('exports');
  const nameOf = useColumnNames();
  const number = new Intl.NumberFormat(i18n.language);
  const columns: Column<Export>[] = [
    { key: 'reason', header: t('list.reason'), isHeading: true, cell: ({ reason }) => <bdi>{reason}</bdi> },
    { key: 'partner', header: t('list.for'), cell: ({ partner }) => partner ?? t('list.ourselves') },
    { key: 'rows', header: t('list.rows'), align: 'end', cell: ({ rows }) => number.format(rows) },
    { key: 'columns', header: t('list.columns'), cell: ({ columns: named }) => named.map(nameOf).join(', ') },
    { key: 'at', header: t('list.at'), cell: ({ at }) => <TimeAgo at={at} /> },
  ];
  return <DataTable label={t('title')} columns={columns} rows={exports} rowKey={({ id }) => id} />;
}
