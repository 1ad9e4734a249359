import { Checkbox, NativeSelect } from '@mantine/core';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../api/client.js';
import { Dialog } from '../components/dialog.js';
import { Form } from '../components/form.js';
import { notify } from '../components/notify.js';
import type { UserRow } from './user-row.js';

/** Accounts to choose from. */
const mostAccounts = 100;

interface HandOverDialogProps {
  readonly user: UserRow;
  readonly onClose: () => void;
}

/** Gives what somebody looks after to a colleague, as when they leave: people, open cases, conversations. */
export default function HandOverDialog({ user, onClose }: HandOverDialogProps) {
  const { t } = useTranslation('staff');
  const [to, setTo] = useState('');
  const [isWithPeople, setIsWithPeople] = useState(true);
  const { data } = useQuery({
    queryKey: ['users', 'all'],
    queryFn: () => answer(api.GET('/api/v1/users', { params: { query: { limit: mostAccounts } } })),
  });
  const colleagues = data?.items.filter(({ id, isDisabled }) => id !== user.id && !isDisabled) ?? [];
  const handOver = async () => {
    const handed = await answer(
      api.POST('/api/v1/users/{id}/hand-over', {
        params: { path: { id: user.id } },
        body: { to, people: isWithPeople },
      }),
    );
    const name = colleagues.find(({ id }) => id === to)?.name ?? '';
    notify(t('users.handOver.done', { name, ...handed }));
    onClose();
  };
  return (
    <Dialog onClose={onClose} title={t('users.handOver.title', { name: user.name })}>
      <Form submit={t('users.handOver.submit')} onSubmit={handOver} isDisabled={to === ''}>
        <p>{t('users.handOver.text', { name: user.name })}</p>
        <NativeSelect
          label={t('users.handOver.to')}
          data-autofocus
          value={to}
          onChange={(event) => setTo(event.currentTarget.value)}
          data={[
            { value: '', label: t('users.handOver.choose') },
            ...colleagues.map(({ id, name, email }) => ({ value: id, label: `${name} (${email})` })),
          ]}
        />
        {user.turf !== null && (
          <Checkbox
            label={t('users.handOver.people', { name: user.name })}
            checked={isWithPeople}
            onChange={(event) => setIsWithPeople(event.currentTarget.checked)}
          />
        )}
      </Form>
    </Dialog>
  );
}
