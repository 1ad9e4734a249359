import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { IconPlus, IconFlag } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { api, done, ifMatch } from '../../api/client.js';
import { useSession } from '../../api/session.js';
import { Confirm } from '../../components/confirm.js';
import { EmptyState } from '../../components/empty-state.js';
import { Loading } from '../../components/loading.js';
import { notify } from '../../components/notify.js';
import { Page } from '../../components/page.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { Section } from '../../components/section.js';
import styles from '../measures.module.css';
import { MeasuresTabs } from '../measures-tabs.js';
import { AimList } from './aim-list.js';
import { GoalCard } from './goal-card.js';
import type { Goal } from './goals.js';
import { goalsQuery } from './goals.js';

const GoalDialog = lazy(() => import('./goal-dialog.js'));

/** What is to be reached by when, how far it is, and the aims that it serves. */
export function GoalsPage() {
  const { t } = useTranslation('dashboard');
  const { may } = useSession();
  const goals = useQuery(goalsQuery);
  const [edited, setEdited] = useState<Goal | 'new' | null>(null);
  const [removed, setRemoved] = useState<Goal | null>(null);
  const mayEdit = may('measures.edit');
  const { items = [], aims = [] } = goals.data ?? {};
  const add = mayEdit && (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setEdited('new')}>
      {t('goals.set')}
    </Button>
  );
  return (
    <Page
      title={t('goals.title')}
      intro={t('goals.intro')}
      help={<p>{t('goals.help')}</p>}
      actions={items.length > 0 && add}
    >
      <MeasuresTabs />
      <ProblemAlert problem={goals.error} onRetry={() => void goals.refetch()} />
      {goals.isPending && <Loading lines={6} />}
      {goals.data !== undefined && items.length === 0 && (
        <EmptyState icon={<IconFlag size={36} />} title={t('goals.empty')} action={add}>
          <p>{t(mayEdit ? 'goals.emptyText' : 'goals.emptyRead')}</p>
        </EmptyState>
      )}
      {aims.length > 0 && (
        <Section title={t('goals.aims')} intro={t('goals.aimsIntro')}>
          <AimList aims={aims} />
        </Section>
      )}
      {items.length > 0 && (
        <>
          <h2 className={styles.hidden}>{t('goals.title')}</h2>
          <ul className={styles.list}>
            {items.map((goal) => (
              <GoalCard
                key={goal.id}
                goal={goal}
                onChange={mayEdit ? () => setEdited(goal) : null}
                onRemove={mayEdit ? () => setRemoved(goal) : null}
              />
            ))}
          </ul>
        </>
      )}
      <Suspense>
        {edited !== null && (
          <GoalDialog
            goal={edited === 'new' ? null : edited}
            aims={aims.map(({ aim }) => aim)}
            onClose={() => setEdited(null)}
          />
        )}
      </Suspense>
      <RemoveGoal goal={removed} onClose={() => setRemoved(null)} />
    </Page>
  );
}

function RemoveGoal({ goal, onClose }: { readonly goal: Goal | null; readonly onClose: () => void }) {
  const { t } = useTranslation('dashboard');
  const queries = useQueryClient();
  const remove = async ({ id, version }: Goal) => {
    const params = { path: { id }, header: ifMatch(version) };
    await done(api.DELETE('/api/v1/goals/{id}', { params }));
    await queries.invalidateQueries({ queryKey: goalsQuery.queryKey });
    notify(t('goals.removed'));
  };
  return (
    <Confirm
      opened={goal !== null}
      title={t('goals.removeTitle', { name: goal?.name ?? '' })}
      confirm={t('goals.remove')}
      isDangerous
      onConfirm={() => (goal === null ? undefined : remove(goal))}
      onClose={onClose}
    >
      <p>{t('goals.removeText')}</p>
    </Confirm>
  );
}
