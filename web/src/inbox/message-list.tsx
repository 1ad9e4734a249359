import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { MessageBubble } from './message-bubble.js';
import type { InboxMessage } from './inbox.js';
import styles from './conversation.module.css';

interface MessageListProps {
  readonly messages: readonly InboxMessage[];
  /** The language that they are written in, as far as it is known. */
  readonly language: string | null;
  /** Reads what was said before; null when that is all. */
  readonly onEarlier: (() => void) | null;
  readonly isReading: boolean;
}

/** What was said, the newest at the end, which is shown first. */
export function MessageList({ messages, language, onEarlier, isReading }: MessageListProps) {
  const { t } = useTranslation('inbox');
  const box = useRef<HTMLDivElement>(null);
  const newest = messages.at(-1)?.id;
  useEffect(() => {
    if (box.current !== null) box.current.scrollTop = box.current.scrollHeight;
  }, [newest]);
  return (
    <div ref={box} className={styles.messages} role="log" aria-label={t('said')} tabIndex={0}>
      {onEarlier !== null && (
        <Button variant="default" size="compact-sm" loading={isReading} onClick={onEarlier}>
          {t('earlier')}
        </Button>
      )}
      {messages.length === 0 && <p className={styles.quiet}>{t('nothingSaid')}</p>}
      {messages.map((message) => (
        <MessageBubble key={message.id} message={message} language={language} />
      ))}
    </div>
  );
}
