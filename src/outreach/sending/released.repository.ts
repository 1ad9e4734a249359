import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';

/** Why a message waits while its broadcast rests. */
const held = '["broadcast_paused"]';
/** What is held is looked at again this much later, in case nobody lets it go. */
const holdFor = "interval '1 hour'";
/** So soon before its time a held message is put off anew. */
const soon = "interval '5 minutes'";

/** Long after its end nothing of a broadcast can come back to the outbox. */
const watchedFor = "interval '2 days'";

/**
 * What of broadcasts lies in the outbox. Whether any of it goes is decided where messages are claimed, by the state of the
 * broadcast; here it is only put out of the claim's way, which may take a while. SQL, because it is thousands at once.
 */
@Injectable()
export class ReleasedRepository {
  /** Broadcasts of which something lies in the outbox that is not to go: those that rest, and those that were cancelled. */
  async unwanted(db: Pool | PoolClient, now: Date): Promise<{ id: string; state: 'paused' | 'cancelled' }[]> {
    const { rows } = await db.query<{ id: string; state: 'paused' | 'cancelled' }>(
      `SELECT b.id, b.state FROM broadcasts b
       WHERE (b.state = 'paused' OR (b.state = 'cancelled' AND b.ended_at > $1::timestamptz - ${watchedFor}))
         AND (SELECT true FROM outbound_messages m
           WHERE m.broadcast_id = b.id AND m.state = 'queued'
             AND (b.state = 'cancelled' OR m.not_before < $1::timestamptz + ${soon}) LIMIT 1)`,
      [now.toISOString()],
    );
    return rows;
  }

  /** Puts off what would be due. */
  async hold(db: Pool | PoolClient, id: string, now: Date): Promise<void> {
    await db.query(
      `UPDATE outbound_messages m SET not_before = $2::timestamptz + ${holdFor}, reasons = '${held}'
       WHERE m.broadcast_id = $1 AND m.state = 'queued' AND m.not_before < $2::timestamptz + ${soon}
         AND EXISTS (SELECT FROM broadcasts b WHERE b.id = $1 AND b.state = 'paused')`,
      [id, now.toISOString()],
    );
  }

  /** Has what was put off go again. */
  async release(tx: PoolClient, id: string, now: Date): Promise<void> {
    await tx.query(
      `UPDATE outbound_messages m SET not_before = $2, reasons = '[]'
       WHERE m.broadcast_id = $1 AND m.state = 'queued' AND m.reasons = '${held}'`,
      [id, now.toISOString()],
    );
  }

  /** Takes back what waits. */
  async withdraw(db: Pool | PoolClient, id: string): Promise<void> {
    await db.query(
      `UPDATE outbound_messages m SET state = 'skipped', reasons = '["cancelled"]'
       WHERE m.broadcast_id = $1 AND m.state = 'queued'`,
      [id],
    );
  }

  /**
   * Has everything tried again that has certainly not arrived; what may have is left alone. The same messages, so that nobody has
   * two and a late report of the first try still counts.
   * @returns how many
   */
  async retry(tx: PoolClient, id: string, expiresAt: Date, now: Date): Promise<number> {
    const { rowCount } = await tx.query(
      `UPDATE outbound_messages m SET state = 'queued', reasons = '[]', error_code = NULL, sent_at = NULL, provider_id = NULL,
         not_before = $2, expires_at = least($3, e.ends_at)
       FROM broadcasts b LEFT JOIN events e ON e.id = b.event_id
       WHERE b.id = $1 AND m.broadcast_id = b.id AND m.state IN ('failed', 'undelivered') AND m.redacted_at IS NULL`,
      [id, now.toISOString(), expiresAt.toISOString()],
    );
    return rowCount ?? 0;
  }
}
