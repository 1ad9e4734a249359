import { IconLanguage } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useSession } from '../api/session.js';
import { EmptyState } from '../components/empty-state.js';
import { useLanguageName } from '../components/language-name.js';
import { ButtonLink, TextLink } from '../components/links.js';
import { Loading } from '../components/loading.js';
import { Page } from '../components/page.js';
import { ProblemAlert } from '../components/problem-alert.js';
import { FlowTable } from './flow-table.js';
import { SheetSection } from './sheet/sheet-section.js';
import { doneOf, isCounted } from './text-row.js';
import type { FlowTextsRow } from './text-row.js';
import { useFlowTexts } from './use-flow-texts.js';

/** One language: its conversations with what there is to do in each, and the way with a spreadsheet. */
export function LanguagePage() {
  const { t } = useTranslation('texts');
  const { language } = useParams({ from: '/framed/texts/$language' });
  const { user } = useSession();
  const name = useLanguageName()(language);
  const flows = useFlowTexts(language);
  return (
    <Page
      title={t('language.title', { language: name })}
      intro={flows.data && <Summary rows={flows.data} />}
      help={<LanguageHelp />}
      back={user.translates === null && <TextLink to="/texts">{t('language.back')}</TextLink>}
      actions={flows.data && <Begin language={language} rows={flows.data} />}
    >
      <ProblemAlert problem={flows.error} onRetry={() => void flows.refetch()} />
      {flows.isPending && <Loading lines={6} />}
      {flows.data?.length === 0 && (
        <EmptyState title={t('language.none')} icon={<IconLanguage size={40} />}>
          {t('language.noneText')}
        </EmptyState>
      )}
      {flows.data !== undefined && flows.data.length > 0 && (
        <>
          <FlowTable language={language} rows={flows.data} />
          <SheetSection language={language} />
        </>
      )}
    </Page>
  );
}

function Summary({ rows }: { readonly rows: readonly FlowTextsRow[] }) {
  const { t } = useTranslation('texts');
  const counted = rows.filter(isCounted);
  const total = counted.reduce((sum, row) => sum + row.total, 0);
  const done = counted.reduce((sum, row) => sum + doneOf(row), 0);
  return done === total
    ? t('language.complete', { total })
    : t('language.summary', { open: total - done, total });
}

/** Leads to the first conversation in which there is something to do. */
function Begin({ language, rows }: { readonly language: string; readonly rows: readonly FlowTextsRow[] }) {
  const { t } = useTranslation('texts');
  const { may } = useSession();
  const first = rows.find((row) => row.isEditable && isCounted(row) && doneOf(row) < row.total);
  if (first === undefined || !may('texts.translate')) return null;
  return (
    <ButtonLink to="/texts/$language/$flow" params={{ language, flow: first.flow }} search={{ show: 'open' }}>
      {t('language.begin')}
    </ButtonLink>
  );
}

function LanguageHelp() {
  const { t } = useTranslation('texts');
  return (
    <>
      <p>{t('language.help')}</p>
      <ul>
        <li>{t('help.missing')}</li>
        <li>{t('help.stale')}</li>
        <li>{t('help.same')}</li>
        <li>{t('help.reviewed')}</li>
      </ul>
    </>
  );
}
