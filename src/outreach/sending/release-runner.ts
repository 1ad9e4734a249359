import { Injectable, type OnModuleInit } from '@nestjs/common';

import { SenderWake } from '../../messages/sender-wake.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Log } from '../../platform/logging/log.js';
import { Jobs } from '../../platform/queue/jobs.js';
import { Processes, type JobContext } from '../../platform/queue/processes.js';
import { EndingNotices } from './ending-notices.js';
import { ProgressNews } from './progress-news.js';
import { ReleasedRepository } from './released.repository.js';
import { ReleaseRepository } from './release.repository.js';
import { Releasing } from './release.service.js';
import { sendBroadcastChunk } from './send-broadcast-chunk.js';

/** Much less than the outbox has in advance, so that senders never wait for the next look. */
const everyMs = 5_000;

/**
 * Goes on with every broadcast: releases what runs, and takes back what does not. Wake-ups only hurry it; a look every few
 * seconds finds whatever a lost queue or a dead worker left.
 */
@Injectable()
export class ReleaseRunner implements OnModuleInit {
  private readonly log = new Log('broadcasts');

  constructor(
    private readonly database: Database,
    private readonly releases: ReleaseRepository,
    private readonly releasing: Releasing,
    private readonly released: ReleasedRepository,
    private readonly notices: EndingNotices,
    private readonly news: ProgressNews,
    private readonly senders: SenderWake,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.every(sendBroadcastChunk, 'send-broadcast-chunk', { everyMs });
  }

  @Processes(sendBroadcastChunk)
  async run(_payload: Record<string, never>, { signal }: Pick<JobContext, 'signal'>): Promise<void> {
    await this.takeBack();
    let running = await this.releases.running(this.database.pool);
    // In turns, so that a large broadcast does not keep a small one waiting.
    while (running.length > 0 && !signal.aborted) {
      const more: string[] = [];
      for (const id of running) if (await this.step(id)) more.push(id);
      running = more;
    }
  }

  private async step(id: string): Promise<boolean> {
    try {
      const step = await this.releasing.step(id);
      if (step === 'more') this.senders.notify();
      // Flows begin, and the gate withholds, without a word of any message.
      if (step === 'more' || step === 'waits') this.news.note(id);
      if (step === 'ended') await this.notices.tell(id, null);
      return step === 'more';
    } catch (error) {
      // One broadcast that cannot go on must not stop the others; the next look tries it again.
      this.log.error('A broadcast could not be released; it is tried again.', { broadcast: id, error });
      return false;
    }
  }

  private async takeBack(): Promise<void> {
    const { pool } = this.database;
    for (const { id, state } of await this.released.unwanted(pool, this.clock.now())) {
      if (state === 'paused') await this.released.hold(pool, id, this.clock.now());
      else await this.released.withdraw(pool, id);
    }
  }
}
