import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { system } from '../../platform/access/actor.js';
import { AuditLog } from '../../platform/access/audit-log.js';
import { Database } from '../../platform/database/database.js';
import { isTransient } from '../../platform/database/transient.js';
import { Log } from '../../platform/logging/log.js';
import { Jobs } from '../../platform/queue/jobs.js';
import { Processes, type JobContext } from '../../platform/queue/processes.js';
import { BroadcastsRepository } from '../broadcasts/broadcasts.repository.js';
import { PlanBases } from './plan-bases.js';
import { planBroadcastChunk } from './plan-broadcast-chunk.js';
import { Planning, PlanStores } from './planning.service.js';
import { Summing } from './summing.service.js';

/** A worker that died leaves a counting to the next look. */
const everyMs = 10_000;

/** What a counting goes through. */
@Injectable()
export class PlanSteps {
  constructor(
    readonly broadcasts: BroadcastsRepository,
    readonly bases: PlanBases,
    readonly planning: Planning,
    readonly summing: Summing,
    readonly audit: AuditLog,
  ) {}
}

/** Counts broadcasts in the background. Two workers never count one; whoever comes after a crash goes on behind it. */
@Injectable()
export class PlanRunner implements OnModuleInit {
  private readonly log = new Log('broadcasts');

  constructor(
    private readonly database: Database,
    private readonly stores: PlanStores,
    private readonly steps: PlanSteps,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.every(planBroadcastChunk, planBroadcastChunk.name, { everyMs });
  }

  /** Has the workers go on. Call it after the commit. */
  async wake(): Promise<void> {
    await this.jobs.tryAdd(planBroadcastChunk, {}, { deduplicationId: planBroadcastChunk.name });
  }

  @Processes(planBroadcastChunk)
  async run(_payload: Record<string, never>, { signal }: Pick<JobContext, 'signal'>): Promise<void> {
    for (const id of await this.stores.plans.atWork(this.database.pool)) await this.runToEnd(id, signal);
  }

  /** Counts one to its end; returns when it is done, has failed, or is in the hands of another worker. */
  async runToEnd(id: string, signal?: AbortSignal): Promise<void> {
    try {
      await this.database.transaction((reading) => this.count(reading, id, signal));
    } catch (error) {
      // What the database could not do just now is tried again by the next look.
      if (isTransient(error)) throw error;
      this.log.error('a broadcast could not be counted', { error, broadcast: id });
      await this.database.transaction(async (tx) => {
        await this.stores.plans.fail(tx, id);
        await this.stores.changes.publish({ topic: 'broadcast', id }, tx);
      });
    }
  }

  private async count(reading: PoolClient, id: string, signal: AbortSignal | undefined): Promise<void> {
    if (!(await this.stores.plans.take(reading, id))) return;
    const broadcast = await this.steps.broadcasts.find(reading, id);
    const { progress } = await this.stores.plans.standing(reading, id);
    if (broadcast === null || progress === null || broadcast.planState !== 'counting') return;
    const basis = await this.steps.bases.of(reading, broadcast, new Date(progress.moment));
    const counted = await this.steps.planning.count(reading, { broadcast, basis }, progress, signal);
    if (counted === null) return;
    const summed = await this.steps.summing.plan(this.database.pool, basis, counted);
    await this.database.transaction(async (tx) => {
      if (!(await this.stores.plans.finish(tx, id, counted.step, summed))) return;
      const { audience, recipients } = summed.plan;
      await this.steps.audit.record(tx, system('broadcasts'), {
        action: 'broadcast.planned',
        subject: { kind: 'broadcast', id },
        after: { audience, recipients, hash: summed.hash.toString('hex') },
      });
      await this.stores.changes.publish({ topic: 'broadcast', id, version: broadcast.version }, tx);
    });
  }
}
