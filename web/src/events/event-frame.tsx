import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { useSession } from '../api/session.js';
import { TextLink } from '../components/links.js';
import { Loading } from '../components/loading.js';
import { Page } from '../components/page.js';
import { ProblemAlert } from '../components/problem-alert.js';
import { Tabs } from '../components/tabs.js';
import { eventQuery, hasList, isUnderWay } from './event.js';
import type { EventView } from './event.js';
import { EventBadge } from './state-badges.js';

interface EventFrameProps {
  /** What this page of an event is for. */
  readonly help: ReactNode;
  readonly children: (event: EventView) => ReactNode;
}

/** What all pages of one event have: its name, where it is in its life, and the way from one to the other. */
export function EventFrame({ help, children }: EventFrameProps) {
  const { t } = useTranslation('events');
  const { id = '' } = useParams({ strict: false });
  const { data, error, refetch } = useQuery(eventQuery(id));
  return (
    <Page
      title={data?.name ?? t('one')}
      back={<TextLink to="/events">{t('back')}</TextLink>}
      actions={data && <EventBadge state={data.state} />}
      help={help}
    >
      <ProblemAlert problem={error} onRetry={() => void refetch()} />
      {data === undefined && error === null && <Loading lines={6} />}
      {data !== undefined && (
        <>
          <EventTabs event={data} />
          {children(data)}
        </>
      )}
    </Page>
  );
}

function EventTabs({ event }: { readonly event: EventView }) {
  const { t } = useTranslation('events');
  const { may } = useSession();
  const mayEdit = may('events.edit');
  return (
    <Tabs
      label={t('tabs.label')}
      tabs={[
        { to: '/events/$id', name: t('tabs.about') },
        { to: '/events/$id/guests', name: t('tabs.guests') },
        ...(mayEdit && hasList(event) ? [{ to: '/events/$id/door', name: t('tabs.door') } as const] : []),
        ...(mayEdit && isUnderWay(event) ? [{ to: '/events/$id/edit', name: t('tabs.edit') } as const] : []),
      ]}
    />
  );
}
