import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../api/client.js';
import { Form } from '../components/form.js';
import { PasswordField } from '../components/password-field.js';
import type { Entered } from './entered.js';

interface PasswordFormProps {
  readonly email: string;
  readonly onEmail: (email: string) => void;
  readonly onEntered: (result: Entered) => unknown;
}

/** Signs in by e-mail address and password. */
export function PasswordForm({ email, onEmail, onEntered }: PasswordFormProps) {
  const { t } = useTranslation('sign-in');
  const [password, setPassword] = useState('');
  const signIn = async () =>
    onEntered(await answer(api.POST('/api/v1/sign-in', { body: { email, password } })));
  return (
    <Form submit={t('password.submit')} onSubmit={signIn} isWide>
      <EmailField value={email} onChange={onEmail} />
      <PasswordField kind="current" label={t('password.password')} value={password} onChange={setPassword} />
    </Form>
  );
}

/** The address that somebody signs in with. */
export function EmailField({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (email: string) => void;
}) {
  const { t } = useTranslation('sign-in');
  return (
    <TextInput
      label={t('email')}
      type="email"
      required
      withAsterisk={false}
      autoFocus
      autoComplete="username"
      dir="ltr"
      maxLength={254}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
