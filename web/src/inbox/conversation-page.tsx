import { useParams } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSession } from '../api/session.js';
import { TextLink } from '../components/links.js';
import { Loading } from '../components/loading.js';
import { Page } from '../components/page.js';
import { ProblemAlert } from '../components/problem-alert.js';
import { AboutPerson } from './about-person.js';
import { CaseFacts } from './case-facts.js';
import { Deeds } from './deeds.js';
import { FlowFacts } from './flow-facts.js';
import { MessageList } from './message-list.js';
import { Onlookers } from './onlookers.js';
import { ReplyPart } from './reply-part.js';
import { useConversation } from './use-conversation.js';
import { useOnlookers } from './use-onlookers.js';
import { useWho } from './use-who.js';
import styles from './conversation.module.css';

/** One conversation: what was said, who has it, and what can be done with it. */
export function ConversationPage() {
  const { t } = useTranslation('inbox');
  const { id } = useParams({ from: '/framed/inbox/$id' });
  const { may } = useSession();
  const whoOf = useWho();
  const { conversation, messages, query } = useConversation(id);
  const [isReplying, setReplying] = useState(false);
  const onlookers = useOnlookers(id, isReplying);
  const reply = useRef<HTMLTextAreaElement>(null);
  return (
    <Page
      title={conversation === null ? t('title') : whoOf(conversation)}
      intro={
        conversation !== null && (
          <>
            {t(`channel.${conversation.channel}`)} <bdi>{conversation.address}</bdi>
          </>
        )
      }
      back={<TextLink to="/inbox">{t('back')}</TextLink>}
      help={<p>{t('help.taking')}</p>}
    >
      <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} />
      {query.isPending && <Loading />}
      {conversation !== null && (
        <div className={styles.columns}>
          <section className={styles.main} aria-label={t('said')}>
            <Deeds conversation={conversation} mayAnswer={may('inbox.answer')} reply={reply} />
            <Onlookers people={onlookers} />
            <MessageList
              messages={messages}
              language={conversation.language}
              onEarlier={query.hasNextPage ? () => void query.fetchNextPage() : null}
              isReading={query.isFetchingNextPage}
            />
            {may('inbox.answer') && (
              <ReplyPart conversation={conversation} field={reply} onReplying={setReplying} />
            )}
          </section>
          <aside className={styles.aside} aria-label={t('facts')}>
            <CaseFacts cases={conversation.cases} />
            <FlowFacts conversation={conversation} />
            <AboutPerson conversation={conversation} />
          </aside>
        </div>
      )}
    </Page>
  );
}
