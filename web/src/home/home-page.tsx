import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../api/client.js';
import { useSession } from '../api/session.js';
import { Loading } from '../components/loading.js';
import { Page } from '../components/page.js';
import { ProblemAlert } from '../components/problem-alert.js';
import { AlarmsPart } from './alarms-part.js';
import { Nothing } from './nothing.js';
import { TaskList } from './task-list.js';
import { TextProgress } from './text-progress.js';
import { tasksOf } from './tasks.js';
import { useWaiting } from './use-waiting.js';
import { WaitingList } from './waiting-list.js';
import { WeekPart } from './week-part.js';

/** The start: what to do first, from how the conversations and their texts stand. */
export function HomePage() {
  const { t } = useTranslation('home');
  const { user, may } = useSession();
  const flows = useQuery({
    queryKey: ['flows', 'home'],
    queryFn: () => answer(api.GET('/api/v1/flows', { params: { query: { limit: 100 } } })),
    enabled: may('flows.read'),
  });
  const waiting = useWaiting();
  const items = flows.data?.items ?? [];
  return (
    <Page title={t('greeting', { name: user.name })} intro={t('intro')} help={<p>{t('help')}</p>}>
      <ProblemAlert problem={flows.error} onRetry={() => void flows.refetch()} />
      {flows.isPending && flows.isEnabled && <Loading />}
      <AlarmsPart />
      {waiting !== null && <WaitingList waiting={waiting} />}
      {flows.data !== undefined &&
        (items.length === 0 ? (
          <Nothing />
        ) : (
          <TaskList tasks={tasksOf(items)} flows={items} isAll={waiting?.length === 0} />
        ))}
      <WeekPart />
      {may('texts.read') && <TextProgress />}
    </Page>
  );
}
