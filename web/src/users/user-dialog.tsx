import { TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answer, api, ifMatch } from '../api/client.js';
import { Dialog } from '../components/dialog.js';
import { Form } from '../components/form.js';
import { notify } from '../components/notify.js';
import { RolePicker } from './role-picker.js';
import type { RoleChoice } from './role-picker.js';
import { UserActions } from './user-actions.js';
import type { UserRow } from './user-row.js';

interface UserDialogProps {
  readonly user: UserRow;
  readonly onClose: () => void;
}

/** Changes an account: name, role, whether it may come in; helps with a lost password or phone. */
export default function UserDialog({ user, onClose }: UserDialogProps) {
  const { t } = useTranslation('staff');
  const queries = useQueryClient();
  const [name, setName] = useState(user.name);
  const [choice, setChoice] = useState<RoleChoice>(user);
  const change = async (body: Partial<Pick<UserRow, 'name' | 'role' | 'translates' | 'isDisabled'>>) => {
    await answer(
      api.PATCH('/api/v1/users/{id}', {
        params: { path: { id: user.id }, header: ifMatch(user.version) },
        body,
      }),
    );
    await queries.invalidateQueries({ queryKey: ['users'] });
    notify(t('saved'));
    onClose();
  };
  return (
    <Dialog onClose={onClose} title={<span dir="auto">{user.name}</span>}>
      <Form
        submit={t('save')}
        onSubmit={() => change({ name: name.trim(), role: choice.role, translates: choice.translates })}
      >
        <TextInput
          label={t('account.name')}
          required
          withAsterisk={false}
          dir="auto"
          maxLength={100}
          data-autofocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <RolePicker value={choice} onChange={setChoice} />
      </Form>
      <UserActions user={user} onDisable={() => change({ isDisabled: !user.isDisabled })} />
    </Dialog>
  );
}
