import { Button, Checkbox, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../api/client.js';
import { useSession } from '../api/session.js';
import type { Permission } from '../api/session.js';
import { CopyField } from '../components/copy-field.js';
import { Dialog } from '../components/dialog.js';
import { Form } from '../components/form.js';

interface NewTokenDialogProps {
  readonly onMade: () => void;
  readonly onClose: () => void;
}

/** Makes a token: its name, what it may do, how long; it is shown once. */
export default function NewTokenDialog({ onMade, onClose }: NewTokenDialogProps) {
  const { t } = useTranslation('staff');
  const [token, setToken] = useState<string | null>(null);
  const made = (value: string) => {
    setToken(value);
    onMade();
  };
  return (
    <Dialog onClose={onClose} title={t('tokens.make')}>
      {token === null ? (
        <TokenForm onMade={made} />
      ) : (
        <Stack>
          <p role="status">{t('tokens.once')}</p>
          <CopyField label={t('tokens.token')} value={token} />
          <Group justify="flex-end">
            <Button onClick={onClose}>{t('tokens.kept')}</Button>
          </Group>
        </Stack>
      )}
    </Dialog>
  );
}

const dayMs = 86_400_000;

function TokenForm({ onMade }: { readonly onMade: (token: string) => void }) {
  const { t } = useTranslation('staff');
  const { user } = useSession();
  const [name, setName] = useState('');
  const [days, setDays] = useState('90');
  const [scopes, setScopes] = useState<readonly string[]>([]);
  const make = async () => {
    const until =
      days === 'never' ? {} : { expiresAt: new Date(Date.now() + Number(days) * dayMs).toISOString() };
    const body = { name: name.trim(), scopes: scopes as Permission[], ...until };
    onMade((await answer(api.POST('/api/v1/account/tokens', { body }))).token);
  };
  return (
    <Form submit={t('tokens.submit')} onSubmit={make}>
      <TextInput
        label={t('tokens.name')}
        description={t('tokens.nameHint')}
        required
        withAsterisk={false}
        maxLength={100}
        data-autofocus
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Checkbox.Group label={t('tokens.may')} value={[...scopes]} onChange={setScopes}>
        <Stack gap="xs" mt="xs">
          {user.permissions.map((permission) => (
            <Checkbox
              key={permission}
              value={permission}
              label={t(`permissions.${permission.replace('.', '_')}`)}
            />
          ))}
        </Stack>
      </Checkbox.Group>
      <NativeSelect
        label={t('tokens.until')}
        value={days}
        onChange={(event) => setDays(event.currentTarget.value)}
        data={['7', '30', '90', '365', 'never'].map((value) => ({ value, label: t(`tokens.days_${value}`) }))}
      />
    </Form>
  );
}
