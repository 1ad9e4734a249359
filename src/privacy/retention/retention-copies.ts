import { Injectable } from '@nestjs/common';

import { ProviderCopies } from '../../messages/provider-copies.js';
import { Database } from '../../platform/database/database.js';
import { noId } from './retained.js';
import type { CopiesProgress, RetentionRun } from './retention.js';
import { RetentionRunsRepository } from './retention-runs.repository.js';

/** Messages that are looked at in one step. */
const atOnce = 200;

/** Messages whose copies could not be deleted yet and are asked for once more in one step. */
const againAtOnce = 20;

/** Beyond so many that a provider has not deleted, the others wait. */
const mostLeft = 500;

/**
 * Has providers delete their copies of messages whose words a run took out: those that are marked with the moment of the run.
 * Asking twice harms nothing, so that a crash in between needs no more.
 */
@Injectable()
export class RetentionCopies {
  constructor(
    private readonly database: Database,
    private readonly runs: RetentionRunsRepository,
    private readonly copies: ProviderCopies,
  ) {}

  /** Asks for some more; tells whether there are others to ask for at once. */
  async step(runId: string, signal: AbortSignal): Promise<boolean> {
    const run = (await this.runs.atWork(this.database.pool)).find(({ id }) => id === runId);
    if (run === undefined) return false;
    const { copies } = run.progress;
    const isFull = copies.left.length >= mostLeft;
    if (copies.direction === 'done' || isFull) {
      await this.again(run, signal);
      return false;
    }
    const ids = await this.next(run);
    const left = [...copies.left, ...(await this.notForgotten(ids, signal))];
    if (signal.aborted) return false;
    await this.keep(runId, { ...placeBehind(copies, ids), left });
    return true;
  }

  private async again({ id, progress }: RetentionRun, signal: AbortSignal): Promise<void> {
    const { left } = progress.copies;
    const asked = left.slice(0, againAtOnce);
    const still = await this.notForgotten(asked, signal);
    // Those that fail go to the end, so that one of them never holds up the others.
    await this.keep(id, { ...progress.copies, left: [...left.slice(againAtOnce), ...still] });
  }

  private async next({ at, progress }: RetentionRun): Promise<string[]> {
    const { direction, after } = progress.copies;
    const table = direction === 'in' ? 'inbound_messages' : 'outbound_messages';
    const { rows } = await this.database.pool.query<{ id: string }>(
      `SELECT id FROM ${table} WHERE redacted_at = $1 AND id > $2 ORDER BY id LIMIT ${atOnce}`,
      [at.toISOString(), after ?? noId],
    );
    return rows.map(({ id }) => id);
  }

  /** Those of the messages of which a provider may still have a copy. */
  private async notForgotten(ids: readonly string[], signal: AbortSignal): Promise<string[]> {
    if ((await this.copies.ofMessages(this.database.pool, ids)).length === 0) return [];
    const left: string[] = [];
    for (const id of ids) {
      const copies = await this.copies.ofMessages(this.database.pool, [id]);
      if ((await this.copies.forget(copies, signal)).length > 0) left.push(id);
    }
    return left;
  }

  private async keep(runId: string, copies: CopiesProgress): Promise<void> {
    await this.database.transaction(async (tx) => {
      const run = await this.runs.take(tx, runId);
      if (run !== undefined) await this.runs.setProgress(tx, runId, { ...run.progress, copies });
    });
  }
}

function placeBehind({ direction, after }: CopiesProgress, ids: readonly string[]) {
  if (ids.length > 0) return { direction, after: ids.at(-1) ?? after };
  return { direction: direction === 'in' ? ('out' as const) : ('done' as const), after: null };
}
