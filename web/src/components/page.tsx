import { Title } from '@mantine/core';
import type { ReactNode } from 'react';

import { Help } from './help.js';
import styles from './page.module.css';

interface PageProps {
  readonly title: string;
  /** What the page is for, in a sentence. */
  readonly intro?: ReactNode;
  /** What somebody should know who sees the page for the first time. */
  readonly help?: ReactNode;
  /** The buttons of the whole page. */
  readonly actions?: ReactNode;
  /** A link to where one comes from. */
  readonly back?: ReactNode;
  /** `reading` for prose and forms, `wide` for tables, `full` for what uses all the room there is. */
  readonly width?: 'reading' | 'wide' | 'full';
  readonly children?: ReactNode;
}

/** One screen: its heading (and the title of the window), what it is for, its buttons, its content. */
export function Page({ title, intro, help, actions, back, width = 'wide', children }: PageProps) {
  return (
    <div className={styles.page} data-width={width}>
      <title>{`${title} · Karibu`}</title>
      {back !== undefined && <div className={styles.back}>{back}</div>}
      <div className={styles.head}>
        <div className={styles.heading}>
          <Title order={1}>{title}</Title>
          {intro !== undefined && <p className={styles.intro}>{intro}</p>}
        </div>
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
      {help !== undefined && <Help>{help}</Help>}
      {children}
    </div>
  );
}
