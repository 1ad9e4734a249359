/** How the queue is used by this process. It is its own injection token. */
export abstract class JobsOptions {
  /** Whether jobs are processed here, or only added. */
  abstract readonly isWorker: boolean;
  /** How long a job whose worker has died stays unnoticed, at most about one and a half of it. */
  abstract readonly lockMs: number;
  /** How often a worker looks whether the job schedulers are still there. */
  abstract readonly scheduleCheckMs: number;
  /** How many jobs run at once. */
  abstract readonly concurrency: number;
  /** How long running jobs may take to finish when the service stops. */
  abstract readonly closeMs: number;
}

/** What serves well: wake-ups are short and polls stand behind them. */
export const defaultJobsOptions = {
  lockMs: 10_000,
  scheduleCheckMs: 30_000,
  concurrency: 8,
  closeMs: 10_000,
} as const satisfies Omit<JobsOptions, 'isWorker'>;
