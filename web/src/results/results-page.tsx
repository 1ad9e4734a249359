import { NativeSelect } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { EmptyState } from '../components/empty-state.js';
import { ButtonLink, TextLink } from '../components/links.js';
import { Loading } from '../components/loading.js';
import { Page } from '../components/page.js';
import { ProblemAlert } from '../components/problem-alert.js';
import { Section } from '../components/section.js';
import { MisunderstoodPart } from './misunderstood-part.js';
import { periods, useResults } from './results.js';
import type { FlowResults } from './results.js';
import styles from './results.module.css';
import { StepList } from './step-list.js';
import { Totals } from './totals.js';

/** What became of a conversation: who came to each step, answered, was misunderstood, and left. */
export function ResultsPage() {
  const { t } = useTranslation('results');
  const { name } = useParams({ from: '/framed/flows/$name/results' });
  const search = useSearch({ from: '/framed/flows/$name/results' });
  const navigate = useNavigate();
  const days = periods.find((one) => one === search.days) ?? '30';
  const results = useResults(name, Number(days));
  const show = (part: { days?: string; step?: string }) =>
    void navigate({ to: '/flows/$name/results', params: { name }, search: part, replace: true });
  return (
    <Page
      title={t('title', { flow: inWords(name) })}
      intro={t('intro')}
      help={<p>{t('help')}</p>}
      back={
        <TextLink to="/flows/$name" params={{ name }} className={styles.back ?? ''}>
          <IconArrowLeft size={18} aria-hidden className={styles.arrow} />
          {t('back')}
        </TextLink>
      }
      actions={
        <NativeSelect
          aria-label={t('period')}
          data={periods.map((value) => ({ value, label: t('days', { count: Number(value) }) }))}
          value={days}
          onChange={({ currentTarget: { value } }) => show({ ...search, days: value })}
        />
      }
    >
      {results.isPending && <Loading lines={8} />}
      <ProblemAlert problem={results.error} onRetry={() => void results.refetch()} />
      {results.data !== undefined && <Shown name={name} results={results.data} />}
      {results.data !== undefined && !isEmpty(results.data) && (
        <MisunderstoodPart
          name={name}
          days={Number(days)}
          steps={results.data.steps}
          step={search.step ?? null}
          onStep={(step) => show({ days, ...(step === null ? {} : { step }) })}
        />
      )}
    </Page>
  );
}

function Shown({ name, results }: { readonly name: string; readonly results: FlowResults }) {
  const { t } = useTranslation('results');
  if (isEmpty(results)) {
    return (
      <EmptyState
        title={t('none')}
        action={
          <ButtonLink to="/simulator" search={{ flow: name }} className={styles.phone ?? ''}>
            {t('toPhone')}
          </ButtonLink>
        }
      >
        <p>{t('noneText')}</p>
      </EmptyState>
    );
  }
  return (
    <>
      <Totals runs={results.runs} />
      <Section title={t('steps')} intro={t('stepsIntro')}>
        <StepList name={name} steps={results.steps} />
      </Section>
    </>
  );
}

function isEmpty({ runs, steps }: FlowResults): boolean {
  return runs.started === 0 && steps.every(({ came, waiting }) => came + waiting === 0);
}

function inWords(name: string): string {
  const words = name.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
