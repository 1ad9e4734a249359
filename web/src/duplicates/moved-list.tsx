import { useTranslation } from 'react-i18next';

import { Section } from '../components/section.js';
import type { Merge } from './duplicates.js';
import styles from './duplicates.module.css';

/** What comes along from the other record. */
export function MovedList({ moved }: Pick<Merge, 'moved'>) {
  const { t, i18n } = useTranslation('duplicates');
  const known = moved.filter(({ part }) => i18n.exists(`duplicates:moved.${part}`, { count: 1 }));
  return (
    <Section title={t('along.title')} intro={known.length === 0 ? t('along.none') : undefined}>
      {known.length > 0 && (
        <ul className={styles.moved}>
          {known.map(({ part, count }) => (
            <li key={part}>{t(`moved.${part}`, { count })}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}
