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
import { isEmptyTurf, TurfPicker } from './turf-picker.js';
import { UserActions } from './user-actions.js';
import type { Turf, UserRow } from './user-row.js';

interface UserDialogProps {
  readonly user: UserRow;
  readonly onClose: () => void;
}

/** Changes an account: name, role, whom it sees, whether it may come in; helps with a lost password or phone. */
export default function UserDialog({ user, onClose }: UserDialogProps) {
  const { t } = useTranslation('staff');
  const queries = useQueryClient();
  const [name, setName] = useState(user.name);
  const [choice, setChoice] = useState<RoleChoice>(user);
  const [turf, setTurf] = useState<Turf | null>(user.turf);
  const [isTried, setIsTried] = useState(false);
  const change = async (
    body: Partial<Pick<UserRow, 'name' | 'role' | 'translates' | 'isDisabled' | 'turf'>>,
  ) => {
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
  const save = async () => {
    setIsTried(true);
    if (isEmptyTurf(turf)) return;
    await change({ name: name.trim(), role: choice.role, translates: choice.translates, turf });
  };
  return (
    <Dialog onClose={onClose} title={<span dir="auto">{user.name}</span>}>
      <Form submit={t('save')} onSubmit={save}>
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
        <TurfPicker value={turf} onChange={setTurf} isTried={isTried} />
      </Form>
      <UserActions user={user} onDisable={() => change({ isDisabled: !user.isDisabled })} />
    </Dialog>
  );
}
