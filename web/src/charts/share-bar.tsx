import styles from './charts.module.css';

/** A part of a whole. */
export interface Share {
  readonly key: string;
  readonly name: string;
  readonly value: number;
  /** What is said of it. */
  readonly says: string;
}

const width = 1_000;

/** One bar in parts, each told apart by its pattern too, and named beneath with its number. */
export function ShareBar({ shares }: { readonly shares: readonly Share[] }) {
  const whole = Math.max(
    1,
    shares.reduce((sum, { value }) => sum + value, 0),
  );
  const starts = shares.map((_, at) => shares.slice(0, at).reduce((sum, { value }) => sum + value, 0));
  return (
    <div className={styles.chart}>
      <svg className={styles.shares} viewBox={`0 0 ${width} 24`} preserveAspectRatio="none" aria-hidden>
        {shares.map(({ key, value }, at) => (
          <rect
            key={key}
            data-share={at}
            x={((starts[at] ?? 0) / whole) * width}
            width={(value / whole) * width}
            height={24}
          />
        ))}
      </svg>
      <dl className={styles.parts}>
        {shares.map(({ key, name, says }, at) => (
          <div key={key} data-share={at}>
            <dt>{name}</dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
