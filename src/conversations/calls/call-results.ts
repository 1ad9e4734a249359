import { Injectable } from '@nestjs/common';
import type { CallAnswer } from '../../engine/conversation.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Jobs } from '../../platform/queue/jobs.js';
import { Fires } from '../../platform/schedule/fires.js';
import { runFires } from '../../platform/schedule/run-fires.job.js';
import { CallsRepository } from './calls.repository.js';

/** Keeps how a call has ended, and lets the run that waits for it go on. */
@Injectable()
export class CallResults {
  constructor(
    private readonly database: Database,
    private readonly calls: CallsRepository,
    private readonly fires: Fires,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** The result and the signal are one: a run never waits for a call that has ended. */
  async record(id: string, answer: CallAnswer): Promise<void> {
    const now = this.clock.now();
    await this.database.transaction(async (tx) => {
      const ended = await this.calls.end(tx, id, answer, now);
      if (ended === null) return;
      const { conversationId: conversation, sessionId: session, runId: run } = ended;
      const guard = { conversation, session, run, call: id };
      await this.fires.set(tx, { kind: 'call_ended', key: id, dueAt: now, guard });
    });
    // She waits for it: sooner than at the next look at the schedule.
    void this.jobs.tryAdd(runFires, {}, { deduplicationId: runFires.name });
  }
}
