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
  const surveys = useQuery({
    queryKey: ['surveys', 'list'],
    queryFn: () => answer(api.GET('/api/v1/surveys')),
  });
  const rows = surveys.data?.items ?? [];
  const number = new Intl.NumberFormat(i18n.language);
  return (
    <Page title={t('title')} intro={t('intro')} help={<p>{t('help')}</p>}>
      <MeasuresTabs />
      <ProblemAlert problem={surveys.error} onRetry={() => void surveys.refetch()} />
      {surveys.isPending && <Loading lines={6} />}
      {surveys.data !== undefined && rows.length === 0 && (
        <EmptyState
          icon={<IconMessageQuestion size={36} />}
          title={t('none')}
          action={<ButtonLink to="/flows">{t('toFlows')}</ButtonLink>}
        >
          <p>{t('noneText')}</p>
        </EmptyState>
      )}
      {rows.length > 0 && (
        <DataTable
          label={t('title')}
          columns={[
            {
              key: 'flow',
              header: t('columns.flow'),
              isHeading: true,
              cell: ({ flow, title }) => (
                <TextLink to="/surveys/$flow" params={{ flow }} dir="auto">
                  {title}
                </TextLink>
              ),
            },
            {
              key: 'about',
              header: t('columns.about'),
              cell: ({ about }) => <span dir="auto">{about}</span>,
            },
            {
              key: 'questions',
              header: t('columns.questions'),
              align: 'end',
              cell: ({ questions }) => number.format(questions),
            },
          ]}
          rows={rows}
          rowKey={({ flow }) => flow}
        />
      )}
    </Page>
  );
}
