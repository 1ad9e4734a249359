import { Button, Group } from '@mantine/core';
import { IconCircleCheck, IconClock } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { timeLanguage } from '../components/relative-time.js';
import { EmptyState } from '../components/empty-state.js';
import { ButtonLink } from '../components/links.js';
import { PutBackDialog } from './put-back-dialog.js';
import type { EarlierVersion } from './put-back-dialog.js';
import type { Outcome } from './release.js';
import { timeIn } from './zoned-time.js';

/** What became of publishing, and when. */
export interface Published {
  readonly outcome: Outcome;
  readonly at: Date;
  /** The version that was live before; null for none. */
  readonly before: EarlierVersion | null;
  readonly zone: string;
}

/** Says that it is live, since when, and what became of the people; with the way back. */
export function PublishedPart({ name, published }: { readonly name: string; readonly published: Published }) {
  const { t, i18n } = useTranslation('release');
  const { outcome, at, before, zone } = published;
  if (outcome.status === 'scheduled') {
    const when = timeIn(zone, outcome.dueAt, i18n.language);
    return (
      <EmptyState
        title={t('done.scheduled', { when })}
        icon={<IconClock size={40} />}
        action={<Onward name={name} />}
      />
    );
  }
  const time = new Intl.DateTimeFormat(timeLanguage(i18n.language), { timeStyle: 'short' }).format(at);
  const { moved, ended } = outcome;
  const people = [
    ...(moved > 0 ? [t('done.moved', { count: moved })] : []),
    ...(ended > 0 ? [t('done.ended', { count: ended })] : []),
    ...(moved + ended === 0 ? [t('done.nobody')] : []),
  ];
  return (
    <EmptyState
      title={t('done.title', { time })}
      icon={<IconCircleCheck size={40} />}
      action={<Onward name={name} before={before} />}
    >
      <p role="status">{people.join(' ')}</p>
    </EmptyState>
  );
}

interface OnwardProps {
  readonly name: string;
  readonly before?: EarlierVersion | null;
}

function Onward({ name, before = null }: OnwardProps) {
  const { t } = useTranslation('release');
  const navigate = useNavigate();
  const [isAsking, setAsking] = useState(false);
  return (
    <Group gap="sm" justify="center">
      <ButtonLink to="/flows/$name" params={{ name }}>
        {t('done.toEditor')}
      </ButtonLink>
      <ButtonLink to="/flows/$name/history" params={{ name }} variant="default">
        {t('done.toHistory')}
      </ButtonLink>
      {before !== null && (
        <Button variant="subtle" onClick={() => setAsking(true)}>
          {t('done.putBack')}
        </Button>
      )}
      {before !== null && isAsking && (
        <PutBackDialog
          name={name}
          version={before}
          onClose={() => setAsking(false)}
          onDone={() => void navigate({ to: '/flows/$name/history', params: { name } })}
        />
      )}
    </Group>
  );
}
