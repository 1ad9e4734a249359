import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconArrowLeft, IconDownload } from '@tabler/icons-react';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSession } from '../api/session.js';
import { capitalised } from '../components/capitalised.js';
import { TextLink } from '../components/links.js';
import { Loading } from '../components/loading.js';
import { Page } from '../components/page.js';
import { ProblemAlert } from '../components/problem-alert.js';
import { dayNow } from '../components/day-now.js';
import { dayBefore } from '../measures/period.js';
import { segmentsQuery } from '../measures/segments.js';
import { useAskedWords } from './asked-words.js';
import { QuestionPart } from './question-part.js';
import { RunsPart } from './runs-part.js';
import styles from './surveys.module.css';
import { surveyQuery } from './surveys.js';
import type { Wanted } from './surveys.js';

const FileDialog = lazy(() => import('./file-dialog.js'));

/** What people answered to the questions of one conversation, all of them or those of a segment beside all. */
export function SurveyPage() {
  const { t, i18n } = useTranslation('surveys');
  const { flow } = useParams({ from: '/framed/surveys/$flow' });
  const { from, to, segment = '' } = useSearch({ from: '/framed/surveys/$flow' });
  const { may } = useSession();
  const [isSaving, setSaving] = useState(false);
  const days = { from: from ?? dayBefore(dayNow(), 27), ...(to !== undefined && { to }) };
  const wanted: Wanted = { ...days, ...(segment !== '' && { segment }) };
  const results = useQuery(surveyQuery(flow, wanted));
  const all = useQuery({ ...surveyQuery(flow, days), enabled: segment !== '' });
  const words = useAskedWords(flow);
  const title = capitalised(flow.replaceAll('_', ' '), i18n.language);
  const compared = segment === '' ? undefined : all.data;
  return (
    <Page
      title={t('of', { flow: title })}
      intro={t('ofIntro')}
      help={<p>{t('ofHelp')}</p>}
      back={
        <TextLink to="/surveys" className={styles.back ?? ''}>
          <IconArrowLeft size={18} aria-hidden className={styles.arrow} />
          {t('back')}
        </TextLink>
      }
      actions={
        may('people.export') && (
          <Button
            variant="default"
            leftSection={<IconDownload size={18} aria-hidden />}
            onClick={() => setSaving(true)}
          >
            {t('file.open')}
          </Button>
        )
      }
    >
      <Filters wanted={wanted} />
      <ProblemAlert problem={results.error} onRetry={() => void results.refetch()} />
      {results.isPending && <Loading lines={8} />}
      {results.data !== undefined && (
        <>
          <RunsPart results={results.data} />
          {results.data.questions.length === 0 && <p>{t('noQuestions')}</p>}
          {results.data.runs.started > 0 &&
            results.data.questions.map((question) => (
              <QuestionPart
                key={question.step}
                question={question}
                beside={compared?.questions.find(({ step }) => step === question.step)}
                words={words}
              />
            ))}
        </>
      )}
      <Suspense>
        {isSaving && <FileDialog flow={flow} wanted={wanted} onClose={() => setSaving(false)} />}
      </Suspense>
    </Page>
  );
}

function Filters({ wanted }: { readonly wanted: Wanted }) {
  const { t } = useTranslation('surveys');
  const { flow } = useParams({ from: '/framed/surveys/$flow' });
  const navigate = useNavigate();
  const segments = useQuery(segmentsQuery);
  const narrow = (change: { readonly from?: string; readonly to?: string; readonly segment?: string }) => {
    const search = Object.entries({ ...wanted, ...change }).filter(([, value]) => value !== '');
    void navigate({
      to: '/surveys/$flow',
      params: { flow },
      search: Object.fromEntries(search) as Wanted,
      replace: true,
    });
  };
  return (
    <div className={`${styles.filters} no-print`} role="group" aria-label={t('filters.label')}>
      <TextInput
        type="date"
        label={t('filters.from')}
        max={wanted.to ?? dayNow()}
        value={wanted.from ?? ''}
        onChange={(event) => narrow({ from: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={t('filters.to')}
        min={wanted.from ?? ''}
        max={dayNow()}
        value={wanted.to ?? dayNow()}
        onChange={(event) => narrow({ to: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('filters.segment')}
        value={wanted.segment ?? ''}
        onChange={(event) => narrow({ segment: event.currentTarget.value })}
        data={[
          { value: '', label: t('filters.everybody') },
          ...(segments.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </div>
  );
}
