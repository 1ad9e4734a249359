import { useTranslation } from 'react-i18next';

import { TimeAgo } from '../components/time-ago.js';
import { HolderName } from './holder-name.js';
import type { InboxConversation } from './inbox.js';
import styles from './conversation.module.css';

/** Who has a conversation and what that means, in words. */
export function WhoHasIt({ conversation }: { readonly conversation: InboxConversation }) {
  const { t } = useTranslation('inbox');
  const { heldAt, isMine, waitingSince } = conversation;
  return (
    <div className={styles.whoHasIt} role="status">
      <p>
        <strong>
          {heldAt === null ? (
            t('holder.nobody')
          ) : (
            <>
              <HolderName item={conversation} /> <TimeAgo at={heldAt} />
            </>
          )}
        </strong>
      </p>
      <p>{t(heldAt === null ? 'means.free' : isMine ? 'means.mine' : 'means.theirs')}</p>
      {waitingSince !== null && (
        <p>
          {t('means.waits')} <TimeAgo at={waitingSince} />
        </p>
      )}
    </div>
  );
}
