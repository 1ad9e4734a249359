import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../api/client.js';
import { EmptyState } from '../components/empty-state.js';
import { Loading } from '../components/loading.js';
import { Page } from '../components/page.js';
import { ProblemAlert } from '../components/problem-alert.js';
import { Section } from '../components/section.js';
import { BackToFlow } from './back-to-flow.js';
import { ChangeList } from './change-list.js';
import { ComparedStep } from './compared-step.js';
import styles from './compare.module.css';
import { inWords } from './release.js';
import type { Comparison } from './release.js';
import { SourceDifference } from './source-difference.js';
import { firstPair, useVersions } from './use-versions.js';

/** Two versions of a conversation beside each other: in words, step by step, and as files. */
export function ComparePage() {
  const { t } = useTranslation('release');
  const { name } = useParams({ from: '/framed/flows/$name/compare' });
  const search = useSearch({ from: '/framed/flows/$name/compare' });
  const navigate = useNavigate();
  const versions = useVersions(name);
  const first = firstPair(versions ?? []);
  const { from = first.from, to = first.to } = search;
  const comparison = useQuery({
    queryKey: ['flow', name, 'compare', from, to],
    queryFn: () =>
      answer(api.GET('/api/v1/flows/{name}/compare', { params: { path: { name }, query: { from, to } } })),
    retry: false,
    enabled: versions !== null,
  });
  const show = (sides: { from: string; to: string }) =>
    void navigate({ to: '/flows/$name/compare', params: { name }, search: sides, replace: true });
  return (
    <Page
      title={t('compare.title', { flow: inWords(name) })}
      intro={t('compare.intro')}
      help={<p>{t('compare.help')}</p>}
      back={<BackToFlow name={name} />}
    >
      <div className={styles.sides}>
        <NativeSelect
          label={t('compare.from')}
          data={[...(versions ?? [])]}
          value={from}
          onChange={({ currentTarget: { value } }) => show({ from: value, to })}
        />
        <NativeSelect
          label={t('compare.to')}
          data={[...(versions ?? [])]}
          value={to}
          onChange={({ currentTarget: { value } }) => show({ from, to: value })}
        />
      </div>
      {comparison.isPending && <Loading lines={8} />}
      <ProblemAlert problem={comparison.error} />
      {comparison.data !== undefined && <Compared comparison={comparison.data} />}
    </Page>
  );
}

function Compared({ comparison }: { readonly comparison: Comparison }) {
  const { t } = useTranslation('release');
  const { changes, steps, before, after } = comparison;
  if (changes.length === 0 && before.source === after.source) {
    return (
      <EmptyState title={t('compare.same')}>
        <p>{t('compare.sameText')}</p>
      </EmptyState>
    );
  }
  return (
    <>
      <Section title={t('compare.changes')}>
        {changes.length === 0 ? <p>{t('changes.none')}</p> : <ChangeList changes={changes} atOnce={20} />}
      </Section>
      {steps.length > 0 && (
        <Section title={t('compare.steps')}>
          {steps.map((step) => (
            <ComparedStep key={step.step} step={step} />
          ))}
        </Section>
      )}
      <SourceDifference before={before.source} after={after.source} />
    </>
  );
}
