import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../api/client.js';
import { CursorList } from '../components/cursor-list.js';
import { DataTable } from '../components/data-table.js';
import { EmptyState } from '../components/empty-state.js';
import { StatusBadge } from '../components/status-badge.js';
import { TimeAgo } from '../components/time-ago.js';
import { useLanguageName } from '../components/language-name.js';
import type { UserRow } from './user-row.js';
import styles from './user-table.module.css';

interface UserTableProps {
  /** A part of a name or an address. */
  readonly q: string;
  /** What a row's button does; there is no button without it. */
  readonly onChoose: ((user: UserRow) => void) | undefined;
}

/** The accounts, as far as they match. */
export function UserTable({ q, onChoose }: UserTableProps) {
  const { t } = useTranslation(['staff', 'shell']);
  const columns = useColumns(onChoose);
  return (
    <CursorList<UserRow>
      queryKey={['users', 'list', q]}
      read={(cursor) =>
        answer(
          api.GET('/api/v1/users', {
            params: { query: { ...(q !== '' && { q }), ...(cursor && { cursor }) } },
          }),
        )
      }
      empty={<EmptyState title={t('users.none')}>{t('users.noneText')}</EmptyState>}
    >
      {(users) => (
        <DataTable label={t('users.title')} columns={columns} rows={users} rowKey={({ id }) => id} />
      )}
    </CursorList>
  );
}

function useColumns(onChoose: UserTableProps['onChoose']) {
  const { t } = useTranslation(['staff', 'shell']);
  const languageName = useLanguageName();
  const roleOf = ({ role, translates }: UserRow) =>
    `${t(`shell:roles.${role}.name`)}${translates === null ? '' : ` (${languageName(translates)})`}`;
  return [
    {
      key: 'name',
      header: t('users.name'),
      isHeading: true,
      cell: (user: UserRow) => (
        <>
          <span dir="auto">{user.name}</span>
          <span className={styles.address}>{user.email}</span>
        </>
      ),
    },
    { key: 'role', header: t('users.role'), cell: roleOf },
    { key: 'state', header: t('users.state'), cell: (user: UserRow) => <State user={user} /> },
    {
      key: 'seen',
      header: t('users.seen'),
      cell: ({ lastSeenAt }: UserRow) =>
        lastSeenAt === null ? t('users.never') : <TimeAgo at={lastSeenAt} />,
    },
    ...(onChoose === undefined
      ? []
      : [
          {
            key: 'change',
            header: t('users.change'),
            align: 'end' as const,
            cell: (user: UserRow) => (
              <Button
                variant="default"
                onClick={() => onChoose(user)}
                aria-label={`${t('users.change')}: ${user.name}`}
              >
                {t('users.change')}
              </Button>
            ),
          },
        ]),
  ];
}

function State({ user }: { readonly user: UserRow }) {
  const { t } = useTranslation('staff');
  if (user.isDisabled) return <StatusBadge tone="bad">{t('users.disabled')}</StatusBadge>;
  return user.hasTotp ? (
    <StatusBadge tone="good">{t('users.withCodes')}</StatusBadge>
  ) : (
    <StatusBadge tone="neutral">{t('users.active')}</StatusBadge>
  );
}
