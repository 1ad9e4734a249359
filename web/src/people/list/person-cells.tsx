import { memo } from 'react';
import { useTranslation } from 'react-i18next';

import { nameIn, useDictionary } from '../../api/dictionary.js';
import { useLanguageName } from '../../components/language-name.js';
import { TextLink } from '../../components/links.js';
import { TimeAgo } from '../../components/time-ago.js';
import styles from './people-table.module.css';
import type { PersonRow } from './use-people.js';

/** The cells of one person; they stay as they are while one scrolls. */
export const PersonCells = memo(function PersonCells({ person }: { readonly person: PersonRow }) {
  const { t } = useTranslation('people');
  const dictionary = useDictionary();
  const languageName = useLanguageName();
  const { id, name, phone, place, language, roles, tags, lastHeardAt } = person;
  return (
    <>
      <span role="rowheader" className={styles.name}>
        <TextLink to="/people/$id" params={{ id }} dir="auto">
          {name ?? t('noName')}
        </TextLink>
        {phone !== null && (
          <bdi className={styles.phone} dir="ltr">
            {phone}
          </bdi>
        )}
      </span>
      <span role="cell">{place?.name}</span>
      <span role="cell" className={styles.words}>
        {roles.map((role) => (
          <span key={role} className={styles.word} data-kind="role">
            {nameIn(dictionary?.roles, role)}
          </span>
        ))}
        {tags.map((tag) => (
          <span key={tag} className={styles.word} dir="auto">
            {tag}
          </span>
        ))}
      </span>
      <span role="cell">{language !== null && languageName(language)}</span>
      <span role="cell" {...(lastHeardAt === null && { 'data-never': '' })}>
        {lastHeardAt === null ? t('neverHeard') : <TimeAgo at={lastHeardAt} />}
      </span>
    </>
  );
});
