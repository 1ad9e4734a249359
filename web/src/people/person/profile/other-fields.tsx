import { useTranslation } from 'react-i18next';

import { fieldOf } from '../../../api/dictionary.js';
import type { Dictionary } from '../../../api/dictionary.js';
import type { Person } from '../use-person.js';
import { useValueWords } from '../value-words.js';
import styles from './profile.module.css';

interface OtherFieldsProps {
  readonly person: Person;
  readonly dictionary: Dictionary | undefined;
}

/** What conversations keep and the dictionary does not name. */
export function OtherFields({ person: { fields }, dictionary }: OtherFieldsProps) {
  const { t } = useTranslation('person');
  const valueWords = useValueWords();
  const others =
    dictionary === undefined ? [] : fields.filter(({ key }) => fieldOf(dictionary, key) === undefined);
  if (others.length === 0) return null;
  return (
    <details className={styles.set}>
      <summary>{t('profile.others')}</summary>
      <ul className={styles.rows}>
        {others.map(({ key, value, isMasked }) => (
          <li key={key} className={styles.row}>
            <span className={styles.name}>{key.replaceAll('_', ' ')}</span>
            <span className={styles.value} dir="auto">
              {isMasked ? t('profile.hidden') : valueWords(key, value)}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
