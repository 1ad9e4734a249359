import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';

import type { Scope } from '../../platform/access/scope.js';
import { affectedSql, reasons, type AffectedReason } from './affected-sql.js';
import type { AffectedQuery } from './affected.schemas.js';

/** Somebody who is affected. */
export interface AffectedRow {
  readonly personId: string;
  readonly name: string | null;
  readonly channel: string | null;
  readonly address: string | null;
  readonly language: string | null;
  readonly because: AffectedReason;
  readonly at: Date;
}

/** Finds whom a breach concerns. SQL, because it may be everybody, and what tells it stands in the tables of all rooms. */
@Injectable()
export class AffectedRepository {
  /** The next people behind an id, in the order of their ids. */
  async page(
    db: Pool | PoolClient,
    asked: AffectedQuery,
    scope: Scope,
    after: string,
    limit: number,
  ): Promise<AffectedRow[]> {
    const { query, values } = affectedSql(asked, scope);
    const { rows } = await db.query<Omit<AffectedRow, 'because'> & { rank: number }>(
      `SELECT found.id AS "personId", p.name, a.channel, a.address, p.language, found.rank, found.at
       FROM (SELECT * FROM (${query}) everyone WHERE id > $${values.push(after)} ORDER BY id LIMIT $${values.push(limit)}) found
       JOIN people p ON p.id = found.id
       LEFT JOIN LATERAL (SELECT channel, address FROM person_addresses WHERE person_id = p.id
         ORDER BY is_private DESC, created_at, channel, address LIMIT 1) a ON true
       ORDER BY found.id`,
      values,
    );
    return rows.map(({ rank, ...row }) => ({ ...row, because: reasons[rank] ?? 'kept' }));
  }
}
