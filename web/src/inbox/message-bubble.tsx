import { useTranslation } from 'react-i18next';

import { fullTime } from '../components/relative-time.js';
import type { InboxMessage } from './inbox.js';
import styles from './conversation.module.css';

interface MessageBubbleProps {
  readonly message: InboxMessage;
  readonly language: string | null;
}

/** How the states of a message that was sent are told apart. */
const fates: Readonly<Record<string, 'waits' | 'sent' | 'arrived' | 'read' | 'failed' | 'unknown'>> = {
  queued: 'waits',
  sending: 'waits',
  sent: 'sent',
  delivered: 'arrived',
  read: 'read',
  failed: 'failed',
  unknown: 'unknown',
};

/** One message: who wrote it, when, and of ours whether it arrived. */
export function MessageBubble({ message, language }: MessageBubbleProps) {
  const { t, i18n } = useTranslation('inbox');
  const { at, direction, body, by, state } = message;
  const from = direction === 'in' ? 'her' : by === null ? 'flow' : 'staff';
  const fate = direction === 'out' ? fates[state] : undefined;
  return (
    <div className={styles.message} data-from={from}>
      <div className={styles.bubble}>
        <span className={styles.writer}>
          {from === 'staff' ? <bdi>{by}</bdi> : t(from === 'her' ? 'writer.her' : 'writer.flow')}
        </span>
        {body === null ? (
          <em>{t('takenOut')}</em>
        ) : (
          <span dir="auto" lang={language ?? undefined}>
            {body}
          </span>
        )}
        <span className={styles.small}>
          <time dateTime={at}>{fullTime(new Date(at), i18n.language)}</time>
          {fate !== undefined && <span data-fate={fate}>{t(`fate.${fate}`)}</span>}
        </span>
      </div>
    </div>
  );
}
