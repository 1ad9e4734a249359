import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';

import { useSession } from '../../../api/session.js';
import { TimeAgo } from '../../../components/time-ago.js';
import { useEntryWords } from './entry-words.js';
import { noteKinds } from './notes.js';
import type { Entry } from './entry.js';
import styles from './timeline.module.css';
import { WhyButton } from './why-button.js';

/** Read where the words of a message can be taken out. */
const RedactMessage = lazy(() => import('../../../privacy/erasure/redact-message.js'));

/** Read where a merge can be undone. */
const UndoMerge = lazy(() => import('../../../duplicates/undo-merge.js'));

interface TimelineItemProps {
  /** Whose timeline it is. */
  readonly person: string;
  readonly entry: Entry;
  /** A merge that it tells of and that can be undone. */
  readonly merge: string | null;
}

/** One entry: a message as a bubble on its side, anything else as a line. */
export function TimelineItem({ person, entry, merge }: TimelineItemProps) {
  const { t, i18n } = useTranslation('person');
  const { may } = useSession();
  const wordsOf = useEntryWords();
  const { message, at, actor, kind, data } = entry;
  const text = textOf(data, i18n.language);
  const isNote = noteKinds.some((one) => one === kind);
  if (message !== null)
    return (
      <li className={styles.said} data-direction={message.direction}>
        <p className={styles.bubble} dir="auto">
          {message.body ?? t(message.isRedacted ? 'timeline.redacted' : 'timeline.hidden')}
        </p>
        <div className={`${styles.meta} ${styles.deeds}`}>
          <span>
            <TimeAgo at={at} /> · {wordsOf(entry)}
          </span>
          {message.direction === 'out' && <WhyButton person={person} message={message.id} />}
          {message.body !== null && may('privacy.manage') && (
            <Suspense>
              <RedactMessage id={message.id} />
            </Suspense>
          )}
        </div>
      </li>
    );
  return (
    <li className={styles.line} data-kind={isNote ? 'note' : 'event'}>
      <span dir="auto">{wordsOf(entry)}</span>
      {text !== null && (
        <p className={styles.text} dir="auto">
          {text}
        </p>
      )}
      <p className={styles.meta}>
        <TimeAgo at={at} />
        {actor.name !== null && (
          <>
            {' · '}
            <bdi>{actor.name}</bdi>
          </>
        )}
      </p>
      {merge !== null && may('people.merge') && (
        <Suspense>
          <UndoMerge id={merge} />
        </Suspense>
      )}
    </li>
  );
}

/** What it says: in the reader's language, where it was noted in several. */
function textOf({ text, textIn }: Entry['data'], language: string): string | null {
  const inLanguage: unknown = (textIn as Record<string, unknown> | undefined)?.[language];
  return [inLanguage, text].find((one) => typeof one === 'string') ?? null;
}
