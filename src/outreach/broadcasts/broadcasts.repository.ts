import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';

import type { Broadcast, BroadcastSettings, BroadcastState } from './broadcast.js';

/** SQL columns of a `Broadcast`. */
const columns = `id, name, state, kind, purpose, topic, content, audience, timing, pace, version,
  expires_after_hours AS "expiresAfterHours", plan_state AS "planState", plan_hash AS "planHash",
  plan_version AS "planVersion", planned_at AS "plannedAt", approved_hash AS "approvedHash",
  approved_by_id AS "approvedById", approved_at AS "approvedAt", started_by_id AS "startedById",
  starts_at AS "startsAt", started_at AS "startedAt", ended_at AS "endedAt", failure, repeats_id AS "repeatsId",
  copied_from_id AS "copiedFromId", event_id AS "eventId", created_by_id AS "createdById", created_at AS "createdAt", updated_at AS "updatedAt"`;

/** What a plan says of itself in lists. */
interface PlanFigures {
  readonly audience: number;
  readonly recipients: number;
  readonly needsApproval: boolean;
}

/** A broadcast with the figures of its plan, where there is one. */
export interface ListedBroadcast extends Broadcast {
  readonly figures: PlanFigures | null;
}

/** Which broadcasts are listed. */
export interface BroadcastSelection {
  readonly state: BroadcastState | null;
  /** Only those that this account has made; null: all. */
  readonly madeBy: string | null;
  /** The id that the page before ended with. */
  readonly before: string | null;
}

/**
 * Keeps broadcasts, without their plans.
 * SQL, because a change, its audit entry and the plan that it makes stale stand in one transaction.
 */
@Injectable()
export class BroadcastsRepository {
  async find(db: Pool | PoolClient, id: string): Promise<ListedBroadcast | null> {
    const { rows } = await db.query<ListedBroadcast>(
      `SELECT ${columns}, ${figures} FROM broadcasts WHERE id = $1`,
      [id],
    );
    return rows[0] ?? null;
  }

  /** The latest first. Ids are made in the order of time. */
  async list(
    db: Pool | PoolClient,
    { state, madeBy, before }: BroadcastSelection,
    limit: number,
  ): Promise<ListedBroadcast[]> {
    const { rows } = await db.query<ListedBroadcast>(
      `SELECT ${columns}, ${figures} FROM broadcasts
       WHERE ($1::text IS NULL OR state = $1) AND ($2::uuid IS NULL OR created_by_id = $2)
         AND ($3::uuid IS NULL OR id < $3)
       ORDER BY id DESC LIMIT $4`,
      [state, madeBy, before, limit],
    );
    return rows;
  }

  /** @returns null when there is none */
  async lock(tx: PoolClient, id: string): Promise<Broadcast | null> {
    const { rows } = await tx.query<Broadcast>(`SELECT ${columns} FROM broadcasts WHERE id = $1 FOR UPDATE`, [
      id,
    ]);
    return rows[0] ?? null;
  }

  async insert(tx: PoolClient, broadcast: NewBroadcastRow): Promise<void> {
    await tx.query(
      `INSERT INTO broadcasts (id, name, kind, purpose, topic, content, audience, timing, pace, expires_after_hours,
         repeats_id, copied_from_id, event_id, created_by_id, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $15)`,
      [
        broadcast.id,
        ...settingValues(broadcast),
        broadcast.repeatsId,
        broadcast.copiedFromId,
        broadcast.eventId,
        broadcast.createdById,
        broadcast.at.toISOString(),
      ],
    );
  }

  /** Writes what was changed. What was counted and approved is of another version from then on. */
  async update(tx: PoolClient, id: string, settings: BroadcastSettings, at: Date): Promise<void> {
    await tx.query(
      `UPDATE broadcasts SET name = $2, kind = $3, purpose = $4, topic = $5, content = $6, audience = $7, timing = $8,
         pace = $9, expires_after_hours = $10, updated_at = $11, version = version + 1, state = 'draft',
         plan_state = CASE WHEN plan_state = 'counting' THEN 'none' ELSE plan_state END, approved_hash = NULL, approved_by_id = NULL, approved_at = NULL
       WHERE id = $1`,
      [id, ...settingValues(settings), at.toISOString()],
    );
  }

  async approve(tx: PoolClient, id: string, by: string, hash: Buffer, at: Date): Promise<void> {
    await tx.query(
      `UPDATE broadcasts SET approved_hash = $3, approved_by_id = $2, approved_at = $4, updated_at = $4 WHERE id = $1`,
      [id, by, hash, at.toISOString()],
    );
  }

  async delete(tx: PoolClient, id: string): Promise<void> {
    for (const table of ['broadcast_recipients', 'broadcast_rows'])
      await tx.query(`DELETE FROM ${table} WHERE broadcast_id = $1`, [id]);
    await tx.query('DELETE FROM broadcasts WHERE id = $1', [id]);
  }

  /** Gives a copy the rows of the spreadsheet that the first goes to. */
  async copyRows(tx: PoolClient, from: string, to: string): Promise<void> {
    await tx.query(
      `INSERT INTO broadcast_rows (broadcast_id, row, person_id, values, problem)
       SELECT $2, row, person_id, values, problem FROM broadcast_rows WHERE broadcast_id = $1`,
      [from, to],
    );
  }

  /** The accounts that wrote or changed it. */
  async authorsOf(db: Pool | PoolClient, id: string): Promise<ReadonlySet<string>> {
    const { rows } = await db.query<{ id: string }>(
      `SELECT created_by_id::text AS id FROM broadcasts WHERE id = $1
       UNION SELECT actor_id FROM audit_entries
       WHERE subject_kind = 'broadcast' AND subject_id = $1::text AND action IN ('broadcast.made', 'broadcast.changed')`,
      [id],
    );
    return new Set(rows.map((row) => row.id));
  }

  /** The names of accounts. */
  async namesOf(
    db: Pool | PoolClient,
    ids: readonly (string | null)[],
  ): Promise<ReadonlyMap<string, string>> {
    const { rows } = await db.query<{ id: string; name: string }>(
      'SELECT id::text, name FROM users WHERE id = ANY($1::uuid[])',
      [ids.filter((id) => id !== null)],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}

/** A broadcast that is made. */
export interface NewBroadcastRow extends BroadcastSettings {
  readonly id: string;
  readonly repeatsId: string | null;
  readonly copiedFromId: string | null;
  readonly eventId: string | null;
  readonly createdById: string;
  readonly at: Date;
}

const figures = `CASE WHEN plan IS NOT NULL THEN json_build_object('audience', plan->'audience',
  'recipients', plan->'recipients', 'needsApproval', plan->'needsApproval') END AS figures`;

function settingValues(settings: BroadcastSettings): unknown[] {
  const { name, kind, purpose, topic, content, audience, timing, pace, expiresAfterHours } = settings;
  const json = [content, audience, timing, pace].map((part) => JSON.stringify(part));
  return [name, kind, purpose, topic, ...json, expiresAfterHours];
}
