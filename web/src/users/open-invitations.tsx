import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answer, api, done } from '../api/client.js';
import type { Role } from '../api/session.js';
import { Confirm } from '../components/confirm.js';
import { CursorList } from '../components/cursor-list.js';
import { DataTable } from '../components/data-table.js';
import { Section } from '../components/section.js';
import { TimeAgo } from '../components/time-ago.js';

interface InvitationRow {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly expiresAt: string;
}

const queryKey = ['users', 'invitations'];

/** Invitations that nobody has answered yet. */
export function OpenInvitations() {
  const { t } = useTranslation(['staff', 'shell']);
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<InvitationRow | null>(null);
  const withdraw = async () => {
    if (chosen === null) return;
    await done(api.DELETE('/api/v1/users/invitations/{id}', { params: { path: { id: chosen.id } } }));
    await queries.invalidateQueries({ queryKey });
  };
  const columns = [
    { key: 'email', header: t('users.email'), isHeading: true, cell: ({ email }: InvitationRow) => email },
    {
      key: 'role',
      header: t('users.role'),
      cell: ({ role }: InvitationRow) => t(`shell:roles.${role}.name`),
    },
    {
      key: 'ends',
      header: t('users.ends'),
      cell: ({ expiresAt }: InvitationRow) => <TimeAgo at={expiresAt} />,
    },
    {
      key: 'withdraw',
      header: t('users.withdraw'),
      align: 'end' as const,
      cell: (row: InvitationRow) => (
        <Button
          variant="default"
          onClick={() => setChosen(row)}
          aria-label={`${t('users.withdraw')}: ${row.email}`}
        >
          {t('users.withdraw')}
        </Button>
      ),
    },
  ];
  return (
    <Section title={t('users.open')}>
      <CursorList<InvitationRow>
        queryKey={queryKey}
        read={(cursor) =>
          answer(api.GET('/api/v1/users/invitations', { params: { query: { ...(cursor && { cursor }) } } }))
        }
        empty={<p className="quiet">{t('users.noneOpen')}</p>}
      >
        {(rows) => (
          <DataTable label={t('users.open')} columns={columns} rows={rows} rowKey={({ id }) => id} />
        )}
      </CursorList>
      <Confirm
        opened={chosen !== null}
        title={t('users.withdrawTitle')}
        confirm={t('users.withdraw')}
        isDangerous
        onConfirm={withdraw}
        onClose={() => setChosen(null)}
      >
        {t('users.withdrawText', { email: chosen?.email ?? '' })}
      </Confirm>
    </Section>
  );
}
