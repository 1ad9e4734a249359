import styles from './goals.module.css';

/** How far something is, as a bar, with the place where it would be at a steady pace. What it shows stands beside it in words. */
export function ProgressBar({
  share,
  expected,
}: {
  readonly share: number;
  readonly expected?: number | null;
}) {
  const within = (part: number) => Math.max(0, Math.min(1, part)) * 1_000;
  return (
    <svg className={styles.progress} viewBox="0 0 1000 14" preserveAspectRatio="none" aria-hidden>
      <rect className={styles.ground} width={1_000} height={14} />
      <rect className={styles.done} width={within(share)} height={14} />
      {expected !== null && expected !== undefined && (
        <rect className={styles.pace} x={Math.min(within(expected), 995)} width={5} height={14} />
      )}
    </svg>
  );
}
