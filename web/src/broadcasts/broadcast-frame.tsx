import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { TextLink } from '../components/links.js';
import { Loading } from '../components/loading.js';
import { Page } from '../components/page.js';
import { ProblemAlert } from '../components/problem-alert.js';
import { Tabs } from '../components/tabs.js';
import { broadcastQuery, isDraft } from './broadcast.js';
import type { Broadcast } from './broadcast.js';
import { StateBadge } from './state-badge.js';

interface BroadcastFrameProps {
  /** What this page of a campaign is for. */
  readonly help: ReactNode;
  readonly children: (broadcast: Broadcast) => ReactNode;
}

/** What all pages of one campaign have: its name, how far it is, and the way from one to the other. */
export function BroadcastFrame({ help, children }: BroadcastFrameProps) {
  const { t } = useTranslation('broadcasts');
  const { id = '' } = useParams({ strict: false });
  const { data, error, refetch } = useQuery(broadcastQuery(id));
  return (
    <Page
      title={data?.name ?? t('one')}
      back={<TextLink to="/broadcasts">{t('back')}</TextLink>}
      actions={data && <StateBadge state={data.state} />}
      help={help}
    >
      <ProblemAlert problem={error} onRetry={() => void refetch()} />
      {data === undefined && error === null && <Loading lines={6} />}
      {data !== undefined && (
        <>
          <BroadcastTabs broadcast={data} />
          {children(data)}
        </>
      )}
    </Page>
  );
}

function BroadcastTabs({ broadcast }: { readonly broadcast: Broadcast }) {
  const { t } = useTranslation('broadcasts');
  const isNew = isDraft(broadcast);
  return (
    <Tabs
      label={t('tabs.label')}
      tabs={[
        { to: '/broadcasts/$id', name: t(isNew ? 'tabs.write' : 'tabs.progress') },
        { to: '/broadcasts/$id/check', name: t(isNew ? 'tabs.check' : 'tabs.counted') },
        { to: '/broadcasts/$id/people', name: t('tabs.people') },
        { to: '/broadcasts/$id/visits', name: t('tabs.visits') },
      ]}
    />
  );
}
