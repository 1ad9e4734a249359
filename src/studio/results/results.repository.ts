import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { inScope } from '../../people/in-scope.js';
import { PeopleFilter } from '../../people/record/people-filter.js';
import type { Scope } from '../../platform/access/scope.js';

/** What became of those who came to a step. */
export interface StepCounts {
  readonly step: string;
  readonly came: number;
  readonly answered: number;
  readonly misunderstood: number;
  readonly left: number;
}

/** How often a flow was begun, and how that went. */
export interface RunCounts {
  readonly started: number;
  readonly completed: number;
  readonly left: number;
  /** The flow was at fault, or a release took away the place where she was. */
  readonly endedByUs: number;
}

/** Whose ways alone are counted. */
export interface CountedPeople {
  /** In the language of segments. */
  readonly expression: string;
  readonly scope: Scope;
  readonly seesSensitive: boolean;
}

/** Which part of the timeline is counted. */
export interface CountedPart {
  readonly flow: string;
  readonly since: Date;
  /** The conversations of the simulator too. */
  readonly isCountingTests: boolean;
  /** Null: everybody, strangers too. */
  readonly people: CountedPeople | null;
}

/**
 * Counts what the timeline says of a flow. SQL, because a year of a large installation is millions of entries; they are found by
 * the time in their ids.
 */
@Injectable()
export class ResultsRepository {
  constructor(private readonly filter: PeopleFilter) {}

  /** @throws DomainError `malformed` for a segment that asks for what the reader may not see */
  async counts(tx: PoolClient, part: CountedPart): Promise<{ steps: StepCounts[]; runs: RunCounts }> {
    const { flow, since, isCountingTests, people } = part;
    const values: unknown[] = [firstIdOf(since), since.toISOString(), flow, isCountingTests];
    const sql = countsSql(this.isCounted('coalesce(i.person_id, c.person_id)', people, values));
    const { rows } = await tx.query<{ steps: StepCounts[]; runs: RunCounts }>(sql, values);
    const [row] = rows;
    if (row === undefined) throw new Error('an aggregate gave no row');
    return row;
  }

  /** How many people are at each step of a flow now, by the run that is speaking. */
  async waiting(
    tx: PoolClient,
    { flow, isCountingTests, people }: Omit<CountedPart, 'since'>,
    now: Date,
  ): Promise<ReadonlyMap<string, number>> {
    const values: unknown[] = [flow, now.toISOString(), isCountingTests];
    const { rows } = await tx.query<{ step: string; people: number }>(
      `SELECT split_part(c.session #>> '{runs,-1,node}', '/', 1) AS step, count(*)::int AS people
       FROM conversations c JOIN senders s ON s.id = c.sender_id
       WHERE c.session #>> '{runs,-1,flow}' = $1 AND c.session ->> 'expiresAt' > $2
         AND (s.provider <> 'simulator' OR $3)${this.isCounted('c.person_id', people, values)}
       GROUP BY 1`,
      values,
    );
    return new Map(rows.map(({ step, people: waiting }) => [step, waiting]));
  }

  private isCounted(personId: string, people: CountedPeople | null, values: unknown[]): string {
    if (people === null) return '';
    const { expression, scope, seesSensitive } = people;
    const isMeant = this.filter.condition(expression, values, seesSensitive);
    return ` AND ${personId} IN (SELECT p.id FROM people p WHERE ${inScope(scope, 'p', values)} AND ${isMeant})`;
  }
}

/** Ids are made when their transaction is at work, on another clock perhaps: a little before counts too. */
const slackMs = 60_000;

/** The least UUIDv7 of a moment (RFC 9562, 5.7): ids from then on are greater. */
export function firstIdOf(moment: Date): string {
  const hex = Math.max(0, moment.getTime() - slackMs)
    .toString(16)
    .padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}

/*
 * `run` numbers the runs of the flow in a conversation; 0 was begun before the period. What she saw last before a run ended
 * is the entry before: all entries of other flows are left out.
 */
const countsSql = (isCounted: string): string => `
  WITH entries AS MATERIALIZED (
    SELECT i.id, i.conversation_id, i.kind, i.data ->> 'status' AS status, i.data ->> 'reason' AS reason,
           CASE i.kind WHEN 'message_created' THEN split_part(i.data ->> 'because', '/', 2)
                       WHEN 'run_moved' THEN split_part(i.data ->> 'to', '/', 1)
                       ELSE i.data ->> 'step' END AS step
    FROM interactions i
    JOIN conversations c ON c.id = i.conversation_id
    JOIN senders s ON s.id = c.sender_id
    WHERE i.id >= $1 AND i.at >= $2 AND (s.provider <> 'simulator' OR $4)
      AND i.kind = ANY ('{run_started,run_moved,run_ended,message_created,answer_given,answer_not_understood}')
      AND (i.data ->> 'flow' = $3 OR split_part(i.data ->> 'because', '/', 1) = 'flow:' || $3)
      AND coalesce(i.data ->> 'isKnown', 'false') = 'false'${isCounted}
  ), numbered AS (
    SELECT *, count(*) FILTER (WHERE kind = 'run_started') OVER (PARTITION BY conversation_id ORDER BY id) AS run
    FROM entries
  ), placed AS (
    SELECT *, lag(step) OVER before AS last_step, lag(kind) OVER before AS last_kind
    FROM numbered WINDOW before AS (PARTITION BY conversation_id, run ORDER BY id)
  ), visits AS (
    SELECT step, bool_or(kind = 'answer_given') AS is_answered,
           count(*) FILTER (WHERE kind = 'answer_not_understood') AS misunderstood
    FROM placed WHERE kind IN ('message_created', 'answer_given', 'answer_not_understood')
    GROUP BY step, conversation_id, run
  ), ends AS (
    SELECT CASE WHEN status = 'completed' THEN 'completed'
                WHEN status = 'failed' OR reason = 'release' THEN 'by_us' ELSE 'left' END AS how,
           CASE WHEN last_kind <> 'answer_given' THEN last_step END AS step
    FROM placed WHERE kind = 'run_ended'
  ), steps AS (
    SELECT step, sum(came)::int AS came, sum(answered)::int AS answered, sum(misunderstood)::int AS misunderstood,
           sum(gone)::int AS "left"
    FROM (
      SELECT step, 1 AS came, is_answered::int AS answered, misunderstood, 0 AS gone FROM visits
      UNION ALL
      SELECT step, 0, 0, 0, 1 FROM ends WHERE how = 'left' AND step IS NOT NULL
    ) counted GROUP BY step
  )
  SELECT coalesce((SELECT jsonb_agg(to_jsonb(steps) ORDER BY step) FROM steps), '[]') AS steps,
         jsonb_build_object(
           'started', (SELECT count(*) FROM entries WHERE kind = 'run_started'),
           'completed', (SELECT count(*) FROM ends WHERE how = 'completed'),
           'left', (SELECT count(*) FROM ends WHERE how = 'left'),
           'endedByUs', (SELECT count(*) FROM ends WHERE how = 'by_us')) AS runs`;
