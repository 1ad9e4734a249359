import { Injectable, type OnModuleInit } from '@nestjs/common';

import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Log } from '../../platform/logging/log.js';
import { defineJob } from '../../platform/queue/job.js';
import { Jobs } from '../../platform/queue/jobs.js';
import { Processes, type JobContext } from '../../platform/queue/processes.js';
import { wakeUpPayload } from '../../platform/queue/wake.js';
import { ImportChecking } from './checking.service.js';
import { ImportCommitting } from './committing.service.js';
import { ImportTraces } from './import-traces.js';
import type { ImportRecord } from './import.js';
import { ImportsRepository, type ImportChange } from './imports.repository.js';
import { ImportUndoing } from './undoing.service.js';

/** Goes on with every import that is being checked, committed or undone. */
export const runImports = defineJob('run-imports', wakeUpPayload);

/** A worker that died leaves an import to the next look. */
const everyMs = 10_000;

/** What is done with an import in each state in which a worker goes on. */
@Injectable()
export class ImportSteps {
  constructor(
    private readonly checking: ImportChecking,
    private readonly committing: ImportCommitting,
    private readonly undoing: ImportUndoing,
  ) {}

  next(tx: Parameters<ImportChecking['next']>[0], record: ImportRecord, at: Date): Promise<ImportChange> {
    if (record.state === 'checking') return this.checking.next(tx, record);
    return record.state === 'committing'
      ? this.committing.next(tx, record, at)
      : this.undoing.next(tx, record, at);
  }
}

/**
 * Works through imports, a chunk of rows in each transaction. Where it was is written with the chunk, so that whoever comes
 * after a crash goes on behind it; two workers never have the same chunk.
 */
@Injectable()
export class ImportRunner implements OnModuleInit {
  private readonly log = new Log('imports');

  constructor(
    private readonly database: Database,
    private readonly imports: ImportsRepository,
    private readonly steps: ImportSteps,
    private readonly traces: ImportTraces,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.every(runImports, 'run-imports', { everyMs });
  }

  /** Has the workers go on. Call it after the commit. */
  async wake(): Promise<void> {
    await this.jobs.tryAdd(runImports, {}, { deduplicationId: runImports.name });
  }

  @Processes(runImports)
  async run(_payload: Record<string, never>, { signal }: Pick<JobContext, 'signal'>): Promise<void> {
    for (const id of await this.imports.atWork(this.database.pool)) await this.runToEnd(id, signal);
  }

  /** Works through one import; returns when it is done, failed, or in the hands of another worker. */
  async runToEnd(id: string, signal?: AbortSignal): Promise<void> {
    while (signal?.aborted !== true) {
      if (!(await this.step(id))) return;
    }
  }

  private async step(id: string): Promise<boolean> {
    try {
      return await this.database.transaction(async (tx) => {
        const record = await this.imports.take(tx, id);
        if (record === null) return false;
        const at = this.clock.now();
        const change = await this.steps.next(tx, record, at);
        const next = await this.imports.change(tx, record, change, at);
        await this.traces.note(tx, record, next);
        return next.state === record.state;
      });
    } catch (error) {
      await this.fail(id, error);
      throw error;
    }
  }

  /** What cannot go on says so; what the database could not do just now is tried again by the next look. */
  private async fail(id: string, error: unknown): Promise<void> {
    if (isPassing(error)) return;
    this.log.error('an import could not go on', { error, import: id });
    await this.database.transaction(async (tx) => {
      const record = await this.imports.take(tx, id);
      if (record === null) return;
      const next = await this.imports.change(
        tx,
        record,
        { state: 'failed', failure: record.state },
        this.clock.now(),
      );
      await this.traces.note(tx, record, next);
    });
  }
}

/** A connection that broke, a server that stops, or two transactions that stood in each other's way. */
function isPassing(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  return /^(08|40|53|57|ECONN|EPIPE|ETIMEDOUT)/.test(code) || code === 'storage_unavailable';
}
