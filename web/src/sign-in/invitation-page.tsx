import { useQuery } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../api/client.js';
import type { Role } from '../api/session.js';
import { Form } from '../components/form.js';
import { Loading } from '../components/loading.js';
import { NewPassword } from '../components/new-password.js';
import { enter, enterForTheFirstTime } from './enter.js';
import { Entrance } from './entrance.js';
import { InvitationOver } from './invitation-over.js';
import { NameField } from './setup-page.js';

/** Where the link of an invitation leads, or of a new password. */
export function InvitationPage() {
  const { token = '' } = useSearch({ strict: false });
  const invitation = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => answer(api.GET('/api/v1/invitations/{token}', { params: { path: { token } } })),
    retry: false,
  });
  if (invitation.isError) return <InvitationOver problem={invitation.error} kind="invitation" />;
  if (invitation.data === undefined) return <Loading />;
  const { kind, email, role } = invitation.data;
  return kind === 'password_reset' ? (
    <ResetForm token={token} email={email ?? ''} />
  ) : (
    <AcceptForm token={token} email={email ?? ''} role={role ?? 'viewer'} />
  );
}

interface LinkProps {
  readonly token: string;
  readonly email: string;
}

function AcceptForm({ token, email, role }: LinkProps & { readonly role: Role }) {
  const { t } = useTranslation(['sign-in', 'shell']);
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const accept = useAccept(token, enterForTheFirstTime);
  return (
    <Entrance title={t('invitation.title')} intro={t('invitation.text', { email })}>
      <p>
        <strong>{t(`shell:roles.${role}.name`)}</strong>. {t(`shell:roles.${role}.about`)}
      </p>
      <Form submit={t('invitation.submit')} onSubmit={() => accept({ name: name.trim(), password })} isWide>
        <NameField value={name} onChange={setName} />
        <Address email={email} />
        <NewPassword value={password} onChange={setPassword} email={email} />
      </Form>
    </Entrance>
  );
}

function ResetForm({ token, email }: LinkProps) {
  const { t } = useTranslation('sign-in');
  const [password, setPassword] = useState('');
  const accept = useAccept(token, enter);
  return (
    <Entrance title={t('reset.title')} intro={t('reset.text', { email })}>
      <Form submit={t('reset.submit')} onSubmit={() => accept({ password })} isWide>
        <Address email={email} />
        <NewPassword value={password} onChange={setPassword} email={email} />
      </Form>
    </Entrance>
  );
}

/** For programs that keep passwords: whose password this is. */
function Address({ email }: { readonly email: string }) {
  return <input type="email" autoComplete="username" value={email} readOnly hidden />;
}

function useAccept(token: string, goIn: typeof enterForTheFirstTime) {
  const router = useRouter();
  return async (body: { readonly name?: string; readonly password: string }) => {
    await answer(api.POST('/api/v1/invitations/{token}/accept', { params: { path: { token } }, body }));
    await goIn(router);
  };
}
