import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import styles from './loading.module.css';

/** Stands where something is still being read: quiet lines in its place. */
export function Loading({ lines = 4 }: { readonly lines?: number }) {
  const { t } = useTranslation('shell');
  return (
    <div className={styles.loading} role="status">
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className={styles.line} />
      ))}
    </div>
  );
}

/** Stands where a whole page is still being read. */
export function LoadingPage() {
  return (
    <div className={styles.page}>
      <Loading />
    </div>
  );
}
