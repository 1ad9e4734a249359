import { Button, Stack, Title } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answer, api, done } from '../api/client.js';
import { useSession } from '../api/session.js';
import { Confirm } from '../components/confirm.js';
import { CopyField } from '../components/copy-field.js';
import { notify } from '../components/notify.js';
import type { UserRow } from './user-row.js';

const HandOverDialog = lazy(() => import('./hand-over-dialog.js'));

interface UserActionsProps {
  readonly user: UserRow;
  /** Keeps somebody out, or lets her in again. */
  readonly onDisable: () => Promise<unknown>;
}

type Action = 'password' | 'totp' | 'disable' | 'enable';

/** What helps somebody who cannot come in, and what keeps somebody out. */
export function UserActions({ user, onDisable }: UserActionsProps) {
  const { t } = useTranslation('staff');
  const isOneself = useSession().user.id === user.id;
  const [asked, setAsked] = useState<Action | null>(null);
  const [isHanding, setIsHanding] = useState(false);
  const [link, setLink] = useState<{ readonly link: string; readonly isMailed: boolean } | null>(null);
  const params = { path: { id: user.id } };
  const actions: Readonly<Record<Action, () => Promise<unknown>>> = {
    password: async () => setLink(await answer(api.POST('/api/v1/users/{id}/password-reset', { params }))),
    totp: async () => {
      await done(api.POST('/api/v1/users/{id}/totp-reset', { params }));
      notify(t('totp.removed'));
    },
    disable: onDisable,
    enable: onDisable,
  };
  const offered: readonly Action[] = [
    'password',
    ...(user.hasTotp ? (['totp'] as const) : []),
    ...(isOneself ? [] : ([user.isDisabled ? 'enable' : 'disable'] as const)),
  ];
  return (
    <Stack gap="xs" mt="xl" align="flex-start">
      <Title order={3}>{t('users.more')}</Title>
      {offered.map((action) => (
        <Button
          key={action}
          variant="default"
          {...(action === 'disable' && { color: 'red', variant: 'outline' })}
          onClick={() => setAsked(action)}
        >
          {t(`users.${action}.submit`)}
        </Button>
      ))}
      <Button variant="default" onClick={() => setIsHanding(true)}>
        {t('users.handOver.submit')}
      </Button>
      <Suspense>{isHanding && <HandOverDialog user={user} onClose={() => setIsHanding(false)} />}</Suspense>
      {link !== null && (
        <>
          <p role="status">{t(link.isMailed ? 'users.mailed' : 'users.handOn', { email: user.email })}</p>
          <CopyField label={t('users.link')} value={link.link} />
        </>
      )}
      {asked !== null && (
        <Confirm
          opened
          title={t(`users.${asked}.title`)}
          confirm={t(`users.${asked}.submit`)}
          isDangerous={asked === 'disable'}
          onConfirm={actions[asked]}
          onClose={() => setAsked(null)}
        >
          {t(`users.${asked}.text`, { name: user.name })}
        </Confirm>
      )}
    </Stack>
  );
}
