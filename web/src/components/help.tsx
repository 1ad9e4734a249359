import { IconHelp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import styles from './help.module.css';

/** "What is this?": a few plain words that open when they are asked for. */
export function Help({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('shell');
  return (
    <details className={styles.help}>
      <summary>
        <IconHelp size={18} aria-hidden />
        {t('help.summary')}
      </summary>
      <div className={styles.words}>{children}</div>
    </details>
  );
}
