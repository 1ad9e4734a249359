import { Injectable } from '@nestjs/common';

import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Jobs } from '../../platform/queue/jobs.js';
import { ErasureRunner } from '../erasure/erasure-runner.js';

/** What a runner of the rules works with. */
@Injectable()
export class RetentionWork {
  constructor(
    readonly database: Database,
    readonly jobs: Jobs,
    readonly clock: Clock,
    readonly erasures: ErasureRunner,
  ) {}
}
