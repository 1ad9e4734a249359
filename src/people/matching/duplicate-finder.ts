import { setTimeout } from 'node:timers/promises';

import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { z } from 'zod';

import { systemScope } from '../../platform/access/scope.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Jobs } from '../../platform/queue/jobs.js';
import { Processes, type JobContext } from '../../platform/queue/processes.js';
import { quickPlans } from '../../platform/database/quick-plans.js';
import { DuplicatePairsRepository, type ChangePosition } from './duplicate-pairs.repository.js';
import { Duplicates } from './duplicates.service.js';
import { findDuplicates } from './duplicates.jobs.js';

/** Where it stands that everything is looked at so far. */
const positionKey = 'duplicates.position';
const Position = z.object({ at: z.string(), id: z.string() });
const beginning: ChangePosition = { at: '-infinity', id: '00000000-0000-0000-0000-000000000000' };

/** People who are looked at in one transaction. */
const atOnce = 200;

/** A change is looked at when every transaction that began before it has surely ended. */
const settledAfterMs = 60_000;

/** What workers take turns by. */
const finderLock = 0x6b647570;

/** Finds people who are recorded twice: a little after their records were made or changed, and over the whole register at first. */
@Injectable()
export class DuplicateFinder implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly duplicates: Duplicates,
    private readonly pairs: DuplicatePairsRepository,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.every(findDuplicates, 'find-duplicates', { everyMs: 60_000 });
  }

  @Processes(findDuplicates)
  async find(_payload: Record<string, never>, { signal }: JobContext): Promise<void> {
    const until = new Date(this.clock.now().getTime() - settledAfterMs);
    for (;;) {
      const startedAt = performance.now();
      if ((await this.step(until)) < atOnce) return;
      if (!(await rested(performance.now() - startedAt, signal))) return;
    }
  }

  /** Looks at everybody whose record is new or has changed, at once and without a rest; gives how many were looked at. */
  async sweep(): Promise<number> {
    let lookedAt = 0;
    // A record that was changed twice at one moment stands a little ahead of it.
    const until = new Date(this.clock.now().getTime() + settledAfterMs);
    for (;;) {
      const count = await this.step(until);
      lookedAt += count;
      if (count < atOnce) return lookedAt;
    }
  }

  /** @returns how many were looked at; 0 also while another worker is at it */
  private step(until: Date): Promise<number> {
    return this.database.transaction(async (tx) => {
      const { rows } = await tx.query<{ mine: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS mine', [
        finderLock,
      ]);
      if (rows[0]?.mine !== true) return 0;
      const changed = await this.pairs.changedAfter(tx, await this.position(tx), until, atOnce);
      const last = changed.at(-1);
      if (last === undefined) return 0;
      await tx.query(quickPlans);
      await this.look(
        tx,
        changed.map(({ id }) => id),
      );
      await tx.query(
        `INSERT INTO settings (key, value, updated_at) VALUES ($1, $2, $3)
         ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at`,
        [positionKey, JSON.stringify(last), this.clock.now().toISOString()],
      );
      return changed.length;
    });
  }

  private async look(tx: PoolClient, ids: readonly string[]): Promise<void> {
    const found = await this.duplicates.forPeople(tx, ids, systemScope);
    const pairs = [...found].flatMap(([one, candidates]) =>
      candidates.map(({ id, score, reasons }) => ({ one, other: id, score, reasons })),
    );
    await this.pairs.write(tx, ids, pairs, this.clock.now());
  }

  private async position(tx: PoolClient): Promise<ChangePosition> {
    const { rows } = await tx.query<{ value: unknown }>('SELECT value FROM settings WHERE key = $1', [
      positionKey,
    ]);
    return rows[0] === undefined ? beginning : Position.parse(rows[0].value);
  }
}

/** Waits as long as the work took: after a large import people still find the database half free. @returns false when it was broken off */
function rested(tookMs: number, signal: AbortSignal): Promise<boolean> {
  return setTimeout(tookMs, true, { signal }).catch(() => false);
}
