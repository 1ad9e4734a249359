import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { MovingPart } from '../../people/matching/parts/moving-part.js';
import type { PartChange, RecordPair } from '../../people/matching/person-part.js';
import { insertRows, type Row } from '../../people/matching/rows.js';
import type { Json } from '../../people/person.js';
import { subscriptionFires } from '../subscription-message.js';

interface Before {
  /** Subscriptions that ended because of what had happened, as the other record knew. */
  readonly subscriptions: readonly Row[];
  /** What would have sent their next messages. */
  readonly fires: readonly Row[];
}

/**
 * What happened to her. What either record knows holds for both: a programme that was joined under one before what the other tells
 * of ends with the merge.
 */
@Injectable()
export class LifeEventsPersonPart extends MovingPart {
  readonly name = 'life_events';
  protected readonly table = 'life_events';

  override async merge(tx: PoolClient, pair: RecordPair): Promise<PartChange> {
    const { rows } = await tx.query<{ row: Row; reason: string }>(
      `SELECT DISTINCT ON (s.id) to_jsonb(s) AS row, e.kind AS reason
       FROM subscriptions s JOIN life_events e ON e.person_id = ANY($1::uuid[]) AND e.undone_at IS NULL
         AND e.recorded_at >= s.started_at
         AND (jsonb_typeof(e.changes -> 'programmes') = 'null' OR e.changes -> 'programmes' ? s.programme)
       WHERE s.person_id = ANY($1::uuid[]) AND s.state IN ('active', 'paused') ORDER BY s.id`,
      [[pair.keptId, pair.mergedId]],
    );
    const ids = rows.map(({ row }) => row.id);
    // Taken away first: that waits for a runner who is writing a message of these subscriptions at this moment.
    const { rows: fires } = await tx.query<{ row: Row }>(
      'DELETE FROM fires f WHERE kind = ANY($1::text[]) AND key = ANY($2::text[]) RETURNING to_jsonb(f) AS row',
      [subscriptionFires, ids],
    );
    await tx.query(
      `UPDATE subscriptions s SET state = 'ended', ended_at = $3, ended_reason = n.reason
       FROM unnest($1::uuid[], $2::text[]) AS n (id, reason) WHERE s.id = n.id`,
      [ids, rows.map(({ reason }) => reason), pair.at.toISOString()],
    );
    const before = {
      subscriptions: rows.map(({ row }) => row),
      fires: fires.map(({ row }) => row),
    } satisfies Before;
    return { ...(await super.merge(tx, pair)), before: before as unknown as Json };
  }

  override async unmerge(tx: PoolClient, pair: RecordPair, change: PartChange): Promise<void> {
    const { subscriptions, fires } = change.before as unknown as Before;
    await super.unmerge(tx, pair, change);
    await tx.query(
      `UPDATE subscriptions s SET state = was.state, ended_at = NULL, ended_reason = NULL
       FROM jsonb_populate_recordset(NULL::subscriptions, $1::jsonb) was
       WHERE s.id = was.id AND s.state = 'ended' AND s.ended_at = $2`,
      [JSON.stringify(subscriptions), pair.at.toISOString()],
    );
    // A runner that held one then is done with it.
    await insertRows(
      tx,
      'fires',
      fires.map((fire) => ({ ...fire, leased_until: null, leased_by: null })),
    );
  }

  erase(tx: PoolClient, personId: string): Promise<void> {
    return this.deleteAll(tx, personId);
  }

  /** Her own words of it, not how it was kept. */
  override async exportOf(db: Parameters<MovingPart['exportOf']>[0], personId: string): Promise<Json> {
    const rows = (await super.exportOf(db, personId)) as readonly Row[];
    return rows.map(({ kind, day, how, recorded_at: recordedAt, undone_at: undoneAt }) => ({
      kind: kind ?? null,
      day: day ?? null,
      how: how ?? null,
      recorded_at: recordedAt ?? null,
      undone_at: undoneAt ?? null,
    }));
  }
}
