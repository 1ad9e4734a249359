import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { useSession } from '../../api/session.js';
import { DataTable } from '../../components/data-table.js';
import type { Column } from '../../components/data-table.js';
import { TextLink } from '../../components/links.js';
import { TimeAgo } from '../../components/time-ago.js';
import type { Guest } from '../event.js';
import { GuestBadge } from '../state-badges.js';
import { useEventWords } from '../use-event-words.js';

interface GuestTableProps {
  readonly guests: readonly Guest[];
  /** Null for who only reads. */
  readonly onChange: ((guest: Guest) => void) | null;
}

/** People on the list of an event, with where each stands. */
export function GuestTable({ guests, onChange }: GuestTableProps) {
  const { t } = useTranslation('events');
  const { number } = useEventWords();
  const columns: Column<Guest>[] = [
    { key: 'name', header: t('guests.person'), isHeading: true, cell: (guest) => <Name guest={guest} /> },
    { key: 'state', header: t('list.state'), cell: ({ state }) => <GuestBadge state={state} /> },
    {
      key: 'with',
      header: t('guests.with'),
      cell: ({ companions }) => (companions === 0 ? '—' : number(companions)),
    },
    { key: 'when', header: t('guests.when'), cell: (guest) => <When guest={guest} /> },
  ];
  const change: Column<Guest>[] =
    onChange === null
      ? []
      : [
          {
            key: 'change',
            header: t('guests.change'),
            cell: (guest) => (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={t('guests.changeOf', { name: guest.name ?? t('unnamed') })}
                onClick={() => onChange(guest)}
              >
                {t('guests.change')}
              </Button>
            ),
          },
        ];
  return (
    <DataTable
      label={t('tabs.guests')}
      columns={[...columns, ...change]}
      rows={guests}
      rowKey={({ personId }) => personId}
    />
  );
}

function Name({ guest: { personId, name } }: { readonly guest: Guest }) {
  const { t } = useTranslation('events');
  const { may } = useSession();
  const said = <bdi>{name ?? t('unnamed')}</bdi>;
  if (!may('people.read')) return said;
  return (
    <TextLink to="/people/$id" params={{ id: personId }}>
      {said}
    </TextLink>
  );
}

function When({ guest: { answeredAt, cameAt } }: { readonly guest: Guest }) {
  const at = cameAt ?? answeredAt;
  return at === null ? '—' : <TimeAgo at={at} />;
}
