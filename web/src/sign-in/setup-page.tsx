import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../api/client.js';
import { Form } from '../components/form.js';
import { NewPassword } from '../components/new-password.js';
import { enterForTheFirstTime } from './enter.js';
import { Entrance } from './entrance.js';
import { InvitationOver } from './invitation-over.js';
import { EmailField } from './password-form.js';

/** The first run: whoever started the service makes the first account, which may do everything. */
export function SetupPage() {
  const { t } = useTranslation('sign-in');
  const { token = '' } = useSearch({ from: '/setup' });
  const router = useRouter();
  const invitation = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => answer(api.GET('/api/v1/invitations/{token}', { params: { path: { token } } })),
    retry: false,
  });
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const setUp = async () => {
    await answer(api.POST('/api/v1/setup', { body: { token, name: name.trim(), email, password } }));
    await enterForTheFirstTime(router);
  };
  if (invitation.isError) return <InvitationOver problem={invitation.error} kind="setup" />;
  return (
    <Entrance title={t('setup.title')} intro={t('setup.text')}>
      <Form submit={t('setup.submit')} onSubmit={setUp} isWide>
        <EmailField value={email} onChange={setEmail} />
        <NameField value={name} onChange={setName} />
        <NewPassword value={password} onChange={setPassword} email={email} />
      </Form>
    </Entrance>
  );
}

/** How somebody is called by colleagues. */
export function NameField({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (name: string) => void;
}) {
  const { t } = useTranslation('sign-in');
  return (
    <TextInput
      label={t('name')}
      description={t('nameHint')}
      required
      withAsterisk={false}
      autoComplete="name"
      dir="auto"
      maxLength={100}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
