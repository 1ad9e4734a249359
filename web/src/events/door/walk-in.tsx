import { TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Form } from '../../components/form.js';
import { notify } from '../../components/notify.js';
import { PersonPicker } from '../../components/person-picker.js';
import type { ChosenPerson } from '../../components/person-picker.js';
import { Section } from '../../components/section.js';
import { placeGuest } from '../event.js';
import type { EventView } from '../event.js';

/** Checks in somebody who is not on the list. */
export function WalkIn({ event }: { readonly event: EventView }) {
  const { t } = useTranslation('events');
  const queries = useQueryClient();
  const [person, setPerson] = useState<ChosenPerson | null>(null);
  const [companions, setCompanions] = useState('');
  const checkIn = async () => {
    if (person === null) return;
    await placeGuest(event.id, person.id, {
      state: 'came',
      ...(companions !== '' && { companions: Number(companions) }),
    });
    await queries.invalidateQueries({ queryKey: ['events'] });
    notify(t('place.done', { name: person.name ?? t('unnamed'), state: t('guest.came') }));
    setPerson(null);
    setCompanions('');
  };
  return (
    <Section title={t('door.others')} intro={t('door.othersText')}>
      <Form submit={t('door.checkIn')} onSubmit={checkIn} isDisabled={person === null} isWide>
        <PersonPicker label={t('guests.person')} value={person} onChange={setPerson} />
        <TextInput
          type="number"
          label={t('place.companions')}
          description={t('door.asNoted')}
          min={0}
          max={49}
          value={companions}
          onChange={({ currentTarget: { value } }) => setCompanions(value)}
        />
      </Form>
    </Section>
  );
}
