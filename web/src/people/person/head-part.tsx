import { useTranslation } from 'react-i18next';

import { nameIn, useDictionary } from '../../api/dictionary.js';
import { useLanguageName } from '../../components/language-name.js';
import { StatusBadge } from '../../components/status-badge.js';
import { TimeAgo } from '../../components/time-ago.js';
import type { Person } from './use-person.js';
import styles from './person.module.css';

/** Who she is, in a line. */
export function HeadPart({ person }: { readonly person: Person }) {
  const { t } = useTranslation('person');
  const dictionary = useDictionary();
  const languageName = useLanguageName();
  const { isTest, place, language, roles, tags, lastHeardAt } = person;
  const held = roles.filter(({ until }) => until === null || new Date(until) > new Date());
  return (
    <span className={styles.facts}>
      {isTest && <StatusBadge tone="warn">{t('isTest')}</StatusBadge>}
      {held.map(({ role }) => (
        <StatusBadge key={role} tone="good">
          {nameIn(dictionary?.roles, role)}
        </StatusBadge>
      ))}
      {tags.map((tag) => (
        <StatusBadge key={tag} tone="neutral">
          <bdi>{tag}</bdi>
        </StatusBadge>
      ))}
      {place !== null && <span>{place.name}</span>}
      {language !== null && <span>{languageName(language)}</span>}
      <span>
        {t('heard')} {lastHeardAt === null ? t('never') : <TimeAgo at={lastHeardAt} />}
      </span>
    </span>
  );
}
