import { useTranslation } from 'react-i18next';

import { useSay } from '../i18n/say.js';
import { differencesOf } from './differences-of.js';
import styles from './differences.module.css';
import { useFieldWords } from './field-words.js';

interface DifferencesProps {
  readonly before: unknown;
  readonly after: unknown;
}

/** What an entry changed, one line each: the name, what it was, what it is. */
export function Differences({ before, after }: DifferencesProps) {
  const { t } = useTranslation('audit');
  const words = useFieldWords();
  const differences = differencesOf(before, after, useSay());
  return (
    <ul className={styles.differences}>
      {differences.map(({ name, was, is }) => (
        <li key={name}>
          <span className={styles.name}>{t('named', { name: words.name(name) })}</span>{' '}
          {was !== null && (
            <del dir="auto">
              <span className={styles.spoken}>{t('was')} </span>
              {words.value(name, was)}
            </del>
          )}{' '}
          {is !== null && (
            <ins dir="auto">
              <span className={styles.spoken}>{t('is')} </span>
              {words.value(name, is)}
            </ins>
          )}
        </li>
      ))}
    </ul>
  );
}
