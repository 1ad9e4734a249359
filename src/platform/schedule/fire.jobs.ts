import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';

import type { JobContext } from '../queue/processes.js';
import { Processes } from '../queue/processes.js';
import { Jobs } from '../queue/jobs.js';
import { FireKinds } from './fire-handlers.js';
import { FireRunner } from './fire-runner.js';
import { runFires } from './run-fires.job.js';

/** How often the service looks for fires that are due. */
const lookMs = 5_000;

/** Has due fires handled every few seconds, by whichever worker is free. */
@Injectable()
export class FireJobs implements OnApplicationBootstrap {
  constructor(
    private readonly runner: FireRunner,
    private readonly jobs: Jobs,
    @Inject(FireKinds) private readonly listed: FireKinds,
  ) {}

  onApplicationBootstrap(): void {
    this.jobs.every(runFires, 'run-fires', { everyMs: lookMs });
  }

  @Processes(runFires)
  async run(_payload: Record<string, never>, context: JobContext): Promise<void> {
    const others = new Set(this.listed.withOwnJobs);
    await this.runner.runDue(context.signal, (kind) => !others.has(kind));
  }
}
