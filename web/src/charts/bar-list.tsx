import type { ReactNode } from 'react';

import styles from './charts.module.css';

/** A bar with what it stands for. */
export interface Bar {
  readonly key: string;
  readonly name: ReactNode;
  readonly value: number;
  /** How much of it is something more, such as confirmed; it is drawn darker. */
  readonly part?: number;
  /** What it says at its end. */
  readonly says: string;
}

interface BarListProps {
  readonly bars: readonly Bar[];
  /** What a whole bar is; absent: the greatest value. */
  readonly whole?: number;
}

const width = 1_000;

/** Bars one below the other, each with its name and its number in words: what they show can be read without seeing them. */
export function BarList({ bars, whole }: BarListProps) {
  const most = Math.max(1, whole ?? Math.max(0, ...bars.map(({ value }) => value)));
  return (
    <ul className={styles.bars}>
      {bars.map(({ key, name, value, part, says }) => (
        <li key={key}>
          <div className={styles.head}>
            <span>{name}</span>
            <span className={styles.says}>{says}</span>
          </div>
          <svg className={styles.bar} viewBox={`0 0 ${width} 10`} preserveAspectRatio="none" aria-hidden>
            <rect className={styles.ground} width={width} height={10} />
            <rect
              className={part === undefined ? styles.full : styles.pale}
              width={(Math.min(value, most) / most) * width}
              height={10}
            />
            {part !== undefined && (
              <rect className={styles.full} width={(Math.min(part, most) / most) * width} height={10} />
            )}
          </svg>
        </li>
      ))}
    </ul>
  );
}
