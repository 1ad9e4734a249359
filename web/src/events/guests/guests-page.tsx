import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconUserPlus } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSession } from '../../api/session.js';
import { CursorList } from '../../components/cursor-list.js';
import { EmptyState } from '../../components/empty-state.js';
import { guestStates, hasList, readGuests } from '../event.js';
import type { EventView, Guest, GuestState } from '../event.js';
import { EventFrame } from '../event-frame.js';
import styles from '../events.module.css';
import { GuestTable } from './guest-table.js';

const PlaceDialog = lazy(() => import('./place-dialog.js'));

/** Who is invited, comes, waits or was there. */
export function GuestsPage() {
  const { t } = useTranslation('events');
  return (
    <EventFrame
      help={
        <>
          <p>{t('help.guests')}</p>
          <p>{t('help.waiting')}</p>
        </>
      }
    >
      {(event) => <Guests event={event} />}
    </EventFrame>
  );
}

function Guests({ event }: { readonly event: EventView }) {
  const { t } = useTranslation('events');
  const { may } = useSession();
  const [state, setState] = useWantedState(event.id);
  const [text, setText] = useState('');
  const [q] = useDebouncedValue(text.trim(), 200);
  const [placed, setPlaced] = useState<Guest | 'new' | null>(null);
  const mayPlace = may('events.edit') && hasList(event);
  const add = mayPlace && may('people.read') && (
    <Button leftSection={<IconUserPlus size={18} aria-hidden />} onClick={() => setPlaced('new')}>
      {t('guests.add')}
    </Button>
  );
  return (
    <>
      <div className={styles.filters} role="search">
        <TextInput
          type="search"
          label={t('guests.search')}
          maxLength={100}
          value={text}
          onChange={({ currentTarget: { value } }) => setText(value)}
        />
        <NativeSelect
          label={t('list.state')}
          value={state}
          onChange={({ currentTarget: { value } }) => setState(stateIn(value))}
          data={[
            { value: '', label: t('guests.all') },
            ...guestStates.map((value) => ({ value, label: t(`guest.${value}`) })),
          ]}
        />
        {add}
      </div>
      <CursorList<Guest>
        queryKey={['events', event.id, 'guests', { q, state }]}
        read={(cursor) => readGuests(event.id, { q, state }, cursor)}
        empty={
          q === '' && state === '' ? (
            <EmptyState title={t('guests.none')} action={add}>
              {t(hasList(event) ? 'guests.noneText' : 'guests.notYet')}
            </EmptyState>
          ) : (
            <p className="quiet">{t('guests.noneSo')}</p>
          )
        }
      >
        {(guests) => <GuestTable guests={guests} onChange={mayPlace ? setPlaced : null} />}
      </CursorList>
      <Suspense>
        {placed !== null && (
          <PlaceDialog
            event={event}
            guest={placed === 'new' ? null : placed}
            onClose={() => setPlaced(null)}
          />
        )}
      </Suspense>
    </>
  );
}

/** Which guests are shown, as it stands in the address. */
function useWantedState(id: string) {
  const navigate = useNavigate();
  const state = stateIn(useSearch({ from: '/framed/events/$id/guests' }).state);
  const show = (wanted: GuestState | '') =>
    void navigate({
      to: '/events/$id/guests',
      params: { id },
      search: wanted === '' ? {} : { state: wanted },
      replace: true,
    });
  return [state, show] as const;
}

function stateIn(text: string | undefined): GuestState | '' {
  return guestStates.find((one) => one === text) ?? '';
}
