import { useInViewport } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { DataTable } from '../components/data-table.js';
import type { Column } from '../components/data-table.js';
import { TextLink } from '../components/links.js';
import { TimeAgo } from '../components/time-ago.js';
import { isDraft, progressQuery } from './broadcast.js';
import type { BroadcastSummary, Progress } from './broadcast.js';
import { doneOf } from './running/counts.js';
import { StateBadge } from './state-badge.js';
import { useFormat } from './use-format.js';

/** Campaigns with how far each of them is. */
export function BroadcastTable({ broadcasts }: { readonly broadcasts: readonly BroadcastSummary[] }) {
  const { t } = useTranslation('broadcasts');
  const columns: Column<BroadcastSummary>[] = [
    {
      key: 'name',
      header: t('list.name'),
      isHeading: true,
      cell: ({ id, name }) => (
        <TextLink to="/broadcasts/$id" params={{ id }}>
          <bdi>{name}</bdi>
        </TextLink>
      ),
    },
    { key: 'state', header: t('list.state'), cell: ({ state }) => <StateBadge state={state} /> },
    { key: 'people', header: t('list.people'), cell: (broadcast) => <HowFar broadcast={broadcast} /> },
    { key: 'when', header: t('list.when'), cell: (broadcast) => <When broadcast={broadcast} /> },
  ];
  return <DataTable label={t('title')} columns={columns} rows={broadcasts} rowKey={({ id }) => id} />;
}

interface RowProps {
  readonly broadcast: BroadcastSummary;
}

/** Of a draft how many would get it, of what was started how many have; that is read when the row is on the screen. */
function HowFar({ broadcast }: RowProps) {
  const { t } = useTranslation('broadcasts');
  const { number } = useFormat();
  const { ref, inViewport } = useInViewport<HTMLSpanElement>();
  const [wasSeen, setSeen] = useState(false);
  if (inViewport && !wasSeen) setSeen(true);
  const { plan } = broadcast;
  const isStarted = !isDraft(broadcast);
  const { data } = useQuery({ ...progressQuery(broadcast.id), enabled: wasSeen && isStarted });
  const counted =
    plan.recipients === null
      ? t('list.uncounted')
      : t('list.would', {
          count: plan.recipients,
          many: number(plan.recipients),
        });
  const sentWords = ({ counts, audience }: Progress) =>
    t('list.sent', { sent: number(doneOf(counts)), all: number(audience - counts.excluded) });
  return <span ref={ref}>{isStarted ? data !== undefined && sentWords(data) : counted}</span>;
}

function When({ broadcast: { startsAt, startedAt, endedAt, updatedAt } }: RowProps) {
  const { t } = useTranslation('broadcasts');
  const [key, at] =
    endedAt !== null
      ? (['list.ended', endedAt] as const)
      : startedAt !== null
        ? (['list.started', startedAt] as const)
        : startsAt !== null
          ? (['list.starts', startsAt] as const)
          : (['list.changed', updatedAt] as const);
  return (
    <>
      {t(key)} <TimeAgo at={at} />
    </>
  );
}
