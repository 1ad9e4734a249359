import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';

import { inScope } from '../../people/in-scope.js';
import { recordsOf } from '../../people/matching/person-part.js';
import type { Scope } from '../../platform/access/scope.js';

/** A partner has to delete what they were given about somebody. */
export interface DeleteNotice {
  readonly id: string;
  readonly partner: string;
  readonly personId: string;
  /** `erased`, or `consent_ended` with the moment at which it ended. */
  readonly cause: string;
  readonly at: Date;
  readonly sentAt: Date | null;
  readonly confirmedAt: Date | null;
}

/** Which notices are meant. */
export interface NoticesFilter {
  readonly state: 'waiting' | 'sent' | 'open' | 'confirmed' | 'all';
  readonly partner: string | undefined;
  readonly after: NoticePosition | undefined;
  readonly limit: number;
}

/** Where a page ended. */
export type NoticePosition = readonly [at: string, id: string];

const states: Readonly<Record<NoticesFilter['state'], string>> = {
  waiting: 'n.sent_at IS NULL AND n.confirmed_at IS NULL',
  sent: 'n.sent_at IS NOT NULL AND n.confirmed_at IS NULL',
  open: 'n.confirmed_at IS NULL',
  confirmed: 'n.confirmed_at IS NOT NULL',
  all: 'true',
};

/** Keeps notices to delete. SQL, because an opt-out of many makes many, and a file names them all. */
@Injectable()
export class NoticesRepository {
  /** Notices, the oldest first. */
  async list(db: Pool | PoolClient, filter: NoticesFilter, scope: Scope): Promise<DeleteNotice[]> {
    const [at, id] = filter.after ?? [];
    const values: unknown[] = [filter.partner ?? null, at ?? null, id ?? null, filter.limit];
    const { rows } = await db.query<DeleteNotice>(
      `SELECT n.id, n.partner, n.person_id AS "personId", n.cause, n.at, n.sent_at AS "sentAt", n.confirmed_at AS "confirmedAt"
       FROM delete_notices n
       WHERE ${states[filter.state]} AND ($1::text IS NULL OR n.partner = $1) AND ${within(scope, values)}
         AND ($2::timestamptz IS NULL OR (n.at, n.id) > ($2, $3::uuid))
       ORDER BY n.at, n.id LIMIT $4`,
      values,
    );
    return rows;
  }

  /** The ids by which a partner may know each of these people: those that stood in the files that they got. */
  async idsInFiles(
    db: Pool | PoolClient,
    partner: string,
    personIds: readonly string[],
  ): Promise<Map<string, string[]>> {
    const { rows } = await db.query<{ personId: string; ids: string[] }>(
      `SELECT w.id AS "personId", array_agg(DISTINCT x.person_id) AS ids
       FROM unnest($2::uuid[]) AS w (id)
       CROSS JOIN LATERAL ${recordsOf('w.id')} record
       JOIN exported_people x ON x.person_id = record.id JOIN exports e ON e.id = x.export_id AND e.partner = $1
       GROUP BY w.id`,
      [partner, personIds],
    );
    return new Map(rows.map(({ personId, ids }) => [personId, ids]));
  }

  /** Notes that notices were sent, or confirmed; gives those that were not before. */
  async note(
    tx: PoolClient,
    ids: readonly string[],
    state: 'sent' | 'confirmed',
    at: Date,
    scope: Scope,
  ): Promise<{ readonly id: string; readonly partner: string }[]> {
    const values: unknown[] = [ids, at.toISOString()];
    const change =
      state === 'sent'
        ? 'sent_at = $2::timestamptz'
        : 'confirmed_at = $2::timestamptz, sent_at = coalesce(n.sent_at, $2::timestamptz)';
    const isNew = state === 'sent' ? 'n.sent_at IS NULL' : 'n.confirmed_at IS NULL';
    const { rows } = await tx.query<{ id: string; partner: string }>(
      `UPDATE delete_notices n SET ${change} WHERE n.id = ANY($1::uuid[]) AND ${isNew} AND ${within(scope, values)}
       RETURNING n.id, n.partner`,
      values,
    );
    return rows;
  }
}

/** Of somebody who was erased only the whole house knows. */
function within(scope: Scope, values: unknown[]): string {
  if (scope.kind === 'system') return 'true';
  return `EXISTS (SELECT FROM people p WHERE p.id = n.person_id AND ${inScope(scope, 'p', values)})`;
}
