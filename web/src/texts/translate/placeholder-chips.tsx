import { IconCheck, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { placeholdersOf } from './placeholders.js';
import styles from './rows.module.css';

interface PlaceholderChipsProps {
  readonly source: string;
  readonly text: string;
  readonly onInsert: (name: string) => void;
}

/** The names in braces of the source, to be put in where the cursor is; each says whether it is there already. */
export function PlaceholderChips({ source, text, onInsert }: PlaceholderChipsProps) {
  const { t } = useTranslation('texts');
  const names = placeholdersOf(source);
  if (names.length === 0) return null;
  return (
    <div className={styles.chips}>
      <span>{t('names.label')}</span>
      {names.map((name) => {
        const isThere = text.includes(name);
        return (
          <button
            key={name}
            type="button"
            className={styles.small}
            aria-label={t(isThere ? 'names.again' : 'names.insert', { name })}
            onClick={() => onInsert(name)}
          >
            {isThere ? <IconCheck size={14} aria-hidden /> : <IconPlus size={14} aria-hidden />}
            {name}
          </button>
        );
      })}
    </div>
  );
}
