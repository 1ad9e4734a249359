import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';

import type { Actor } from '../../platform/access/actor.js';
import { recordsOf } from '../../people/matching/person-part.js';
import type { Address } from '../../people/address.js';

/** Where somebody can be told something. */
export interface NoticePlace {
  readonly conversationId: string;
  readonly language: string | null;
  readonly isShared: boolean;
}

/** How long nothing of ours that is not an answer goes to somebody who is about to be erased. */
const silence = '2 days';

/** What an erasure has to know and to do beside the parts of a person. SQL, because it passes through the tables of all rooms. */
@Injectable()
export class ErasureRepository {
  /** Her record, and those that were merged into it. */
  async records(db: Pool | PoolClient, personId: string): Promise<string[]> {
    const { rows } = await db.query<{ id: string }>(
      `SELECT DISTINCT id FROM ${recordsOf('$1')} r ORDER BY id`,
      [personId],
    );
    return rows.map(({ id }) => id);
  }

  /** Where she wrote last, or could; not where she is reached through somebody else. */
  async noticePlace(tx: PoolClient, ids: readonly string[]): Promise<NoticePlace | undefined> {
    const { rows } = await tx.query<NoticePlace>(
      `SELECT c.id AS "conversationId", coalesce(p.language, c.language) AS language,
         EXISTS (SELECT FROM person_addresses o WHERE o.address = a.address AND o.person_id <> ALL($1::uuid[])) AS "isShared"
       FROM person_addresses a JOIN people p ON p.id = a.person_id
       JOIN conversations c ON c.channel = a.channel AND c.address = a.address
       WHERE a.person_id = ANY($1::uuid[])
       ORDER BY c.person_id = a.person_id DESC NULLS LAST, c.last_inbound_at DESC NULLS LAST LIMIT 1`,
      [ids],
    );
    return rows[0];
  }

  /** Withdraws what waits for her, and has nothing begun that would. */
  async silence(tx: PoolClient, ids: readonly string[], at: Date): Promise<void> {
    await tx.query(
      `UPDATE outbound_messages SET state = 'skipped', reasons = '["erased"]'
       WHERE person_id = ANY($1::uuid[]) AND state = 'queued'`,
      [ids],
    );
    await tx.query(
      `UPDATE conversations SET paused_until = greatest(paused_until, $2::timestamptz + interval '${silence}')
       WHERE person_id = ANY($1::uuid[])`,
      [ids, at.toISOString()],
    );
  }

  /** Whether something of hers is on its way at this moment, the notice included. */
  async isUnderWay(tx: PoolClient, ids: readonly string[], noticeId: string | null): Promise<boolean> {
    const { rows } = await tx.query<{ is: boolean }>(
      `SELECT EXISTS (SELECT FROM outbound_messages
           WHERE person_id = ANY($1::uuid[]) AND (state IN ('sending', 'unknown') OR (state = 'queued' AND id = $2)))
         OR EXISTS (SELECT FROM inbound_messages m JOIN conversations c ON c.id = m.conversation_id
           WHERE c.person_id = ANY($1::uuid[]) AND m.state = 'pending') AS is`,
      [ids, noticeId],
    );
    return rows[0]?.is ?? false;
  }

  /** Conversations at numbers that are nobody else's become hers, so that her parts hold them. Gives all of hers. */
  async claimConversations(tx: PoolClient, personId: string, ids: readonly string[]): Promise<string[]> {
    await tx.query(
      `UPDATE conversations c SET person_id = $1 FROM person_addresses a
       WHERE c.person_id IS NULL AND a.person_id = ANY($2::uuid[]) AND c.channel = a.channel AND c.address = a.address
         AND ${isHersAloneSql('$2')}`,
      [personId, ids],
    );
    const { rows } = await tx.query<{ id: string }>(
      'SELECT id FROM conversations WHERE person_id = ANY($1::uuid[]) ORDER BY id',
      [ids],
    );
    return rows.map(({ id }) => id);
  }

  /** Her addresses at which nobody else is reached. */
  async ownAddresses(tx: PoolClient, ids: readonly string[]): Promise<Address[]> {
    const { rows } = await tx.query<Address>(
      `SELECT DISTINCT a.channel, a.address FROM person_addresses a
       WHERE a.person_id = ANY($1::uuid[]) AND ${isHersAloneSql('$1')}`,
      [ids],
    );
    return rows;
  }

  /** Her name in places that are others' as well: a household called after her, and answers that are kept for repeats. */
  async removeMentions(tx: PoolClient, ids: readonly string[]): Promise<void> {
    await tx.query(
      `UPDATE households h SET name = '–' FROM household_members m JOIN people p ON p.id = m.person_id
       WHERE m.household_id = h.id AND m.person_id = ANY($1::uuid[])
         AND EXISTS (SELECT FROM regexp_split_to_table(p.name, '\\s+') AS word
           WHERE length(word) > 1 AND strpos(lower(h.name), lower(word)) > 0)`,
      [ids],
    );
    await tx.query(
      `DELETE FROM idempotency_keys k USING unnest($1::text[]) AS gone (id) WHERE strpos(k.body::text, gone.id) > 0`,
      [ids],
    );
  }

  /** Marks that there was somebody. */
  async entomb(tx: PoolClient, ids: readonly string[], cause: string, at: Date, by: Actor): Promise<void> {
    await tx.query(
      `INSERT INTO tombstones (person_id, erased_at, cause, actor_kind, actor_id)
       SELECT id, $2, $3, $4, $5 FROM unnest($1::uuid[]) AS gone (id) ON CONFLICT DO NOTHING`,
      [ids, at.toISOString(), cause, by.kind, by.id],
    );
  }

  /** Whether somebody was erased before. */
  async isErased(db: Pool | PoolClient, personId: string): Promise<boolean> {
    const { rowCount } = await db.query('SELECT FROM tombstones WHERE person_id = $1', [personId]);
    return rowCount === 1;
  }
}

/** Of an address `a`: nobody but these people is reached at the number, over whichever channel. */
function isHersAloneSql(ids: string): string {
  return `NOT EXISTS (
    SELECT FROM person_addresses o WHERE o.address = a.address AND o.person_id <> ALL(${ids}::uuid[]))`;
}
