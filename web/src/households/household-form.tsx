import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answer, api, ifMatch } from '../api/client.js';
import { Form } from '../components/form.js';
import { notify } from '../components/notify.js';
import { PlacePicker } from '../components/place-picker.js';
import type { ChosenPlace } from '../components/place-picker.js';
import { Section } from '../components/section.js';
import type { ReadHousehold } from './use-household.js';
import { useHouseholdChanged } from './use-household.js';

/** Changes the name and the place of a household. */
export function HouseholdForm({ read: { household, version } }: { readonly read: ReadHousehold }) {
  const { t } = useTranslation('people');
  const changed = useHouseholdChanged();
  const [name, setName] = useState(household.name);
  const [place, setPlace] = useState<ChosenPlace | null>(household.place);
  const save = async () => {
    const params = { path: { id: household.id }, header: ifMatch(version) };
    const body = { name: name.trim(), placeCode: place?.code ?? null };
    await answer(api.PATCH('/api/v1/households/{id}', { params, body }));
    notify(t('households.saved'));
    await changed();
  };
  return (
    <Section title={t('households.rename')}>
      <Form submit={t('households.saveChange')} onSubmit={save}>
        <TextInput
          label={t('households.name')}
          dir="auto"
          required
          withAsterisk={false}
          autoComplete="off"
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <PlacePicker label={t('households.place')} value={place} onChange={setPlace} />
      </Form>
    </Section>
  );
}
