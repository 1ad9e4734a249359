import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { MovingPart } from '../people/matching/parts/moving-part.js';
import type { PartChange, RecordPair } from '../people/matching/person-part.js';
import { insertRows, type Row } from '../people/matching/rows.js';
import type { Json } from '../people/person.js';
import { subscriptionFires } from './subscription-message.js';

interface Before {
  /** Subscriptions that ended because the kept record has the same programme. */
  readonly ended: readonly string[];
  /** What would have sent their next messages. */
  readonly fires: readonly Row[];
}

/** The programmes that she is in. She gets each only once: of two that run, the kept record's goes on. */
@Injectable()
export class SubscriptionsPersonPart extends MovingPart {
  readonly name = 'subscriptions';
  protected readonly table = 'subscriptions';

  override async merge(tx: PoolClient, pair: RecordPair): Promise<PartChange> {
    const { rows: twice } = await tx.query<{ id: string }>(
      `SELECT m.id FROM subscriptions m JOIN subscriptions k ON k.programme = m.programme AND k.instance = m.instance
         AND k.person_id = $1 AND k.state IN ('active', 'paused')
       WHERE m.person_id = $2 AND m.state IN ('active', 'paused')`,
      [pair.keptId, pair.mergedId],
    );
    const ended = twice.map(({ id }) => id);
    // Taken away first: that waits for a runner who is writing a message of these subscriptions at this moment.
    const { rows: fires } = await tx.query<{ row: Row }>(
      'DELETE FROM fires f WHERE kind = ANY($1::text[]) AND key = ANY($2::text[]) RETURNING to_jsonb(f) AS row',
      [subscriptionFires, ended],
    );
    await tx.query(
      `UPDATE subscriptions SET state = 'ended', ended_at = $2, ended_reason = 'merged' WHERE id = ANY($1::uuid[])`,
      [ended, pair.at.toISOString()],
    );
    const { moved } = await super.merge(tx, pair);
    const before = { ended, fires: fires.map(({ row }) => row) } satisfies Before;
    return { moved, before: before as unknown as Json };
  }

  override async unmerge(tx: PoolClient, pair: RecordPair, change: PartChange): Promise<void> {
    const { ended, fires } = change.before as unknown as Before;
    await super.unmerge(tx, pair, change);
    await tx.query(
      `UPDATE subscriptions SET state = CASE WHEN paused_until IS NULL THEN 'active' ELSE 'paused' END,
              ended_at = NULL, ended_reason = NULL
       WHERE id = ANY($1::uuid[]) AND ended_reason = 'merged'`,
      [ended],
    );
    // A runner that held one then is done with it.
    await insertRows(
      tx,
      'fires',
      fires.map((fire) => ({ ...fire, leased_until: null, leased_by: null })),
    );
  }

  async erase(tx: PoolClient, personId: string): Promise<void> {
    await tx.query(
      'DELETE FROM fires WHERE kind = ANY($2::text[]) AND key IN (SELECT id::text FROM subscriptions WHERE person_id = $1)',
      [personId, subscriptionFires],
    );
    await this.deleteAll(tx, personId);
  }
}
