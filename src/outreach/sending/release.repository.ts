import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';

import { idBeginning, newId } from '../../platform/ids.js';
import type { BroadcastKind } from '../broadcasts/broadcast.js';
import type { BroadcastPace, BroadcastTiming } from '../broadcasts/timing.schemas.js';
import type { BroadcastContent } from '../content/content.schemas.js';

/** A broadcast that runs, as far as its release has to know it. */
export interface RunningBroadcast {
  readonly id: string;
  readonly kind: BroadcastKind;
  readonly purpose: string | null;
  readonly topic: string | null;
  readonly content: BroadcastContent;
  readonly timing: BroadcastTiming;
  readonly pace: BroadcastPace;
  /** The place of the first recipient who was not released yet. */
  readonly position: number;
  /** How many have a place. */
  readonly recipients: number;
  readonly plannedAt: Date;
}

/** Recipients from one place up to before another. */
export interface Places {
  readonly from: number;
  readonly to: number;
}

/** What of a broadcast waits in the outbox. */
export interface Ahead {
  readonly queued: number;
  readonly due: number;
}

/** What all messages of a release have in common. */
export interface Release {
  readonly because: string;
  readonly now: Date;
}

/** The first number of six hexadecimal figures, which number the ids of a release. */
const leastNumber = 0x10_00_00;

/** SQL: the broadcast of recipient `r` as `b`, and the event that it invites to, if any, as `e`. */
export const joinBroadcastSql =
  'JOIN broadcasts b ON b.id = r.broadcast_id LEFT JOIN events e ON e.id = b.event_id';

/**
 * SQL: when a broadcast (see `joinBroadcastSql`) is too late for a recipient: so many hours after her own time, or after it was to
 * begin, however late it began, as after an outage; and when the event that it invites to is over.
 */
export const tooLateAtSql = `least(
  coalesce(r.send_at, least(b.started_at, b.starts_at)) + b.expires_after_hours * interval '1 hour', e.ends_at)`;

const inPlaces = `r.broadcast_id = $1 AND r.state = 'ready' AND r.place >= $2 AND r.place < $3`;

/**
 * Writes what a broadcast says to the outbox. SQL throughout: a million people take as many rows and nothing else; no recipient's
 * row is written to, since her place says whether she was released.
 */
@Injectable()
export class ReleaseRepository {
  /** The broadcasts that run. */
  async running(db: Pool | PoolClient): Promise<string[]> {
    const { rows } = await db.query<{ id: string }>(
      "SELECT id FROM broadcasts WHERE state = 'running' ORDER BY id",
    );
    return rows.map(({ id }) => id);
  }

  /** Takes a broadcast that runs for this transaction; null when it does not, or another worker has it. */
  async take(tx: PoolClient, id: string): Promise<RunningBroadcast | null> {
    const { rows } = await tx.query<RunningBroadcast>(
      `SELECT id, kind, purpose, topic, content, timing, pace, position,
         coalesce((plan->>'recipients')::int, 0) AS recipients, planned_at AS "plannedAt"
       FROM broadcasts WHERE id = $1 AND state = 'running' FOR NO KEY UPDATE SKIP LOCKED`,
      [id],
    );
    return rows[0] ?? null;
  }

  /** What waits of it; what waits for its own time, such as the end of the night, is no concern of the senders yet. */
  async ahead(tx: PoolClient, id: string, now: Date): Promise<Ahead> {
    const { rows } = await tx.query<Ahead>(
      `SELECT count(*)::int AS queued, count(*) FILTER (WHERE not_before <= $2)::int AS due
       FROM outbound_messages WHERE broadcast_id = $1 AND state = 'queued'`,
      [id, now.toISOString()],
    );
    return rows[0] ?? { queued: 0, due: 0 };
  }

  /** How many of the recipients before a place, so many at most, were released since a moment. */
  async releasedSince(tx: PoolClient, id: string, { from, to }: Places, since: Date): Promise<number> {
    const { rows } = await tx.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM broadcast_recipients r
       JOIN outbound_messages m ON m.broadcast_id = r.broadcast_id AND m.person_id = r.person_id
       WHERE ${inPlaces} AND m.created_at > $4`,
      [id, from, to, since.toISOString()],
    );
    return rows[0]?.count ?? 0;
  }

  /** The first of these places whose time is later; null when the time of all has come. */
  async firstAfter(tx: PoolClient, id: string, { from, to }: Places, moment: Date): Promise<number | null> {
    const { rows } = await tx.query<{ place: number | null }>(
      `SELECT min(r.place) AS place FROM broadcast_recipients r WHERE ${inPlaces} AND r.send_at > $4`,
      [id, from, to, moment.toISOString()],
    );
    return rows[0]?.place ?? null;
  }

  /**
   * The people of these places whose records are not what they were when they were counted, or who were never written to; whose
   * record is gone has no conversation. Three questions, so that each is asked of the few whom an index names.
   */
  async changed(tx: PoolClient, id: string, { from, to }: Places, since: Date): Promise<string[]> {
    const { rows } = await tx.query<{ id: string }>({
      text: `SELECT r.person_id AS id FROM broadcast_recipients r WHERE ${inPlaces} AND r.conversation_id IS NULL
       UNION SELECT p.id FROM people p JOIN broadcast_recipients r ON r.person_id = p.id WHERE ${inPlaces} AND p.updated_at >= $4
       UNION SELECT p.id FROM people p JOIN broadcast_recipients r ON r.person_id = p.id
         WHERE ${inPlaces} AND p.merged_into_id IS NOT NULL ORDER BY 1`,
      values: [id, from, to, since.toISOString()],
    });
    return rows.map(({ id: person }) => person);
  }

  /** Leaves out recipients whose record is gone, or was made one with another. */
  async leaveOutGone(tx: PoolClient, id: string, people: readonly string[]): Promise<void> {
    await tx.query(
      `UPDATE broadcast_recipients r SET state = 'excluded',
         reasons = ARRAY[CASE WHEN p.id IS NULL THEN 'erased' ELSE 'merged_record' END]
       FROM unnest($2::uuid[]) AS gone (id) LEFT JOIN people p ON p.id = gone.id
       WHERE r.broadcast_id = $1 AND r.person_id = gone.id AND (p.id IS NULL OR p.merged_into_id IS NOT NULL)`,
      [id, people],
    );
  }

  /**
   * Writes the messages of these places, in their order. Planned anew each time, so that the texts are read once and not for each
   * row.
   * @returns how many
   * @throws PostgreSQL's error of a foreign key where a conversation is gone: see `forgetGone`
   */
  async write(
    tx: PoolClient,
    broadcast: RunningBroadcast,
    { from, to }: Places,
    { because, now }: Release,
  ): Promise<number> {
    const { id, kind, purpose, content } = broadcast;
    const texts = content.kind === 'flow' ? {} : content.texts;
    const { rowCount } = await tx.query({
      text: `INSERT INTO outbound_messages
         (id, conversation_id, sender_id, person_id, body, language, segments, kind, purpose, because, state, reasons,
          created_at, not_before, expires_at, broadcast_id)
       SELECT ($4 || to_hex(${leastNumber} + r.place - $2))::uuid, r.conversation_id, r.sender_id, r.person_id,
         coalesce(r.body, $5::jsonb->>r.language), r.language, r.segments, $6, $7, $8, 'queued', '[]',
         $9::timestamptz, greatest(r.send_at, $9), ${tooLateAtSql}, r.broadcast_id
       FROM broadcast_recipients r ${joinBroadcastSql}
       WHERE ${inPlaces} AND r.conversation_id IS NOT NULL AND coalesce(r.body, $5::jsonb->>r.language) IS NOT NULL
       ORDER BY r.place`,
      values: [id, from, to, idsFrom(now), JSON.stringify(texts), kind, purpose, because, now.toISOString()],
    });
    return rowCount ?? 0;
  }

  /** Leaves out whoever of these places it would reach too late, and says so. */
  async leaveOutLate(tx: PoolClient, id: string, { from, to }: Places, now: Date): Promise<void> {
    await tx.query(
      `UPDATE broadcast_recipients SET state = 'excluded', reasons = '{expired}'
       WHERE broadcast_id = $1 AND person_id IN (
         SELECT r.person_id FROM broadcast_recipients r ${joinBroadcastSql} WHERE ${inPlaces} AND ${tooLateAtSql} <= $4)`,
      [id, from, to, now.toISOString()],
    );
  }

  /** Takes conversations that are gone out of the recipients who are not released yet. @returns how many */
  async forgetGone(db: Pool | PoolClient, id: string): Promise<number> {
    const { rowCount } = await db.query(
      `UPDATE broadcast_recipients r SET conversation_id = NULL, sender_id = NULL
       FROM broadcasts b WHERE b.id = $1 AND r.broadcast_id = b.id AND r.state = 'ready' AND r.place >= b.position
         AND r.conversation_id IS NOT NULL AND NOT EXISTS (SELECT FROM conversations c WHERE c.id = r.conversation_id)`,
      [id],
    );
    return rowCount ?? 0;
  }

  /** How many of these places are still somebody's. */
  async ready(tx: PoolClient, id: string, { from, to }: Places): Promise<number> {
    const { rows } = await tx.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM broadcast_recipients r WHERE ${inPlaces}`,
      [id, from, to],
    );
    return rows[0]?.count ?? 0;
  }

  /** Leaves out whoever of these places could not be written to, and says so. */
  async leaveOutUnwritten(tx: PoolClient, id: string, { from, to }: Places): Promise<void> {
    await tx.query(
      `UPDATE broadcast_recipients r SET state = 'excluded', reasons = '{no_way}'
       WHERE ${inPlaces} AND NOT EXISTS (
         SELECT FROM outbound_messages m WHERE m.broadcast_id = r.broadcast_id AND m.person_id = r.person_id)`,
      [id, from, to],
    );
  }

  /** Everybody before this place was released. */
  async advance(tx: PoolClient, id: string, position: number): Promise<void> {
    await tx.query('UPDATE broadcasts SET position = $2 WHERE id = $1', [id, position]);
  }

  /** Nothing of it waits or is on its way. */
  async isOver(tx: PoolClient, id: string): Promise<boolean> {
    const { rowCount } = await tx.query(
      `SELECT FROM outbound_messages WHERE broadcast_id = $1 AND state IN ('queued', 'sending') LIMIT 1`,
      [id],
    );
    return rowCount === 0;
  }
}

/** What the ids of a release begin with: all but six figures. Numbered, they are quicker to make than each by itself, and in order. */
function idsFrom(moment: Date): string {
  const beginning = idBeginning(moment);
  return beginning + newId().slice(beginning.length, -6);
}
