import { Title } from '@mantine/core';
import type { ReactNode } from 'react';

import styles from './section.module.css';

interface SectionProps {
  readonly title: string;
  readonly intro?: ReactNode;
  /** Stands before the heading. */
  readonly icon?: ReactNode;
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}

/** One matter on a page: a white card with its heading. */
export function Section({ title, intro, icon, actions, children }: SectionProps) {
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <div className={styles.title}>
          {icon}
          <Title order={2}>{title}</Title>
        </div>
        {actions}
      </div>
      {intro !== undefined && <p className={styles.intro}>{intro}</p>}
      {children}
    </section>
  );
}
