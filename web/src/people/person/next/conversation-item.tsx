import { useTranslation } from 'react-i18next';

import type { components } from '../../../api/schema.js';
import { useSession } from '../../../api/session.js';
import { TextLink } from '../../../components/links.js';
import { TimeAgo } from '../../../components/time-ago.js';
import styles from './next.module.css';

type Conversation = NonNullable<components['schemas']['PersonOverview']['conversation']>;

/** The conversation with her: where it stands, who has it, and the way to it. */
export function ConversationItem({ conversation }: { readonly conversation: Conversation }) {
  const { t } = useTranslation(['person', 'inbox']);
  const { may } = useSession();
  const { id, flow, step, waitingSince, heldBy } = conversation;
  return (
    <div className={styles.part}>
      <h3>{t('next.conversation')}</h3>
      <p>
        {flow === null
          ? t('next.noFlow')
          : step === null
            ? flow.title
            : t('next.at', { flow: flow.title, step: step.replaceAll('_', ' ') })}
      </p>
      {heldBy !== null && <p>{t('next.held', { name: heldBy.name ?? t('next.somebody') })}</p>}
      {waitingSince !== null && (
        <p className={styles.waiting}>
          {t('inbox:means.waits')} <TimeAgo at={waitingSince} />
        </p>
      )}
      {may('inbox.read') && (
        <p>
          <TextLink to="/inbox/$id" params={{ id }}>
            {t('next.open')}
          </TextLink>
        </p>
      )}
    </div>
  );
}
