import { z } from 'zod';

import type { Job } from './job.js';
import type { Jobs } from './jobs.js';

/** The payload of a job that only wakes somebody up. */
export const wakeUpPayload = z.object({});

/** A job that only wakes somebody up. */
export type WakeUpJob = Job<string, z.output<typeof wakeUpPayload>>;

/** How long a burst of notifications is gathered into one job: at most ten jobs a second. */
const gatherMs = 100;

/**
 * Tells a loop that there is work: at once in this process, and soon, by a job, in one that may be idle.
 * A burst of a thousand notifications adds a job or two. A wake-up may be lost (a queue that is away, a process
 * that dies), so the loop polls too.
 * @example
 *   \@Injectable()
 *   export class SenderWake extends Wake {
 *     constructor(jobs: Jobs) { super(jobs, sendMessages); }
 *
 *     \@Processes(sendMessages)
 *     async wakeUp(): Promise<void> { this.ring(); }
 *   }
 */
export abstract class Wake {
  private readonly listeners = new Set<() => void>();
  private isGathering = false;
  private isMissed = false;

  protected constructor(
    private readonly jobs: Jobs,
    private readonly job: WakeUpJob,
  ) {}

  /** Calls a loop's listener for each wake-up, from here or from elsewhere. Listeners return at once. */
  onWake(listener: () => void): void {
    this.listeners.add(listener);
  }

  /** Says that there is work. Call it after the commit; it never throws and never waits. */
  notify(): void {
    this.ring();
    if (this.isGathering) this.isMissed = true;
    else this.announce();
  }

  /** Wakes the loops of this process only. */
  protected ring(): void {
    for (const listener of this.listeners) listener();
  }

  /** The first of a burst goes out at once; the others go together when the time is up and the queue has answered. */
  private announce(): void {
    this.isGathering = true;
    this.isMissed = false;
    const gathered = new Promise<void>((resolve) => setTimeout(resolve, gatherMs).unref());
    void Promise.all([this.jobs.tryAdd(this.job, {}, { deduplicationId: this.job.name }), gathered]).then(
      () => {
        this.isGathering = false;
        if (this.isMissed) this.announce();
      },
    );
  }
}
