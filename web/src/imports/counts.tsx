import { useTranslation } from 'react-i18next';

import type { Import } from './import.js';
import styles from './imports.module.css';

interface CountsProps {
  readonly record: Import;
  readonly shown: readonly (keyof Import['counts'])[];
}

/** Rows by what becomes of them. */
export function Counts({ record, shown }: CountsProps) {
  const { t, i18n } = useTranslation('imports');
  const number = new Intl.NumberFormat(i18n.language);
  return (
    <dl className={styles.counts}>
      {shown.map((name) => (
        <div key={name}>
          <dt>{t(`counts.${name}`)}</dt>
          <dd>{number.format(record.counts[name])}</dd>
        </div>
      ))}
    </dl>
  );
}
