import { useTranslation } from 'react-i18next';

import { Section } from '../../components/section.js';
import styles from '../privacy.module.css';
import type { RetentionPreview } from './retention.js';
import { useRuleName } from './use-rule-name.js';

/** Fields that are kept and that nothing uses: what is not needed is best not kept at all. */
export function UnusedPart({ unused }: { readonly unused: RetentionPreview['unused'] }) {
  const { t } = useTranslation('privacy');
  const nameOf = useRuleName();
  const { fields, unnamed } = unused;
  if (fields.length + unnamed.length === 0) return null;
  return (
    <Section title={t('unused.title')} intro={t('unused.intro')}>
      <ul className={styles.list}>
        {fields.map(({ key, people }) => (
          <li key={key}>
            <span>
              <bdi>{nameOf('field', key)}</bdi> <code>{key}</code>
            </span>
            <span className={styles.quiet}>
              {people === 0 ? t('unused.nobody') : t('unused.people', { count: people })}
            </span>
          </li>
        ))}
        {unnamed.map(({ key, people }) => (
          <li key={key}>
            <span>
              <code>{key}</code> {t('unused.unnamed')}
            </span>
            <span className={styles.quiet}>{t('unused.people', { count: people })}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
