import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import styles from './compare.module.css';
import { differingLines } from './differing-lines.js';

/** How the file itself differs, line by line; folded, for those who read it. */
export function SourceDifference({ before, after }: { readonly before: string; readonly after: string }) {
  const { t } = useTranslation('release');
  const lines = useMemo(() => differingLines(before, after), [before, after]);
  if (lines.length === 0) return null;
  return (
    <details className={styles.fold}>
      <summary>{t('compare.file')}</summary>
      <ol className={styles.lines} dir="ltr">
        {lines.map(({ sign, text, at }) => (
          <li key={`${sign} ${at}`} data-sign={sign}>
            <span aria-hidden>{sign}</span>
            {sign === '-' && <span className={styles.said}>{t('compare.removedLine')}</span>}
            {sign === '+' && <span className={styles.said}>{t('compare.addedLine')}</span>}
            <code>{text}</code>
          </li>
        ))}
      </ol>
    </details>
  );
}
