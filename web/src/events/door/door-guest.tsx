import { Button } from '@mantine/core';
import { IconArrowBackUp, IconCheck } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ProblemAlert } from '../../components/problem-alert.js';
import { placeGuest, placings, takeBackGuest } from '../event.js';
import type { Guest } from '../event.js';
import styles from '../events.module.css';
import { GuestBadge } from '../state-badges.js';

interface DoorGuestProps {
  readonly eventId: string;
  readonly guest: Guest;
}

/** Somebody at the door: one tap notes that she is there, another takes it back. */
export function DoorGuest({ eventId, guest }: DoorGuestProps) {
  const { t } = useTranslation('events');
  const queries = useQueryClient();
  // Where she stood before the tap; of somebody checked in before this page was opened, it is not known.
  const [before, setBefore] = useState<Guest | null>(null);
  const { personId, companions, state } = guest;
  const hasCome = state === 'came';
  const name = guest.name ?? t('unnamed');
  const doing = useMutation({
    mutationFn: async () => {
      if (hasCome) await putBack(eventId, before ?? { ...guest, state: 'coming' });
      else await placeGuest(eventId, personId, { state: 'came', companions });
      setBefore(hasCome ? null : guest);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['events'] }),
  });
  return (
    <li className={styles.guest} data-came={hasCome}>
      <div className={styles.who}>
        <strong>
          <bdi>{name}</bdi>
        </strong>
        <span>
          <GuestBadge state={state} /> {companions > 0 && t('door.with', { count: companions })}
        </span>
      </div>
      <Button
        className={styles.big ?? ''}
        variant={hasCome ? 'default' : 'filled'}
        leftSection={
          hasCome ? <IconArrowBackUp size={22} aria-hidden /> : <IconCheck size={22} aria-hidden />
        }
        aria-label={t(hasCome ? 'door.undoOf' : 'door.cameOf', { name })}
        loading={doing.isPending}
        onClick={() => doing.mutate()}
      >
        {t(hasCome ? 'door.undo' : 'door.tap')}
      </Button>
      <ProblemAlert problem={doing.error} />
    </li>
  );
}

/** Whoever had only been written to is invited again: nothing is noted about her. */
async function putBack(eventId: string, { personId, state, companions }: Guest): Promise<void> {
  const placing = placings.find((one) => one === state);
  if (placing === undefined) await takeBackGuest(eventId, personId);
  else await placeGuest(eventId, personId, { state: placing, companions });
}
