import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { newId } from '../ids.js';
import type { NewFire } from './fire.js';

/** The moment from which a fire's minutes are counted. */
export interface FireStart {
  readonly key: string;
  readonly at: Date;
}

/** Sets and cancels what is to happen later, in the caller's transaction. */
@Injectable()
export class Fires {
  /**
   * Sets fires, replacing any with the same kind and key: the new time and guard count, and an earlier
   * lease, failed attempts or parking are forgotten. Of two with one key the later in the list counts.
   */
  async set(tx: PoolClient, fires: NewFire | readonly NewFire[]): Promise<void> {
    const rows = withoutRepeats(isList(fires) ? fires : [fires]);
    if (rows.length === 0) return;
    // SQL, because fires are set in bulk: thousands of subscriptions in one statement.
    await tx.query(
      `INSERT INTO fires (id, kind, key, due_at, guard)
       SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::timestamptz[], $5::jsonb[])
       ON CONFLICT (kind, key) DO UPDATE SET
         id = excluded.id, due_at = excluded.due_at, guard = excluded.guard,
         leased_until = NULL, leased_by = NULL, attempts = 0, parked_reason = NULL`,
      [
        rows.map(() => newId()),
        rows.map((fire) => fire.kind),
        rows.map((fire) => fire.key),
        rows.map((fire) => fire.dueAt.toISOString()),
        rows.map((fire) => JSON.stringify(fire.guard ?? {})),
      ],
    );
  }

  /**
   * Has fires go off so many minutes (`minutes` of their guard) after a moment; those that are not set, or already over,
   * are passed by in silence. One statement, because every batch of messages that is sent asks for it.
   */
  async countFrom(tx: PoolClient, kind: string, starts: readonly FireStart[]): Promise<void> {
    if (starts.length === 0) return;
    await tx.query({
      name: 'fires-count-from',
      text: `UPDATE fires f SET due_at = s.at + make_interval(mins => (f.guard->>'minutes')::int)
       FROM unnest($2::text[], $3::timestamptz[]) AS s (key, at)
       WHERE f.kind = $1 AND f.key = s.key`,
      values: [kind, starts.map(({ key }) => key), starts.map(({ at }) => at.toISOString())],
    });
  }

  /** Cancels fires by their keys; those that are not set, or already over, are passed by in silence. */
  async cancel(tx: PoolClient, kind: string, keys: readonly string[]): Promise<void> {
    if (keys.length === 0) return;
    await tx.query('DELETE FROM fires WHERE kind = $1 AND key = ANY($2::text[])', [kind, keys]);
  }
}

function isList(fires: NewFire | readonly NewFire[]): fires is readonly NewFire[] {
  return Array.isArray(fires);
}

/** One statement may not touch a row twice. In order of key, so that two bulk writers never wait for each other. */
function withoutRepeats(fires: readonly NewFire[]): NewFire[] {
  const byKey = new Map(fires.map((fire) => [`${fire.kind} ${fire.key}`, fire]));
  return [...byKey.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, fire]) => fire);
}
