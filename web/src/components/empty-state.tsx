import { Title } from '@mantine/core';
import type { ReactNode } from 'react';

import styles from './empty-state.module.css';

interface EmptyStateProps {
  readonly title: string;
  /** What to do first. */
  readonly children?: ReactNode;
  /** The button that does it. */
  readonly action?: ReactNode;
  readonly icon?: ReactNode;
  /** Where it stands among the headings of its page. */
  readonly order?: 2 | 3;
}

/** What stands where there is nothing yet: what to do first, with the button. */
export function EmptyState({ title, children, action, icon, order = 2 }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      {icon !== undefined && (
        <div className={styles.icon} aria-hidden>
          {icon}
        </div>
      )}
      <Title order={order} size="h3">
        {title}
      </Title>
      {children !== undefined && <div className={styles.words}>{children}</div>}
      {action}
    </div>
  );
}
