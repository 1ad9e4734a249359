import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

/** A visit whose day has passed, and where she is written to. */
export interface MissedVisit {
  readonly personId: string;
  readonly conversationId: string;
  /** ISO date. */
  readonly day: string;
  readonly language: string | null;
}

/** Which missed visits are looked for. */
export interface MissedSearch {
  /** The field with the day. */
  readonly field: string;
  /** ISO dates. */
  readonly from: string;
  readonly until: string;
  readonly limit: number;
}

/** Somebody was with her around that day, as staff noted. */
const wasMadeSql = `EXISTS (
  SELECT FROM interactions i WHERE i.person_id = f.person_id AND i.kind = 'visit_noted'
    AND i.at >= f.value_text::timestamptz - interval '3 days')`;

const missedSql = (isDone: string): string => `
  SELECT f.person_id AS "personId", f.value_text AS day, c.id AS "conversationId", coalesce(p.language, c.language) AS language
  FROM person_fields f
  JOIN people p ON p.id = f.person_id AND p.merged_into_id IS NULL
  JOIN LATERAL (
    SELECT id, language FROM conversations WHERE person_id = f.person_id ORDER BY last_inbound_at DESC NULLS LAST, id LIMIT 1) c ON true
  WHERE f.key = $1 AND f.value_text BETWEEN $2 AND $3 AND f.value_text ~ '^\\d{4}-\\d{2}-\\d{2}$'
    AND NOT ${wasMadeSql} AND NOT ${isDone}
  ORDER BY f.value_text, f.person_id LIMIT $4`;

/** Finds missed visits. SQL over the index of fields: one statement for everybody, a chunk at a time. */
@Injectable()
export class MissedVisitsRepository {
  /** Keeps a second worker from looking at the same time. */
  async lock(tx: PoolClient): Promise<void> {
    await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('missed visits', 0))");
  }

  /** Those about which she was not written to. */
  notReminded(tx: PoolClient, search: MissedSearch): Promise<MissedVisit[]> {
    const isReminded = `EXISTS (
      SELECT FROM outbound_messages m WHERE m.person_id = f.person_id AND m.because = 'visit:' || f.value_text || '/missed')`;
    return this.find(tx, missedSql(isReminded), search);
  }

  /** Those that nobody was asked to look after. */
  notLookedAfter(tx: PoolClient, search: MissedSearch): Promise<MissedVisit[]> {
    const isLookedAfter = `EXISTS (
      SELECT FROM cases ca WHERE ca.person_id = f.person_id
        AND (ca.because = 'visit:' || f.value_text || '/missed' OR (ca.topic = 'missed_visit' AND ca.state = 'open')))`;
    return this.find(tx, missedSql(isLookedAfter), search);
  }

  private async find(
    tx: PoolClient,
    sql: string,
    { field, from, until, limit }: MissedSearch,
  ): Promise<MissedVisit[]> {
    const { rows } = await tx.query<MissedVisit>(sql, [field, from, until, limit]);
    return rows;
  }
}
