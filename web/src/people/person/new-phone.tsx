import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { api, done } from '../../api/client.js';
import { Form } from '../../components/form.js';
import type { Person } from './use-person.js';
import { usePersonChanged } from './use-person.js';

type Address = Person['addresses'][number];

/** Adds a phone: its number, and whether others read there. */
export function NewPhone({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useTranslation(['person', 'people', 'shell']);
  const changed = usePersonChanged(id);
  const [address, setAddress] = useState('');
  const [channel, setChannel] = useState<Address['channel']>('sms');
  const [isPrivate, setPrivate] = useState(false);
  const add = async () => {
    const body = { channel, address: address.trim(), isPrivate };
    await done(api.POST('/api/v1/people/{id}/addresses', { params: { path: { id } }, body }));
    await changed();
    onClose();
  };
  return (
    <Form
      submit={t('phones.save')}
      onSubmit={add}
      beside={
        <Button variant="subtle" onClick={onClose}>
          {t('shell:cancel')}
        </Button>
      }
    >
      <TextInput
        label={t('people:new.phone')}
        description={t('phones.hint')}
        type="tel"
        dir="ltr"
        required
        withAsterisk={false}
        autoComplete="off"
        autoFocus
        maxLength={100}
        value={address}
        onChange={(event) => setAddress(event.currentTarget.value)}
      />
      <NativeSelect
        label={t('people:new.channel')}
        data={(['sms', 'whatsapp'] as const).map((value) => ({
          value,
          label: t(`people:channels.${value}`),
        }))}
        value={channel}
        onChange={(event) => setChannel(event.currentTarget.value as Address['channel'])}
      />
      <Checkbox
        label={t('people:new.isPrivate')}
        description={t('people:new.isPrivateHint')}
        checked={isPrivate}
        onChange={(event) => setPrivate(event.currentTarget.checked)}
      />
    </Form>
  );
}
