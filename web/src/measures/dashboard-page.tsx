import { useQuery } from '@tanstack/react-query';
import { IconChartLine } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { useSession } from '../api/session.js';
import { EmptyState } from '../components/empty-state.js';
import { ButtonLink } from '../components/links.js';
import { Loading } from '../components/loading.js';
import { Page } from '../components/page.js';
import { ProblemAlert } from '../components/problem-alert.js';
import { AlarmsBar } from './alarms/alarms-bar.js';
import { FilterBar } from './filter-bar.js';
import { FunnelPart } from './funnel/funnel-part.js';
import { AimsPart } from './goals/aims-part.js';
import { overviewQuery } from './measures.js';
import type { Overview } from './measures.js';
import { MeasuresTabs } from './measures-tabs.js';
import { OverTime } from './over-time.js';
import { SplitPart } from './split-part.js';
import { Tiles } from './tiles.js';

/** How the work stands: what happened lately, the aims, and each over time, by place, and step by step. */
export function DashboardPage() {
  const { t } = useTranslation('dashboard');
  const overview = useQuery(overviewQuery);
  return (
    <Page title={t('title')} intro={t('intro')} help={<Meaning />}>
      <MeasuresTabs />
      <ProblemAlert problem={overview.error} onRetry={() => void overview.refetch()} />
      {overview.isPending && <Loading lines={8} />}
      {overview.data !== undefined && <Shown overview={overview.data} />}
    </Page>
  );
}

function Shown({ overview }: { readonly overview: Overview }) {
  if (
    overview.filledAt === null ||
    overview.tiles.every(({ points }) => points.every(({ value }) => value === 0))
  )
    return <Nothing />;
  return (
    <>
      <AlarmsBar />
      <Tiles tiles={overview.tiles} filledAt={overview.filledAt} />
      <AimsPart />
      <FilterBar />
      <OverTime />
      <SplitPart />
      <FunnelPart />
    </>
  );
}

function Meaning() {
  const { t } = useTranslation('dashboard');
  return (
    <>
      <p>{t('help.added')}</p>
      <p>{t('help.charts')}</p>
    </>
  );
}

function Nothing() {
  const { t } = useTranslation('dashboard');
  const { may } = useSession();
  return (
    <EmptyState
      icon={<IconChartLine size={36} />}
      title={t('nothing.title')}
      action={
        may('people.import') ? (
          <ButtonLink to="/imports">{t('nothing.import')}</ButtonLink>
        ) : (
          <ButtonLink to="/flows">{t('nothing.flows')}</ButtonLink>
        )
      }
    >
      <p>{t('nothing.text')}</p>
    </EmptyState>
  );
}
