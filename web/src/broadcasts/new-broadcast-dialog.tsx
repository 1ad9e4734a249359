import { TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../api/client.js';
import { Dialog } from '../components/dialog.js';
import { Form } from '../components/form.js';
import { broadcastQuery } from './broadcast.js';

/** Begins a campaign: its name is enough. */
export default function NewBroadcastDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('broadcasts');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const make = async () => {
    const made = await answer(api.POST('/api/v1/broadcasts', { body: { name } }));
    queries.setQueryData(broadcastQuery(made.id).queryKey, made);
    void queries.invalidateQueries({ queryKey: ['broadcasts', 'list'] });
    await navigate({ to: '/broadcasts/$id', params: { id: made.id } });
  };
  return (
    <Dialog onClose={onClose} title={t('new.title')}>
      <Form submit={t('new.make')} onSubmit={make}>
        <TextInput
          label={t('basics.name')}
          description={t('new.hint')}
          required
          withAsterisk={false}
          dir="auto"
          maxLength={120}
          data-autofocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </Form>
    </Dialog>
  );
}
