import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answer, api, done } from '../api/client.js';
import { Confirm } from '../components/confirm.js';
import { CursorList } from '../components/cursor-list.js';
import { Section } from '../components/section.js';
import { StatusBadge } from '../components/status-badge.js';
import { TimeAgo } from '../components/time-ago.js';
import styles from './rows.module.css';

interface SessionRow {
  readonly id: string;
  readonly device: string;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly isCurrent: boolean;
}

const queryKey = ['account', 'sessions'];

/** Where one is signed in, with a way out of each place. */
export function SessionsSection() {
  const { t } = useTranslation('staff');
  return (
    <Section title={t('sessions.title')} intro={t('sessions.text')}>
      <CursorList<SessionRow> queryKey={queryKey} read={() => answer(api.GET('/api/v1/account/sessions'))}>
        {(sessions) => (
          <ul className={styles.rows}>
            {sessions.map((session) => (
              <Row key={session.id} session={session} />
            ))}
          </ul>
        )}
      </CursorList>
    </Section>
  );
}

function Row({ session }: { readonly session: SessionRow }) {
  const { t } = useTranslation('staff');
  const queries = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const device = session.device === '' ? t('sessions.unknown') : session.device.replace(' on ', ', ');
  const end = async () => {
    await done(api.DELETE('/api/v1/account/sessions/{id}', { params: { path: { id: session.id } } }));
    await queries.invalidateQueries({ queryKey });
  };
  return (
    <li>
      <div>
        <strong>{device}</strong>
        <span className="quiet">
          {t('sessions.seen')} <TimeAgo at={session.lastSeenAt} />
        </span>
      </div>
      {session.isCurrent ? (
        <StatusBadge tone="good">{t('sessions.current')}</StatusBadge>
      ) : (
        <Button
          variant="default"
          onClick={() => setAsking(true)}
          aria-label={`${t('sessions.end')}: ${device}`}
        >
          {t('sessions.end')}
        </Button>
      )}
      <Confirm
        opened={isAsking}
        title={t('sessions.endTitle')}
        confirm={t('sessions.end')}
        onConfirm={end}
        onClose={() => setAsking(false)}
      >
        {t('sessions.endText', { device })}
      </Confirm>
    </li>
  );
}
