import type { Pool, PoolClient } from 'pg';

/** What the addresses of all demo people begin with: nobody else has such a one. */
export const demoPrefix = 'simulator:demo-';

/** How much there is of the demo village. */
export interface DemoCounts {
  readonly people: number;
  readonly conversations: number;
  readonly messages: number;
  readonly waiting: number;
  readonly cases: number;
  readonly optedOut: number;
}

/** Whether everything of the village is there, a part of it, or nothing. */
export type DemoState = 'none' | 'loading' | 'loaded';

const settingKey = 'demo';
const ofDemo = `c.address LIKE '${demoPrefix}%'`;

/** What the database holds of the demo village. SQL: it looks across rooms, which no room does. */
export class DemoRecords {
  constructor(private readonly pool: Pool) {}

  async state(): Promise<DemoState> {
    const { rows } = await this.pool.query<{ value: { state: DemoState } }>(
      'SELECT value FROM settings WHERE key = $1',
      [settingKey],
    );
    return rows[0]?.value.state ?? 'none';
  }

  async mark(state: 'loading' | 'loaded', at: Date): Promise<void> {
    await this.pool.query(
      `INSERT INTO settings (key, value, updated_at) VALUES ($1, $2, $3)
       ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at`,
      [settingKey, JSON.stringify({ state }), at],
    );
  }

  async unmark(tx: PoolClient): Promise<void> {
    await tx.query('DELETE FROM settings WHERE key = $1', [settingKey]);
  }

  /** Lets the simulator send at a moment that is past: its pace is counted from when it sent last. */
  async freeSenders(at: Date): Promise<void> {
    await this.pool.query(
      `UPDATE senders SET next_send_at = least(next_send_at, $1) WHERE provider = 'simulator'`,
      [at],
    );
  }

  /** Whether a demo message is on its way at a moment. */
  async isBusy(at: Date): Promise<boolean> {
    const { rows } = await this.pool.query(
      `SELECT FROM outbound_messages o JOIN conversations c ON c.id = o.conversation_id
       WHERE ${ofDemo} AND o.state IN ('queued', 'sending') AND o.not_before <= $1 LIMIT 1`,
      [at],
    );
    return rows.length > 0;
  }

  /** When something is due with the village next; null when nothing is. */
  async nextMoment(): Promise<Date | null> {
    const { rows } = await this.pool.query<{ next: Date | null }>(
      `SELECT least(
         (SELECT min(f.due_at) FROM fires f WHERE f.parked_reason IS NULL AND (
           f.guard ->> 'conversation' IN (SELECT c.id::text FROM conversations c WHERE ${ofDemo})
           OR f.key IN (SELECT s.id::text FROM subscriptions s JOIN conversations c ON c.id = s.conversation_id WHERE ${ofDemo}))),
         (SELECT min(o.not_before) FROM outbound_messages o JOIN conversations c ON c.id = o.conversation_id
          WHERE ${ofDemo} AND o.state = 'queued')) AS next`,
    );
    return rows[0]?.next ?? null;
  }

  async counts(): Promise<DemoCounts> {
    const { rows } = await this.pool.query<DemoCounts>(
      `WITH demo AS (SELECT c.id, c.address, c.session FROM conversations c WHERE ${ofDemo})
       SELECT
         (SELECT count(DISTINCT person_id)::int FROM person_addresses c WHERE ${ofDemo}) AS people,
         (SELECT count(*)::int FROM demo) AS conversations,
         (SELECT count(*)::int FROM inbound_messages WHERE conversation_id IN (SELECT id FROM demo))
           + (SELECT count(*)::int FROM outbound_messages WHERE conversation_id IN (SELECT id FROM demo)) AS messages,
         (SELECT count(*)::int FROM demo WHERE session ->> 'question' IS NOT NULL) AS waiting,
         (SELECT count(*)::int FROM cases WHERE state = 'open' AND conversation_id IN (SELECT id FROM demo)) AS cases,
         (SELECT count(*)::int FROM opt_outs c WHERE ${ofDemo} AND lifted_at IS NULL) AS "optedOut"`,
    );
    const [counts] = rows;
    if (counts === undefined) throw new Error('a count gives one row');
    return counts;
  }
}
