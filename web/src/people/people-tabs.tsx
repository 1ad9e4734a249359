import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import styles from './people-tabs.module.css';

/** Leads from people to where they live, and with whom. */
export function PeopleTabs() {
  const { t } = useTranslation('people');
  return (
    <nav aria-label={t('tabs.label')}>
      <ul className={styles.tabs}>
        {(['people', 'households', 'places'] as const).map((tab) => (
          <li key={tab}>
            <Link
              to={`/${tab}`}
              activeOptions={{ exact: true, includeSearch: false }}
              activeProps={{ 'aria-current': 'page' }}
            >
              {t(`tabs.${tab}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
