import { useTranslation } from 'react-i18next';

import { TextLink } from '../components/links.js';
import { TimeAgo } from '../components/time-ago.js';
import { useLanguageName } from '../components/language-name.js';
import { useValueWords } from '../people/person/value-words.js';
import type { PairedPerson } from './duplicates.js';
import styles from './duplicates.module.css';

/** What is known of one of the two, in a few lines. */
export function PersonBrief({ person }: { readonly person: PairedPerson }) {
  const { t } = useTranslation('duplicates');
  const languageName = useLanguageName();
  const valueWords = useValueWords();
  const { id, name, language, place, birthDate, addresses, createdAt } = person;
  const facts = [
    place?.name,
    birthDate === null ? null : t('born', { date: valueWords('birth_date', birthDate.date, birthDate) }),
    language === null ? null : languageName(language),
    ...addresses,
  ].filter((fact): fact is string => typeof fact === 'string');
  return (
    <div className={styles.brief}>
      <TextLink to="/people/$id" params={{ id }} fw={600}>
        <bdi>{name ?? t('nameless')}</bdi>
      </TextLink>
      <ul>
        {facts.map((fact) => (
          <li key={fact} dir="auto">
            {fact}
          </li>
        ))}
        <li className={styles.quiet}>
          {t('recorded')} <TimeAgo at={createdAt} />
        </li>
      </ul>
    </div>
  );
}
