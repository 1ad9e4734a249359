import type { ReactNode } from 'react';

import styles from './columns.module.css';

interface ColumnsProps {
  readonly children: ReactNode;
  /** On a narrow screen it comes after the rest. */
  readonly beside: ReactNode;
}

/** A page in two columns of cards, the first a little wider. */
export function Columns({ children, beside }: ColumnsProps) {
  return (
    <div className={styles.columns}>
      <div className={styles.column}>{children}</div>
      <div className={styles.column}>{beside}</div>
    </div>
  );
}
