import type { ReactNode } from 'react';

import styles from './counts.module.css';

/** A number with what it counts. */
export interface Count {
  readonly key: string;
  readonly label: ReactNode;
  readonly value: ReactNode;
  /** Stands small beneath it. */
  readonly more?: ReactNode;
}

/** A few large numbers beside each other, each with what it counts. */
export function Counts({ counts }: { readonly counts: readonly Count[] }) {
  return (
    <dl className={styles.counts}>
      {counts.map(({ key, label, value, more }) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd>
            {value}
            {more !== undefined && <span className={styles.more}>{more}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
