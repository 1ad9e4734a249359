import { IconLanguage } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../api/client.js';
import { useSession } from '../api/session.js';
import { DataTable } from '../components/data-table.js';
import type { Column } from '../components/data-table.js';
import { EmptyState } from '../components/empty-state.js';
import { useLanguageName } from '../components/language-name.js';
import { ButtonLink, TextLink } from '../components/links.js';
import { Loading } from '../components/loading.js';
import { Page } from '../components/page.js';
import { ProblemAlert } from '../components/problem-alert.js';
import { OpenWork, ProgressBar } from './progress.js';
import type { Progress } from './text-row.js';

interface LanguageRow extends Progress {
  readonly language: string;
}

/** The languages that are translated into, with what there is to do in each; translators go straight to theirs. */
export function TextsPage() {
  const { t } = useTranslation('texts');
  const { user, may } = useSession();
  const languageName = useLanguageName();
  const texts = useQuery({
    queryKey: ['texts', 'languages'],
    queryFn: () => answer(api.GET('/api/v1/texts')),
    enabled: user.translates === null,
  });
  if (user.translates !== null)
    return <Navigate to="/texts/$language" params={{ language: user.translates }} replace />;
  const languages: readonly LanguageRow[] = texts.data?.languages ?? [];
  const source = texts.data === undefined ? '' : languageName(texts.data.source);
  return (
    <Page
      title={t('languages.title')}
      intro={t('languages.intro', { source })}
      help={<p>{t('languages.help')}</p>}
    >
      <ProblemAlert problem={texts.error} onRetry={() => void texts.refetch()} />
      {texts.isPending && <Loading />}
      {texts.data !== undefined && languages.length === 0 && (
        <EmptyState
          title={t('languages.none')}
          icon={<IconLanguage size={40} />}
          action={may('flows.read') && <ButtonLink to="/flows">{t('languages.toFlows')}</ButtonLink>}
        >
          {t('languages.noneText')}
        </EmptyState>
      )}
      {languages.length > 0 && <Languages rows={languages} />}
    </Page>
  );
}

function Languages({ rows }: { readonly rows: readonly LanguageRow[] }) {
  const { t } = useTranslation('texts');
  const languageName = useLanguageName();
  const columns: readonly Column<LanguageRow>[] = [
    {
      key: 'language',
      header: t('columns.language'),
      isHeading: true,
      cell: ({ language }) => (
        <TextLink to="/texts/$language" params={{ language }}>
          {languageName(language)}
        </TextLink>
      ),
    },
    { key: 'done', header: t('columns.done'), cell: (row) => <ProgressBar counts={row} /> },
    { key: 'open', header: t('columns.open'), cell: (row) => <OpenWork counts={row} /> },
    { key: 'reviewed', header: t('columns.reviewed'), cell: ({ reviewed }) => reviewed },
  ];
  return (
    <DataTable
      label={t('languages.title')}
      columns={columns}
      rows={rows}
      rowKey={({ language }) => language}
    />
  );
}
