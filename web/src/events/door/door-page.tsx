import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSession } from '../../api/session.js';
import { CursorList } from '../../components/cursor-list.js';
import { hasList, readGuests } from '../event.js';
import type { EventView, Guest } from '../event.js';
import { EventFrame } from '../event-frame.js';
import styles from '../events.module.css';
import { useEventWords } from '../use-event-words.js';
import { DoorGuest } from './door-guest.js';
import { WalkIn } from './walk-in.js';

/** The list for whoever stands at the door with a phone: a name, one tap. */
export function DoorPage() {
  const { t } = useTranslation('events');
  const { may } = useSession();
  return (
    <EventFrame help={<p>{t('help.door')}</p>}>
      {(event) =>
        may('events.edit') && hasList(event) ? <Door event={event} /> : <p>{t('form.notYours')}</p>
      }
    </EventFrame>
  );
}

function Door({ event }: { readonly event: EventView }) {
  const { t } = useTranslation('events');
  const { may } = useSession();
  const { number } = useEventWords();
  const [text, setText] = useState('');
  const [q] = useDebouncedValue(text.trim(), 200);
  const { came = 0, coming = 0 } = event.counts;
  return (
    <>
      <div className={styles.doorHead}>
        <p className={styles.plain} role="status">
          {t('door.came', { count: came, came: number(came), coming: number(coming) })}
        </p>
        <TextInput
          type="search"
          size="lg"
          label={t('guests.search')}
          autoComplete="off"
          maxLength={100}
          value={text}
          onChange={({ currentTarget: { value } }) => setText(value)}
        />
      </div>
      <CursorList<Guest>
        queryKey={['events', event.id, 'guests', { q, state: '' }]}
        read={(cursor) => readGuests(event.id, { q, state: '' }, cursor)}
        empty={<p className="quiet">{t(q === '' ? 'guests.none' : 'guests.noneSo')}</p>}
      >
        {(guests) => (
          <ul className={styles.list} aria-label={t('tabs.guests')}>
            {guests.map((guest) => (
              <DoorGuest key={guest.personId} eventId={event.id} guest={guest} />
            ))}
          </ul>
        )}
      </CursorList>
      {may('people.read') && <WalkIn event={event} />}
    </>
  );
}
