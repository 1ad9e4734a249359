import type { ReactNode } from 'react';

import { LanguageSwitch } from '../frame/language-switch.js';
import icon from '../theme/icon.svg';
import styles from './entrance.module.css';

/** Also the name of an organisation that has not said its own; it need not stand there twice. */
const product = 'Karibu';

interface EntranceProps {
  readonly title: string;
  readonly intro?: ReactNode;
  readonly organisation?: string | undefined;
  readonly children?: ReactNode;
}

/** What pages outside the frame stand in: one quiet card, and the choice of language. */
export function Entrance({ title, intro, organisation, children }: EntranceProps) {
  return (
    <div className={styles.ground}>
      <title>{`${title} · Karibu`}</title>
      <header className={styles.brand}>
        <img src={icon} alt="" width={36} height={36} />
        <span>
          {product}
          {organisation !== undefined && organisation !== product && <small dir="auto">{organisation}</small>}
        </span>
      </header>
      <main className={styles.card}>
        <h1>{title}</h1>
        {intro !== undefined && <p className={styles.intro}>{intro}</p>}
        {children}
      </main>
      <footer>
        <LanguageSwitch />
      </footer>
    </div>
  );
}
