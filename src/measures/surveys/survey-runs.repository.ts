import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { inScope } from '../../people/in-scope.js';
import { PeopleFilter } from '../../people/record/people-filter.js';
import type { Scope } from '../../platform/access/scope.js';
import { firstIdFrom } from '../daily/day.js';
import type { SurveyRun } from './survey.js';

/** Whose ways through which flow are asked for. */
export interface WantedRuns {
  readonly flow: string;
  /** When they were begun: from, and before. */
  readonly start: Date;
  readonly stop: Date;
  readonly scope: Scope;
  /** In the language of segments; null: everybody. */
  readonly expression: string | null;
  readonly seesSensitive: boolean;
  readonly isCountingTests: boolean;
  readonly limit: number;
}

/**
 * Reads ways through a flow from the timeline. SQL: of a conversation, whatever comes after a beginning belongs to that run until
 * the next one begins; entries are found by the time in their ids.
 */
@Injectable()
export class SurveyRunsRepository {
  constructor(private readonly filter: PeopleFilter) {}

  async runs(tx: PoolClient, wanted: WantedRuns): Promise<SurveyRun[]> {
    const { flow, start, stop, scope, expression, seesSensitive, isCountingTests, limit } = wanted;
    const values: unknown[] = [
      firstIdFrom(start),
      start.toISOString(),
      stop.toISOString(),
      flow,
      isCountingTests,
      limit,
    ];
    const isInSegment =
      expression === null ? 'true' : this.filter.condition(expression, values, seesSensitive);
    // A stranger is in no turf, and fulfils no description of a person.
    const strangers = scope.kind === 'system' && expression === null ? 'p.id IS NULL OR' : '';
    const { rows } = await tx.query<SurveyRun>(
      `WITH entries AS MATERIALIZED (
         SELECT i.id, i.conversation_id, i.person_id, i.at, i.kind, i.data
         FROM interactions i JOIN conversations c ON c.id = i.conversation_id JOIN senders s ON s.id = c.sender_id
         WHERE i.id >= $1 AND i.at >= $2 AND (s.provider <> 'simulator' OR $5)
           AND i.kind = ANY ('{run_started,run_ended,message_created,answer_given,answer_not_understood}')
           AND (i.data->>'flow' = $4 OR split_part(i.data->>'because', '/', 1) = 'flow:' || $4)
           AND coalesce(i.data->>'isKnown', 'false') = 'false'
       ), numbered AS (
         SELECT *, count(*) FILTER (WHERE kind = 'run_started') OVER (PARTITION BY conversation_id ORDER BY at, id) AS run
         FROM entries
       ), answers AS (
         SELECT conversation_id, run, jsonb_object_agg(step, value) AS given FROM (
           SELECT DISTINCT ON (conversation_id, run, data->>'step') conversation_id, run, data->>'step' AS step, data->'value' AS value
           FROM numbered WHERE kind = 'answer_given' ORDER BY conversation_id, run, data->>'step', at DESC, id DESC) last
         GROUP BY 1, 2
       ), misunderstood AS (
         SELECT conversation_id, run, jsonb_object_agg(step, count) AS counts FROM (
           SELECT conversation_id, run, data->>'step' AS step, count(*)::int AS count
           FROM numbered WHERE kind = 'answer_not_understood' GROUP BY 1, 2, 3) each GROUP BY 1, 2
       ), runs AS (
         SELECT conversation_id, run, (array_agg(person_id ORDER BY at DESC, id DESC) FILTER (WHERE person_id IS NOT NULL))[1] AS person_id,
           min(at) FILTER (WHERE kind = 'run_started') AS started_at,
           bool_or(kind = 'run_ended') AS has_ended, bool_or(kind = 'run_ended' AND data->>'status' = 'completed') AS is_complete,
           coalesce(array_agg(DISTINCT split_part(data->>'because', '/', 2)) FILTER (WHERE kind = 'message_created'), '{}') AS asked
         FROM numbered WHERE run > 0 GROUP BY 1, 2
       )
       SELECT r.person_id AS "personId", r.conversation_id AS "conversationId", coalesce(p.language, c.language) AS language,
         p.place_code AS place, r.started_at AS "startedAt", NOT r.has_ended AS "isUnderWay", r.asked,
         CASE WHEN r.is_complete THEN 'complete' WHEN a.given IS NULL THEN 'none' ELSE 'partial' END AS status,
         coalesce(a.given, '{}') AS answers, coalesce(m.counts, '{}') AS misunderstood
       FROM runs r JOIN conversations c ON c.id = r.conversation_id LEFT JOIN people p ON p.id = r.person_id
       LEFT JOIN answers a USING (conversation_id, run) LEFT JOIN misunderstood m USING (conversation_id, run)
       WHERE r.started_at < $3 AND (${strangers} ${inScope(scope, 'p', values)} AND ${isInSegment})
       ORDER BY r.started_at, r.conversation_id LIMIT $6`,
      values,
    );
    return rows;
  }
}
