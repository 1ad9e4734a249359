import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { inScope } from '../../people/in-scope.js';
import type { Json } from '../../people/person.js';
import type { Scope } from '../../platform/access/scope.js';
import type { ReadSegment } from '../../segments/segment-reading.js';
import { conditionSql } from '../../segments/sql/condition-sql.js';
import type { DatePrecision } from '../../engine/understanding/date-precision.js';

/** Somebody who may be taken into a programme. */
export interface Candidate {
  readonly id: string;
  readonly timezone: string | null;
  /** The field that the programme is counted from, as it is kept; null without one. */
  readonly anchor: Json;
  readonly precision: DatePrecision | null;
  /** Where she wrote last; null when nobody has written yet. */
  readonly conversationId: string | null;
  /** The sender that would write to her first; null where she has no address that any of ours writes to. */
  readonly senderId: string | null;
  /** She was in the programme before, or is; with whatever came of it. */
  readonly wasIn: boolean;
  /** She is not written to about it. */
  readonly isSuppressed: boolean;
}

/** Where a search for people goes on. */
export interface CandidateSearch {
  readonly programme: string;
  /** The field that the programme is counted from. */
  readonly field: string;
  /** What they fulfil; null: these ids alone. */
  readonly read: ReadSegment | null;
  readonly ids: readonly string[] | null;
  readonly after: string | null;
  readonly limit: number;
}

/** Finds people who may be taken into a programme. SQL, because a segment may be half of all people. */
@Injectable()
export class CandidatesRepository {
  async find(
    tx: PoolClient,
    { programme, field, read, ids, after, limit }: CandidateSearch,
    scope: Scope,
  ): Promise<Candidate[]> {
    const values: unknown[] = [programme, field, `programme:${programme}`];
    const where = [inScope(scope, 'p', values), 'p.merged_into_id IS NULL'];
    if (read !== null) where.push(conditionSql(read.condition, read.moment, 'p', values));
    if (ids !== null) where.push(`p.id = ANY($${values.push(ids)}::uuid[])`);
    if (after !== null) where.push(`p.id > $${values.push(after)}::uuid`);
    const { rows } = await tx.query<Candidate>(
      `SELECT p.id, p.timezone, f.value AS anchor, f.precision, c.id AS "conversationId", a.sender_id AS "senderId",
         EXISTS (SELECT FROM subscriptions s WHERE s.person_id = p.id AND s.programme = $1) AS "wasIn",
         EXISTS (SELECT FROM suppressions x WHERE x.person_id = p.id AND x.scope = $3 AND x.lifted_at IS NULL) AS "isSuppressed"
       FROM (SELECT p.id, p.timezone FROM people p WHERE ${where.join(' AND ')} ORDER BY p.id LIMIT ${limit}) p
       LEFT JOIN person_fields f ON f.person_id = p.id AND f.key = $2
       LEFT JOIN LATERAL (
         SELECT k.id FROM conversations k WHERE k.person_id = p.id
         ORDER BY k.last_inbound_at DESC NULLS LAST, k.id LIMIT 1) c ON true
       LEFT JOIN LATERAL (
         SELECT s.id AS sender_id FROM person_addresses a JOIN senders s ON s.channel = a.channel
           AND (s.provider = 'simulator') = starts_with(a.address, 'simulator:')
         WHERE a.person_id = p.id ORDER BY a.channel = 'sms' DESC, a.created_at, s.created_at, s.id LIMIT 1) a ON true
       ORDER BY p.id`,
      values,
    );
    return rows;
  }
}
