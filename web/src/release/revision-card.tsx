import { Button, VisuallyHidden } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { useSession } from '../api/session.js';
import { ButtonLink } from '../components/links.js';
import { fullTime } from '../components/relative-time.js';
import { StatusBadge } from '../components/status-badge.js';
import { TimeAgo } from '../components/time-ago.js';
import { ChangeList } from './change-list.js';
import styles from './history.module.css';
import type { Revision } from './release.js';
import { useWhoName } from './use-who-name.js';

interface RevisionCardProps {
  readonly name: string;
  readonly revision: Revision;
  readonly onPutBack: () => void;
}

/** One version: when it went live, by whom and why, what it changed, and the way back to it. */
export function RevisionCard({ name, revision, onPutBack }: RevisionCardProps) {
  const { t, i18n } = useTranslation('release');
  const { may } = useSession();
  const nameOf = useWhoName();
  const { id, at, by, via, note, isLive, approval } = revision;
  const when = fullTime(new Date(at), i18n.language);
  return (
    <li className={styles.card} data-live={isLive || undefined}>
      <div className={styles.words}>
        <h2 className={styles.when}>
          {when}
          {isLive && <StatusBadge tone="good">{t('history.live')}</StatusBadge>}
        </h2>
        <p className={styles.who}>
          <strong>{nameOf(by)}</strong>, <TimeAgo at={at} /> ·{' '}
          {t([`history.via.${via}`, 'history.via.other'])}
        </p>
        {note !== '' && (
          <p dir="auto" className={styles.note}>
            {note}
          </p>
        )}
        {approval !== null && (
          <p>
            {t(approval.isOwn ? 'history.approvedOwn' : 'history.approved', { name: nameOf(approval.by) })}
          </p>
        )}
        <Changes changes={revision.changes} />
      </div>
      {!isLive && (
        <div className={styles.actions}>
          {may('flows.publish') && (
            <Button
              variant="default"
              leftSection={<IconArrowBackUp size={18} aria-hidden />}
              onClick={onPutBack}
            >
              {t('history.putBack')} <VisuallyHidden>({when})</VisuallyHidden>
            </Button>
          )}
          <ButtonLink
            to="/flows/$name/compare"
            params={{ name }}
            search={{ from: id, to: 'live' }}
            variant="subtle"
          >
            {t('history.compareLive')} <VisuallyHidden>({when})</VisuallyHidden>
          </ButtonLink>
        </div>
      )}
    </li>
  );
}

function Changes({ changes }: Pick<Revision, 'changes'>) {
  const { t } = useTranslation('release');
  if (changes === null) return <p>{t('history.first')}</p>;
  if (changes.length === 0) return <p>{t('history.nothing')}</p>;
  return <ChangeList changes={changes} atOnce={4} />;
}
