import { TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../api/client.js';
import { Dialog } from '../components/dialog.js';
import { Form } from '../components/form.js';
import { PersonPicker } from '../components/person-picker.js';
import type { ChosenPerson } from '../components/person-picker.js';
import { PlacePicker } from '../components/place-picker.js';
import type { ChosenPlace } from '../components/place-picker.js';

/** Records a household: its name, where it is, who its head is. */
export function NewHouseholdDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('people');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [place, setPlace] = useState<ChosenPlace | null>(null);
  const [head, setHead] = useState<ChosenPerson | null>(null);
  const save = async () => {
    const body = {
      name: name.trim(),
      placeCode: place?.code ?? null,
      members: head === null ? [] : [{ personId: head.id, relationship: 'head' }],
    };
    const { id } = await answer(api.POST('/api/v1/households', { body }));
    await queries.invalidateQueries({ queryKey: ['households'] });
    await navigate({ to: '/households/$id', params: { id } });
  };
  return (
    <Dialog title={t('households.new')} onClose={onClose} isAtTop>
      <Form submit={t('households.save')} onSubmit={save}>
        <TextInput
          label={t('households.name')}
          dir="auto"
          required
          withAsterisk={false}
          autoComplete="off"
          data-autofocus
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <PlacePicker label={t('households.place')} value={place} onChange={setPlace} />
        <PersonPicker label={t('households.firstMember')} value={head} onChange={setHead} />
      </Form>
    </Dialog>
  );
}
