import { InjectQueue } from '@nestjs/bullmq';
import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { JobSchedulerJson, Queue } from 'bullmq';

import { JobsOptions } from './jobs-options.js';
import { queueName } from './queue-name.js';
import { QueueTroubles } from './queue-troubles.js';
import { within } from './within.js';

/** When a job comes again: at a steady distance, or by a cron pattern in an IANA time zone. */
export type Schedule = { readonly everyMs: number } | { readonly pattern: string; readonly timezone: string };

/** A job that comes again and again. */
export interface DeclaredSchedule {
  /** Stable from release to release. */
  readonly name: string;
  readonly job: string;
  readonly schedule: Schedule;
}

/** How long one look at the queue may take. */
const lookMs = 5_000;

/** How late a scheduler's next run may be before it counts as lost; busy workers may well be a little late. */
const overdueMs = 60_000;

/**
 * Keeps the queue's own job schedulers as the rooms declared them. A queue that was away at boot, or lost what it
 * held, gets them again at the next look. Only processes that work keep them.
 */
@Injectable()
export class JobSchedules implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly declared = new Map<string, DeclaredSchedule>();
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> | undefined;

  constructor(
    @InjectQueue(queueName) private readonly queue: Queue,
    @Inject(JobsOptions) private readonly options: JobsOptions,
    private readonly troubles: QueueTroubles,
  ) {}

  /** @throws Error when two schedules have one name */
  declare(schedule: DeclaredSchedule): void {
    if (this.declared.has(schedule.name)) throw new Error(`Two schedules are named "${schedule.name}".`);
    this.declared.set(schedule.name, schedule);
    if (this.timer !== undefined) void this.look();
  }

  onApplicationBootstrap(): void {
    if (!this.options.isWorker) return;
    this.timer = setInterval(() => void this.look(), this.options.scheduleCheckMs).unref();
    void this.look();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
  }

  /** Looks after all schedules now, or waits for the look that is on its way. */
  look(): Promise<void> {
    this.looking ??= this.keepAll().finally(() => {
      this.looking = undefined;
    });
    return this.looking;
  }

  private async keepAll(): Promise<void> {
    try {
      for (const schedule of this.declared.values()) await within(lookMs, this.keep(schedule));
    } catch (error) {
      this.troubles.report(error);
    }
  }

  private async keep(declared: DeclaredSchedule): Promise<void> {
    const held = await this.queue.getJobScheduler(declared.name);
    // A scheduler that is already right is left alone: writing it anew would put off its next run.
    if (held !== undefined && isSame(held, declared) && isAlive(held)) return;
    await this.queue.upsertJobScheduler(declared.name, repeatOf(declared.schedule), {
      name: declared.job,
      data: {},
    });
  }
}

function repeatOf(schedule: Schedule) {
  return 'everyMs' in schedule
    ? { every: schedule.everyMs }
    : { pattern: schedule.pattern, tz: schedule.timezone };
}

function isSame(held: JobSchedulerJson, { job, schedule }: DeclaredSchedule): boolean {
  if (held.name !== job) return false;
  if ('everyMs' in schedule) return held.every === schedule.everyMs;
  return held.pattern === schedule.pattern && held.tz === schedule.timezone;
}

/** A scheduler whose next run has long passed has lost its waiting job, and would never run again. */
function isAlive(held: JobSchedulerJson): boolean {
  return held.next !== undefined && held.next > Date.now() - overdueMs;
}
