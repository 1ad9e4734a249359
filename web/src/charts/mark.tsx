import styles from './charts.module.css';

/** How many lines can be told apart in one drawing: each has its own dashes and its own mark, beside its colour. */
const mostLines = 3;

/** The mark of a line at a point: a disc, a square, a triangle. */
export function Mark({ line, x, y }: { readonly line: number; readonly x: number; readonly y: number }) {
  const r = 3.5;
  if (line % mostLines === 0) return <circle data-line={line} className={styles.mark} cx={x} cy={y} r={r} />;
  if (line % mostLines === 1)
    return <rect data-line={line} className={styles.mark} x={x - r} y={y - r} width={2 * r} height={2 * r} />;
  return (
    <path
      data-line={line}
      className={styles.mark}
      d={`M${x},${y - r - 1}L${x + r + 1},${y + r}H${x - r - 1}Z`}
    />
  );
}

/** A piece of a line with its mark, as it stands beside its name. */
export function Sample({ line }: { readonly line: number }) {
  return (
    <svg className={styles.sample} viewBox="0 0 32 12" width={32} height={12} aria-hidden>
      <path className={styles.line} data-line={line} d="M0,6H32" />
      <Mark line={line} x={16} y={6} />
    </svg>
  );
}
