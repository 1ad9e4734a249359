import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';

import { inScope } from '../../people/in-scope.js';
import type { LifeEventKind } from '../../people/dictionary/life-events.schemas.js';
import { insertRows, type Row } from '../../people/matching/rows.js';
import type { Scope } from '../../platform/access/scope.js';
import { changesAsJson, columnOf, type LifeEvent } from './life-event.js';

const columns = `e.id, e.person_id AS "personId", e.kind, e.day::text, e.how, e.recorded_at AS "recordedAt",
  e.actor_kind AS "actorKind", e.actor_id AS "actorId", e.changes, e.undone_at AS "undoneAt"`;

/** What is no longer to reach somebody. */
export interface Withdrawn {
  readonly personId: string;
  /** As suppressions call matters. */
  readonly scopes: readonly string[];
  readonly flows: readonly string[];
  readonly at: Date;
}

/** Reads and writes life events, and what they end. SQL, because each step takes rows as they are and can give them back. */
@Injectable()
export class LifeEventsRepository {
  async insert(tx: PoolClient, event: LifeEvent): Promise<void> {
    await tx.query(
      `INSERT INTO life_events (id, person_id, kind, day, how, recorded_at, actor_kind, actor_id, changes)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        event.id,
        event.personId,
        event.kind,
        event.day,
        event.how,
        event.recordedAt.toISOString(),
        event.actorKind,
        event.actorId,
        JSON.stringify(changesAsJson(event.changes)),
      ],
    );
  }

  /** What happened to somebody, the latest first; none for somebody outside the scope. */
  async ofPerson(db: Pool | PoolClient, personId: string, scope: Scope): Promise<LifeEvent[]> {
    const values: unknown[] = [personId];
    const { rows } = await db.query<LifeEvent>(
      `SELECT ${columns} FROM life_events e JOIN people p ON p.id = e.person_id
       WHERE e.person_id = $1 AND ${inScope(scope, 'p', values)} ORDER BY e.recorded_at DESC, e.id DESC`,
      values,
    );
    return rows;
  }

  /** A life event of somebody in the scope. */
  async find(db: Pool | PoolClient, id: string, scope: Scope): Promise<LifeEvent | undefined> {
    const values: unknown[] = [id];
    const { rows } = await db.query<LifeEvent>(
      `SELECT ${columns} FROM life_events e JOIN people p ON p.id = e.person_id
       WHERE e.id = $1 AND ${inScope(scope, 'p', values)}`,
      values,
    );
    return rows[0];
  }

  /** The latest event of a kind that still holds; that of a merged record is under the kept one. */
  async holding(tx: PoolClient, personId: string, kind: LifeEventKind): Promise<LifeEvent | undefined> {
    const { rows } = await tx.query<LifeEvent>(
      `SELECT ${columns} FROM life_events e
       WHERE e.person_id = $1 AND e.kind = $2 AND e.undone_at IS NULL ORDER BY e.recorded_at DESC LIMIT 1`,
      [personId, kind],
    );
    return rows[0];
  }

  async markUndone(tx: PoolClient, id: string, at: Date): Promise<void> {
    await tx.query('UPDATE life_events SET undone_at = $2 WHERE id = $1', [id, at.toISOString()]);
  }

  /** Waits for turns with somebody, and keeps new ones waiting: a turn locks its conversation before its people. */
  async lockConversations(tx: PoolClient, personId: string): Promise<void> {
    await tx.query('SELECT FROM conversations WHERE person_id = $1 ORDER BY id FOR NO KEY UPDATE', [
      personId,
    ]);
  }

  /** Takes away what drives these subscriptions, after whoever acts on it at this moment is done. */
  async takeFires(tx: PoolClient, kinds: readonly string[], subscriptions: readonly Row[]): Promise<Row[]> {
    const { rows } = await tx.query<{ row: Row }>(
      'DELETE FROM fires f WHERE kind = ANY($1::text[]) AND key = ANY($2::text[]) RETURNING to_jsonb(f) AS row',
      [kinds, subscriptions.map(({ id }) => id)],
    );
    return rows.map(({ row }) => row);
  }

  /** The subscriptions of somebody that run or rest, to these programmes; null: to all. */
  async running(
    db: Pool | PoolClient,
    personId: string,
    programmes: readonly string[] | null,
  ): Promise<Row[]> {
    const { rows } = await db.query<{ row: Row }>(
      `SELECT to_jsonb(s) AS row FROM subscriptions s
       WHERE s.person_id = $1 AND s.state IN ('active', 'paused')
         AND ($2::text[] IS NULL OR s.programme = ANY($2::text[])) ORDER BY s.id`,
      [personId, programmes],
    );
    return rows.map(({ row }) => row);
  }

  async end(tx: PoolClient, subscriptions: readonly Row[], reason: string, at: Date): Promise<void> {
    await tx.query(
      `UPDATE subscriptions SET state = 'ended', next_message = NULL, ended_at = $2, ended_reason = $3
       WHERE id = ANY($1::uuid[]) AND state IN ('active', 'paused')`,
      [subscriptions.map(({ id }) => id), at.toISOString(), reason],
    );
  }

  /**
   * Gives subscriptions back as they were, with what drives them; what has begun anew meanwhile goes on instead.
   * @returns the ids of those that run again
   */
  async giveBack(tx: PoolClient, subscriptions: readonly Row[], fires: readonly Row[]): Promise<string[]> {
    const { rows } = await tx.query<{ id: string }>(
      `UPDATE subscriptions s SET state = was.state, next_message = was.next_message, ended_at = NULL, ended_reason = NULL
       FROM jsonb_populate_recordset(NULL::subscriptions, $1::jsonb) was
       WHERE s.id = was.id AND s.state = 'ended' AND NOT EXISTS (
         SELECT FROM subscriptions o WHERE o.person_id = s.person_id AND o.programme = s.programme
           AND o.instance = s.instance AND o.state IN ('active', 'paused'))
       RETURNING s.id`,
      [JSON.stringify(subscriptions)],
    );
    const again = rows.map(({ id }) => id);
    const own = fires.filter((fire) => again.includes(columnOf(fire, 'key')));
    await insertRows(
      tx,
      'fires',
      own.map((fire) => ({ ...fire, leased_until: null, leased_by: null })),
    );
    return again;
  }

  /**
   * Withdraws what waits for somebody about these matters: due, deferred, and between two tries. What is on its way, or in doubt, is
   * not sent a second time.
   */
  async withdraw(tx: PoolClient, { personId, scopes, flows, at }: Withdrawn): Promise<void> {
    await tx.query(
      `UPDATE outbound_messages SET
         state = CASE state WHEN 'queued' THEN 'skipped' ELSE state END,
         reasons = CASE state WHEN 'queued' THEN '["withdrawn"]' ELSE reasons END,
         expires_at = least(expires_at, $4)
       WHERE person_id = $1 AND state IN ('queued', 'sending', 'unknown')
         AND kind <> ALL('{reply,confirmation,staff_reply,notification}')
         AND ('purpose:' || purpose = ANY($2::text[]) OR split_part(because, '/', 1) = ANY($2::text[])
           OR split_part(because, '/', 1) = ANY($3::text[]))`,
      [personId, scopes, flows.map((flow) => `flow:${flow}`), at.toISOString()],
    );
  }

  /** Takes away fields that are no longer true; gives them as they were. */
  async forget(tx: PoolClient, personId: string, keys: readonly string[]): Promise<Row[]> {
    const { rows } = await tx.query<{ row: Row }>(
      'DELETE FROM person_fields f WHERE person_id = $1 AND key = ANY($2::text[]) RETURNING to_jsonb(f) AS row',
      [personId, keys],
    );
    return rows.map(({ row }) => row);
  }

  /** Gives fields back; what has been said since stays. */
  async remember(tx: PoolClient, fields: readonly Row[]): Promise<void> {
    await insertRows(tx, 'person_fields', fields);
  }

  /** Moves her record on, so that whoever has it open sees that it changed. */
  async touch(tx: PoolClient, personId: string, at: Date): Promise<void> {
    await tx.query(
      `UPDATE people SET updated_at = greatest(updated_at + interval '1 millisecond', $2) WHERE id = $1`,
      [personId, at.toISOString()],
    );
  }

  /** Lifts the suppressions that a life event began. */
  async lift(tx: PoolClient, { personId, kind, recordedAt, changes }: LifeEvent, at: Date): Promise<void> {
    await tx.query(
      `UPDATE suppressions SET lifted_at = $5
       WHERE person_id = $1 AND cause = $2 AND since = $3 AND scope = ANY($4::text[]) AND lifted_at IS NULL`,
      [personId, kind, recordedAt.toISOString(), changes.scopes, at.toISOString()],
    );
  }
}
