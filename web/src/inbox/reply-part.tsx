import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RefObject } from 'react';

import { fullTime } from '../components/relative-time.js';
import type { InboxConversation } from './inbox.js';
import { ReplyBox } from './reply-box.js';
import styles from './conversation.module.css';

interface ReplyPartProps {
  readonly conversation: InboxConversation;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly onReplying: (isReplying: boolean) => void;
}

/** Where one writes; or why one cannot, with what to do instead. */
export function ReplyPart({ conversation, field, onReplying }: ReplyPartProps) {
  const { t, i18n } = useTranslation('inbox');
  const { heldBy, isMine, mayReply, replyRefusal, replyUntil } = conversation;
  if (heldBy !== null && !isMine) return <Instead>{t('reply.theirs')}</Instead>;
  if (!mayReply) return <Instead>{t(`reply.refused.${replyRefusal ?? 'opted_out'}`)}</Instead>;
  return (
    <>
      {replyUntil !== null && (
        <p className={styles.quiet}>
          {t('reply.until', { when: fullTime(new Date(replyUntil), i18n.language) })}
        </p>
      )}
      <ReplyBox key={conversation.id} conversation={conversation} field={field} onReplying={onReplying} />
    </>
  );
}

function Instead({ children }: { readonly children: string }) {
  return (
    <p className={styles.instead}>
      <IconInfoCircle size={20} aria-hidden /> <span>{children}</span>
    </p>
  );
}
