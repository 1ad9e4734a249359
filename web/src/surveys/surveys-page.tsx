import { useQuery } from '@tanstack/react-query';
import { IconMessageQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../api/client.js';
import { DataTable } from '../components/data-table.js';
import { EmptyState } from '../components/empty-state.js';
import { ButtonLink, TextLink } from '../components/links.js';
import { Loading } from '../components/loading.js';
import { Page } from '../components/page.js';
import { ProblemAlert } from '../components/problem-alert.js';
import { MeasuresTabs } from '../measures/measures-tabs.js';

/** The conversations that ask something and are live, each with the way to what people answered. */
export function SurveysPage() {
  const { t, i18n } = useTranslation('surveys');
  const flows = useQuery({
    queryKey: ['flows', 'names'],
    queryFn: () => answer(api.GET('/api/v1/flows', { params: { query: { limit: 100 } } })),
  });
  const live = (flows.data?.items ?? []).filter((flow) => flow.live !== null);
  const number = new Intl.NumberFormat(i18n.language);
  return (
    <Page title={t('title')} intro={t('intro')} help={<p>{t('help')}</p>}>
      <MeasuresTabs />
      <ProblemAlert problem={flows.error} onRetry={() => void flows.refetch()} />
      {flows.isPending && <Loading lines={6} />}
      {flows.data !== undefined && live.length === 0 && (
        <EmptyState
          icon={<IconMessageQuestion size={36} />}
          title={t('none')}
          action={<ButtonLink to="/flows">{t('toFlows')}</ButtonLink>}
        >
          <p>{t('noneText')}</p>
        </EmptyState>
      )}
      {live.length > 0 && (
        <DataTable
          label={t('title')}
          columns={[
            {
              key: 'flow',
              header: t('columns.flow'),
              isHeading: true,
              cell: ({ name, title }) => (
                <TextLink to="/surveys/$flow" params={{ flow: name }} dir="auto">
                  {title}
                </TextLink>
              ),
            },
            {
              key: 'about',
              header: t('columns.about'),
              cell: ({ about }) => <span dir="auto">{about}</span>,
            },
            { key: 'waiting', header: t('columns.waiting'), cell: ({ waiting }) => number.format(waiting) },
          ]}
          rows={live}
          rowKey={({ name }) => name}
        />
      )}
    </Page>
  );
}
