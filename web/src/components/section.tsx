import { Title } from '@mantine/core';
import type { ReactNode } from 'react';

import styles from './section.module.css';

interface SectionProps {
  readonly title: string;
  readonly intro?: ReactNode;
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}

/** One matter on a page: a white card with its heading. */
export function Section({ title, intro, actions, children }: SectionProps) {
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <Title order={2}>{title}</Title>
        {actions}
      </div>
      {intro !== undefined && <p className={styles.intro}>{intro}</p>}
      {children}
    </section>
  );
}
