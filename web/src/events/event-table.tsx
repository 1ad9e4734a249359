import { useTranslation } from 'react-i18next';

import { DataTable } from '../components/data-table.js';
import type { Column } from '../components/data-table.js';
import { TextLink } from '../components/links.js';
import { guestStates } from './event.js';
import type { EventView } from './event.js';
import { EventBadge } from './state-badges.js';
import { useEventWords } from './use-event-words.js';

/** Events with their day, who comes, and how many seats are taken. */
export function EventTable({ events }: { readonly events: readonly EventView[] }) {
  const { t } = useTranslation('events');
  const { when, seats } = useEventWords();
  const columns: Column<EventView>[] = [
    {
      key: 'name',
      header: t('list.name'),
      isHeading: true,
      cell: ({ id, name }) => (
        <TextLink to="/events/$id" params={{ id }}>
          <bdi>{name}</bdi>
        </TextLink>
      ),
    },
    {
      key: 'when',
      header: t('list.when'),
      cell: (event) => (
        <>
          {when(event)}
          {event.venue !== '' && (
            <div className="quiet">
              <bdi>{event.venue}</bdi>
            </div>
          )}
        </>
      ),
    },
    { key: 'state', header: t('list.state'), cell: ({ state }) => <EventBadge state={state} /> },
    { key: 'guests', header: t('list.guests'), cell: ({ counts }) => <Guests counts={counts} /> },
    { key: 'seats', header: t('list.seats'), cell: seats },
  ];
  return <DataTable label={t('title')} columns={columns} rows={events} rowKey={({ id }) => id} />;
}

/** How many stand where, of those where anybody stands. */
function Guests({ counts }: Pick<EventView, 'counts'>) {
  const { t } = useTranslation('events');
  const { number } = useEventWords();
  const some = guestStates.flatMap((state) => {
    const count = counts[state] ?? 0;
    return count === 0 ? [] : [t('list.count', { state: t(`guest.${state}`), count: number(count) })];
  });
  return some.length === 0 ? t('list.nobody') : some.join(' · ');
}
