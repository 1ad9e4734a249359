import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Dialog } from '../../components/dialog.js';
import { Form } from '../../components/form.js';
import { notify } from '../../components/notify.js';
import { PersonPicker } from '../../components/person-picker.js';
import type { ChosenPerson } from '../../components/person-picker.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { placeGuest, placings, takeBackGuest } from '../event.js';
import type { EventView, Guest, Placing } from '../event.js';
import styles from '../events.module.css';

interface PlaceDialogProps {
  readonly event: EventView;
  /** Null for somebody who is not on the list yet. */
  readonly guest: Guest | null;
  readonly onClose: () => void;
}

/** Notes by hand where somebody stands, and how many come along. */
export default function PlaceDialog({ event, guest, onClose }: PlaceDialogProps) {
  const { t } = useTranslation('events');
  const queries = useQueryClient();
  const [person, setPerson] = useState<ChosenPerson | null>(
    guest === null ? null : { id: guest.personId, name: guest.name },
  );
  const [placing, setPlacing] = useState(() => placingOf(guest));
  const after = async (said: string) => {
    await queries.invalidateQueries({ queryKey: ['events'] });
    notify(said);
    onClose();
  };
  const name = person?.name ?? t('unnamed');
  const place = async () => {
    if (person === null) return;
    await placeGuest(event.id, person.id, placing);
    await after(t('place.done', { name, state: t(`guest.${placing.state}`) }));
  };
  return (
    <Dialog onClose={onClose} title={guest === null ? t('guests.add') : t('guests.changeOf', { name })}>
      <Form submit={t('place.save')} onSubmit={place} isDisabled={person === null}>
        {guest === null && <PersonPicker label={t('guests.person')} value={person} onChange={setPerson} />}
        <NativeSelect
          label={t('list.state')}
          value={placing.state}
          onChange={({ currentTarget: { value } }) =>
            setPlacing({ ...placing, state: placings.find((one) => one === value) ?? placing.state })
          }
          data={placings.map((value) => ({ value, label: t(`guest.${value}`) }))}
        />
        <TextInput
          type="number"
          label={t('place.companions')}
          min={0}
          max={49}
          value={String(placing.companions)}
          onChange={({ currentTarget: { value } }) => setPlacing({ ...placing, companions: Number(value) })}
        />
        <NoSeat event={event} guest={guest} placing={placing} />
      </Form>
      {guest !== null && guest.state !== 'invited' && (
        <TakeBack event={event} guest={guest} onDone={() => after(t('place.takenBack', { name }))} />
      )}
    </Dialog>
  );
}

/** Staff may give more seats than there are; they are told. */
function NoSeat({
  event,
  guest,
  placing,
}: Omit<PlaceDialogProps, 'onClose'> & { readonly placing: Required<Placing> }) {
  const { t } = useTranslation('events');
  if (event.capacity === null || !takesSeat(placing.state)) return null;
  const before = guest !== null && takesSeat(guest.state) ? 1 + guest.companions : 0;
  const taken = event.seats - before + 1 + placing.companions;
  return taken > event.capacity && <p role="status">{t('place.full')}</p>;
}

interface TakeBackProps {
  readonly event: EventView;
  readonly guest: Guest;
  readonly onDone: () => Promise<void>;
}

function TakeBack({ event, guest, onDone }: TakeBackProps) {
  const { t } = useTranslation('events');
  const taking = useMutation({
    mutationFn: () => takeBackGuest(event.id, guest.personId),
    onSuccess: onDone,
  });
  return (
    <div className={styles.list}>
      <hr />
      <ProblemAlert problem={taking.error} />
      <p className="quiet">{t('place.takeBackText')}</p>
      <div>
        <Button variant="light" color="red" loading={taking.isPending} onClick={() => taking.mutate()}>
          {t('place.takeBack')}
        </Button>
      </div>
    </div>
  );
}

function placingOf(guest: Guest | null): Required<Placing> {
  const state = placings.find((one) => one === guest?.state) ?? 'coming';
  return { state, companions: guest?.companions ?? 0 };
}

function takesSeat(state: Guest['state']): boolean {
  return state === 'coming' || state === 'came';
}
