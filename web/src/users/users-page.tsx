import { Button, TextInput } from '@mantine/core';
import { IconSearch, IconUserPlus } from '@tabler/icons-react';
import { useDebouncedValue } from '@mantine/hooks';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSession } from '../api/session.js';
import { Page } from '../components/page.js';
import { OpenInvitations } from './open-invitations.js';
import { UserTable } from './user-table.js';
import type { UserRow } from './user-row.js';

const InviteDialog = lazy(() => import('./invite-dialog.js'));
const UserDialog = lazy(() => import('./user-dialog.js'));

/** Who may come in and what for: accounts, invitations, roles. */
export function UsersPage() {
  const { t } = useTranslation('staff');
  const { may } = useSession();
  const { invite } = useSearch({ from: '/framed/users' });
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [q] = useDebouncedValue(text, 300);
  const [chosen, setChosen] = useState<UserRow | null>(null);
  const setInviting = (isOn: boolean) =>
    void navigate({ to: '/users', search: isOn ? { invite: 'yes' } : {} });
  const mayManage = may('users.manage');
  return (
    <Page
      title={t('users.title')}
      intro={t('users.intro')}
      help={<p>{t('users.help')}</p>}
      actions={
        mayManage && (
          <Button leftSection={<IconUserPlus size={18} aria-hidden />} onClick={() => setInviting(true)}>
            {t('users.invite')}
          </Button>
        )
      }
    >
      <TextInput
        type="search"
        aria-label={t('users.search')}
        placeholder={t('users.search')}
        leftSection={<IconSearch size={18} aria-hidden />}
        maxLength={100}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <UserTable q={q} onChoose={mayManage ? setChosen : undefined} />
      {mayManage && <OpenInvitations />}
      <Suspense>
        {chosen !== null && <UserDialog user={chosen} onClose={() => setChosen(null)} />}
        {mayManage && invite !== undefined && <InviteDialog onClose={() => setInviting(false)} />}
      </Suspense>
    </Page>
  );
}
