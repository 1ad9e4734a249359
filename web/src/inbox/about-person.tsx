import { useTranslation } from 'react-i18next';

import { useSession } from '../api/session.js';
import { TextLink } from '../components/links.js';
import { Section } from '../components/section.js';
import { TimeAgo } from '../components/time-ago.js';
import { useLanguageName } from '../components/language-name.js';
import type { InboxConversation } from './inbox.js';
import { useWho } from './use-who.js';
import styles from './inbox.module.css';

interface AboutPersonProps {
  readonly conversation: InboxConversation;
}

/** With whom one writes, with the way to the whole record. */
export function AboutPerson({ conversation }: AboutPersonProps) {
  const { t } = useTranslation('inbox');
  const { may } = useSession();
  const whoOf = useWho();
  const languageName = useLanguageName();
  const { person, language, lastHeardAt } = conversation;
  return (
    <Section title={t('person.title')}>
      <p className={styles.none}>
        {person !== null && may('people.read') ? (
          <TextLink to="/people/$id" params={{ id: person.id }}>
            <bdi>{whoOf(conversation)}</bdi>
          </TextLink>
        ) : (
          <bdi>{whoOf(conversation)}</bdi>
        )}
      </p>
      {language !== null && (
        <p className={styles.quiet}>{t('person.language', { language: languageName(language) })}</p>
      )}
      {lastHeardAt !== null && (
        <p className={styles.quiet}>
          {t('person.heard')} <TimeAgo at={lastHeardAt} />
        </p>
      )}
    </Section>
  );
}
