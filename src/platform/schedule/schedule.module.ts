import { Module, type DynamicModule, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';

import { Clock } from '../clock.js';
import { firesDue } from '../health/metrics.js';
import { FireHandlers, FireKinds } from './fire-handlers.js';
import { FireJobs } from './fire.jobs.js';
import { FireRunner } from './fire-runner.js';
import { Fires } from './fires.js';
import { FiresRepository } from './fires.repository.js';

/** What the composition root says about fires. */
export interface ScheduleModuleOptions {
  /** Every kind of fire that any room sets. */
  readonly kinds: readonly string[];
  /** Those that rooms have jobs of their own for; `run-fires` leaves them alone. */
  readonly withOwnJobs?: readonly string[];
}

/*
 * Everything that is to happen later, in the one table `fires`.
 * Here: setting and cancelling fires, leasing those that are due, handing them to the handler of their kind.
 * Not here: what a kind of fire means; rooms bring their handlers, and the table is nobody else's to write.
 */
@Module({})
export class ScheduleModule implements OnApplicationBootstrap {
  constructor(
    private readonly handlers: FireHandlers,
    private readonly fires: FiresRepository,
    private readonly clock: Clock,
  ) {}

  static forRoot({ kinds, withOwnJobs = [] }: ScheduleModuleOptions): DynamicModule {
    return {
      module: ScheduleModule,
      global: true,
      imports: [DiscoveryModule],
      providers: [
        { provide: FireKinds, useValue: { kinds, withOwnJobs } },
        Fires,
        FiresRepository,
        FireHandlers,
        FireRunner,
        FireJobs,
      ],
      exports: [Fires, FireRunner],
    };
  }

  onApplicationBootstrap(): void {
    this.handlers.collect();
    firesDue.collectBy(() => this.fires.countDue(this.clock.now()));
  }
}
