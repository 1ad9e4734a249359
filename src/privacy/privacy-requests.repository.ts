import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';

import { inScope } from '../people/in-scope.js';
import type { Scope } from '../platform/access/scope.js';
import type { ErasureProgress } from './erasure/erasure-progress.js';
import type { NewPrivacyRequest, PrivacyRequest, RequestKind, RequestState } from './privacy-request.js';

const columns = `r.id, r.person_id AS "personId", r.kind, r.state, r.how, r.note, r.progress, r.requested_at AS "requestedAt",
  r.due_at AS "dueAt", r.done_at AS "doneAt", r.recorded_by_kind AS "recordedByKind", r.recorded_by_id AS "recordedById",
  p.name AS "personName"`;

/** Which requests are asked for. */
export interface RequestsFilter {
  readonly state: 'waiting' | 'ended' | 'all';
  readonly kind: RequestKind | undefined;
  readonly person: string | undefined;
  readonly after: RequestPosition | undefined;
  readonly limit: number;
}

/** Where a page ends: what is due first comes first, and of what has ended the latest. */
export type RequestPosition = readonly [at: string, id: string];

/** Keeps what people ask for by right. SQL, because a batch of turns brings several. */
@Injectable()
export class PrivacyRequestsRepository {
  /** Keeps requests; who has one of a kind that is not done yet is not entered a second time. */
  async insert(tx: PoolClient, requests: readonly NewPrivacyRequest[]): Promise<void> {
    if (requests.length === 0) return;
    await tx.query(
      `INSERT INTO privacy_requests
         (id, person_id, kind, state, how, note, requested_at, due_at, done_at, recorded_by_kind, recorded_by_id)
       SELECT n.id, n.person_id, n.kind, n.state, n.how, n.note, n.at, n.due_at,
         CASE WHEN n.state = 'done' THEN n.at END, n.by_kind, n.by_id
       FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::timestamptz[], $8::timestamptz[],
           $9::text[], $10::text[]) AS n (id, person_id, kind, state, how, note, at, due_at, by_kind, by_id)
       WHERE NOT EXISTS (
         SELECT FROM privacy_requests r WHERE r.person_id = n.person_id AND r.kind = n.kind AND n.kind <> 'fix'
           AND r.state IN ('cooling_off', 'open', 'running'))`,
      [
        requests.map(({ id }) => id),
        requests.map(({ personId }) => personId),
        requests.map(({ kind }) => kind),
        requests.map(({ state }) => state),
        requests.map(({ how }) => how),
        requests.map(({ note }) => note),
        requests.map(({ at }) => at.toISOString()),
        requests.map(({ dueAt }) => dueAt.toISOString()),
        requests.map(({ actor }) => actor.kind),
        requests.map(({ actor }) => actor.id),
      ],
    );
  }

  /** Finds a request about somebody in a scope; of somebody who was erased only the whole house knows. */
  async find(db: Pool | PoolClient, id: string, scope: Scope): Promise<PrivacyRequest | undefined> {
    const values: unknown[] = [id];
    const { rows } = await db.query<PrivacyRequest>(
      `SELECT ${columns} FROM privacy_requests r LEFT JOIN people p ON p.id = r.person_id
       WHERE r.id = $1 AND ${within(scope, values)}`,
      values,
    );
    return rows[0];
  }

  /** Holds a request until the transaction ends. Whoever holds people too holds them first. */
  async lock(tx: PoolClient, id: string): Promise<void> {
    await tx.query('SELECT FROM privacy_requests WHERE id = $1 FOR UPDATE', [id]);
  }

  /** What waits and is due first, or what has ended last. */
  async list(db: Pool, filter: RequestsFilter, scope: Scope): Promise<PrivacyRequest[]> {
    const isEnded = filter.state !== 'waiting';
    const order = isEnded ? 'r.requested_at' : 'r.due_at';
    const [at, id] = filter.after ?? [];
    const values: unknown[] = [
      filter.kind ?? null,
      at ?? null,
      id ?? null,
      filter.limit,
      filter.person ?? null,
    ];
    const states = { waiting: `r.state IN ${waiting}`, ended: `r.state NOT IN ${waiting}`, all: 'true' }[
      filter.state
    ];
    const { rows } = await db.query<PrivacyRequest>(
      `SELECT ${columns} FROM privacy_requests r LEFT JOIN people p ON p.id = r.person_id
       WHERE ${states} AND ($1::text IS NULL OR r.kind = $1) AND ($5::uuid IS NULL OR r.person_id = $5)
         AND ${within(scope, values)}
         AND ($2::timestamptz IS NULL OR (${order}, r.id) ${isEnded ? '<' : '>'} ($2, $3::uuid))
       ORDER BY ${order} ${isEnded ? 'DESC' : ''}, r.id ${isEnded ? 'DESC' : ''} LIMIT $4`,
      values,
    );
    return rows;
  }

  /** What somebody has asked for of a kind and is not done yet. */
  async waitingOf(tx: PoolClient, personId: string, kind: RequestKind): Promise<string | undefined> {
    const { rows } = await tx.query<{ id: string }>(
      `SELECT id FROM privacy_requests WHERE person_id = $1 AND kind = $2 AND state IN ${waiting}
       ORDER BY requested_at LIMIT 1`,
      [personId, kind],
    );
    return rows[0]?.id;
  }

  /** Says how far a request is. */
  async setState(tx: PoolClient, id: string, state: RequestState, at: Date): Promise<void> {
    await tx.query(
      `UPDATE privacy_requests SET state = $2,
         done_at = CASE WHEN $2 IN ('done', 'cancelled', 'refused') THEN $3::timestamptz END WHERE id = $1`,
      [id, state, at.toISOString()],
    );
  }

  async setNote(tx: PoolClient, id: string, note: string): Promise<void> {
    await tx.query('UPDATE privacy_requests SET note = $2 WHERE id = $1', [id, note]);
  }

  /** Says how far an erasure is. */
  async setProgress(tx: PoolClient, id: string, progress: ErasureProgress): Promise<void> {
    await tx.query('UPDATE privacy_requests SET progress = $2 WHERE id = $1', [id, JSON.stringify(progress)]);
  }

  /** Erasures that are under way, and those whose time to think better of it is over. */
  async erasuresDue(db: Pool, now: Date): Promise<string[]> {
    const { rows } = await db.query<{ id: string }>(
      `SELECT id FROM privacy_requests
       WHERE kind = 'erase' AND (state = 'running' OR (state = 'cooling_off' AND due_at <= $1)) ORDER BY due_at, id`,
      [now.toISOString()],
    );
    return rows.map(({ id }) => id);
  }

  /** Calls off what has not begun. */
  async cancel(
    tx: PoolClient,
    recalls: readonly { readonly personId: string; readonly kind: RequestKind; readonly at: Date }[],
  ): Promise<void> {
    await tx.query(
      `UPDATE privacy_requests r SET state = 'cancelled', done_at = c.at
       FROM unnest($1::uuid[], $2::text[], $3::timestamptz[]) AS c (person_id, kind, at)
       WHERE r.person_id = c.person_id AND r.kind = c.kind AND r.state IN ('cooling_off', 'open')`,
      [
        recalls.map(({ personId }) => personId),
        recalls.map(({ kind }) => kind),
        recalls.map(({ at }) => at.toISOString()),
      ],
    );
  }
}

const waiting = `('cooling_off', 'open', 'running')`;

function within(scope: Scope, values: unknown[]): string {
  return scope.kind === 'system' ? 'true' : inScope(scope, 'p', values);
}
