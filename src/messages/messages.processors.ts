import { Injectable, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';

import { inboxPending, outboxQueued, providerQueue } from '../platform/health/metrics.js';
import { Jobs } from '../platform/queue/jobs.js';
import { Processes } from '../platform/queue/processes.js';
import { InboxRepository } from './inbox.repository.js';
import { measureProviderQueues, resolveUnknown, sweepReceived } from './messages.jobs.js';
import { OutboxRepository } from './outbox.repository.js';
import { ProviderQueues } from './provider-queues.js';
import { SweepService } from './sweep.service.js';
import { UnknownSendsService } from './unknown-sends.service.js';

/** The room's regular work, and the figures that it shows. */
@Injectable()
export class MessagesProcessors implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    private readonly jobs: Jobs,
    private readonly inbox: InboxRepository,
    private readonly outbox: OutboxRepository,
    private readonly unknown: UnknownSendsService,
    private readonly sweeper: SweepService,
    private readonly queues: ProviderQueues,
  ) {}

  onModuleInit(): void {
    this.jobs.every(resolveUnknown, 'resolve-unknown', { everyMs: 60_000 });
    this.jobs.every(sweepReceived, 'sweep-received', { everyMs: 5 * 60_000 });
    this.jobs.every(measureProviderQueues, 'measure-provider-queues', { everyMs: 15_000 });
    inboxPending.collectBy(() => this.inbox.pendingCount());
    outboxQueued.collectBy(() => this.outbox.queuedCount());
    providerQueue.collectBy(() => this.queues.depth());
  }

  /** What happened while nobody was here is looked for at once, not at the next turn of the schedule. */
  onApplicationBootstrap(): void {
    for (const job of [resolveUnknown, sweepReceived])
      void this.jobs.tryAdd(job, {}, { deduplicationId: job.name });
  }

  @Processes(resolveUnknown)
  async resolve(): Promise<void> {
    await this.unknown.resolve();
  }

  @Processes(sweepReceived)
  async sweep(): Promise<void> {
    await this.sweeper.sweep();
  }

  @Processes(measureProviderQueues)
  async measureQueues(): Promise<void> {
    await this.queues.measure();
  }
}
