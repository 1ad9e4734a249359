import type { PoolClient } from 'pg';

import type { RetentionRule } from './retention.js';
import { chunk, noId, Retained, type DueQuery, type RetentionDone, type RetentionStep } from './retained.js';

/** Rows of one table that go, or are emptied, once they are old; gone through in the order of their ids. */
abstract class RetainedRows extends Retained {
  /** The table, with the alias `t`. */
  protected abstract readonly table: string;
  /** When a row is from. */
  protected abstract readonly at: string;
  /** Which rows are due, beside their age. */
  protected abstract readonly isDue: string;
  /** The statement that does it to the rows `$1`, with the table's alias. */
  protected abstract readonly removal: string;

  due({ before }: RetentionRule): DueQuery {
    return {
      query: `SELECT ${this.at} AS at FROM ${this.table} t WHERE ${this.at} < $1 AND ${this.isDue}`,
      values: [before.toISOString()],
    };
  }

  async step(tx: PoolClient, { before }: RetentionRule, { after }: RetentionStep): Promise<RetentionDone> {
    const { rows } = await tx.query<{ id: string }>(
      `SELECT t.id FROM ${this.table} t WHERE t.id > $2 AND ${this.at} < $1 AND ${this.isDue}
       ORDER BY t.id LIMIT ${chunk} FOR UPDATE OF t`,
      [before.toISOString(), after ?? noId],
    );
    const ids = rows.map(({ id }) => id);
    await tx.query(this.removal, [ids]);
    return { removed: ids.length, after: ids.at(-1) ?? null, isOver: ids.length < chunk };
  }
}

/**
 * Entries of timelines. The last one of everybody stays, so that it is known since when she was not heard of; and so does whatever
 * tells whose a message was, while its words are kept.
 */
export class RetainedTimeline extends RetainedRows {
  readonly what = 'timeline';
  protected readonly table = 'interactions';
  protected readonly at = 't.at';
  protected readonly isDue = `(t.person_id IS NULL OR EXISTS (SELECT FROM interactions later
      WHERE later.person_id = t.person_id AND (later.at, later.id) > (t.at, t.id) AND later.actor_id <> 'retention'))
    AND NOT EXISTS (SELECT FROM inbound_messages m WHERE m.id = t.message_id AND m.redacted_at IS NULL)
    AND NOT EXISTS (SELECT FROM outbound_messages m WHERE m.id = t.message_id AND m.redacted_at IS NULL)`;
  protected readonly removal = 'DELETE FROM interactions WHERE id = ANY($1::uuid[])';
}

/** Cases, so long after they were closed. */
export class RetainedCases extends RetainedRows {
  readonly what = 'cases';
  protected readonly table = 'cases';
  protected readonly at = 't.closed_at';
  protected readonly isDue = `t.state = 'closed'`;
  protected readonly removal = 'DELETE FROM cases WHERE id = ANY($1::uuid[])';
}

/** What was sent to other systems, and what they answered. */
export class RetainedCalls extends RetainedRows {
  readonly what = 'calls';
  protected readonly table = 'webhook_calls';
  protected readonly at = 't.ended_at';
  protected readonly isDue = `t.state <> 'pending' AND (t.request <> '{}' OR t.result IS NOT NULL)`;
  protected readonly removal = `UPDATE webhook_calls SET request = '{}', result = NULL WHERE id = ANY($1::uuid[])`;
}
