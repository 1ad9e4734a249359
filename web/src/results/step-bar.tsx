import type { StepCounts } from './results.js';
import styles from './results.module.css';

/** How wide the drawing is in its own measure. */
const width = 1_000;

const height = 12;

/** A bar as long as people came, in parts: answered, waiting, left, and the others. What it shows stands beside it in words. */
export function StepBar({ step, most }: { readonly step: StepCounts; readonly most: number }) {
  const { came, answered, left, waiting } = step;
  const scale = width / most;
  const known = answered + left + waiting;
  const parts = [
    { part: 'answered', count: answered },
    { part: 'waiting', count: waiting },
    { part: 'left', count: left },
    { part: 'passed', count: Math.max(0, came - known) },
  ].map((one, index, all) => ({
    ...one,
    start: all.slice(0, index).reduce((sum, { count }) => sum + count, 0),
  }));
  return (
    <svg className={styles.bar} viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden>
      <rect className={styles.ground} width={width} height={height} />
      {parts.map(({ part, count, start }) => (
        <rect key={part} data-part={part} x={start * scale} width={count * scale} height={height} />
      ))}
    </svg>
  );
}
