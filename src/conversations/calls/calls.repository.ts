import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { CallAnswer } from '../../engine/conversation.js';
import type { CallRequested } from '../../engine/events.js';
import type { Json } from '../../engine/json.js';
import { Database } from '../../platform/database/database.js';

/** A call that a turn has asked for. */
export interface NewCall {
  readonly event: CallRequested;
  readonly conversationId: string;
  readonly at: Date;
}

/** A call that this process is to make now. */
export interface ClaimedCall {
  readonly id: string;
  readonly host: string;
  readonly method: CallRequested['method'];
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Json;
  readonly timeoutSeconds: number;
  /** How often it was claimed; the first time is 1. */
  readonly times: number;
}

/** How much may be claimed. */
export interface ClaimLimits {
  readonly now: Date;
  /** Calls in all. */
  readonly calls: number;
  /** Calls of one host at once. */
  readonly perHost: number;
  /** The hosts of the calls that are under way, once for each. */
  readonly busyHosts: readonly string[];
}

/** A call that has ended, and who waits for it. */
export interface EndedCall {
  readonly conversationId: string;
  readonly sessionId: string;
  readonly runId: string;
}

/** Seconds beyond a call's own time in which its result must be recorded; after that it is taken for lost. */
const graceSeconds = 10;

/**
 * Keeps the calls to other systems. SQL throughout: they are written with a batch of turns, and claimed by several workers at
 * once. Who has claimed a call, and until when, stands in `request.taken`; a call that is still pending then is claimed again.
 */
@Injectable()
export class CallsRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: PoolClient, calls: readonly NewCall[]): Promise<void> {
    await tx.query(
      `INSERT INTO webhook_calls (id, conversation_id, session_id, run_id, node, request, requested_at)
       SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::jsonb[], $7::timestamptz[])`,
      [
        calls.map(({ event }) => event.id),
        calls.map(({ conversationId }) => conversationId),
        calls.map(({ event }) => event.session),
        calls.map(({ event }) => event.run),
        calls.map(({ event }) => event.node),
        calls.map(({ event }) => JSON.stringify(requestOf(event))),
        calls.map(({ at }) => at.toISOString()),
      ],
    );
  }

  /** Claims the oldest calls that may be made now, not too many of one host. */
  async claim({ now, calls, perHost, busyHosts }: ClaimLimits): Promise<ClaimedCall[]> {
    const { rows } = await this.database.pool.query<ClaimedCall>(
      `WITH waiting AS (
         SELECT id, request->>'host' AS host, row_number() OVER (PARTITION BY request->>'host' ORDER BY id) AS place
         FROM webhook_calls
         WHERE state = 'pending' AND coalesce((request #>> '{taken,until}')::timestamptz, '-infinity') <= $1
       ), busy AS (
         SELECT host, count(*) AS calls FROM unnest($4::text[]) AS host GROUP BY host
       ), chosen AS (
         SELECT w.id FROM webhook_calls w JOIN waiting USING (id) LEFT JOIN busy USING (host)
         WHERE waiting.place + coalesce(busy.calls, 0) <= $3
           AND w.state = 'pending' AND coalesce((w.request #>> '{taken,until}')::timestamptz, '-infinity') <= $1
         ORDER BY w.id LIMIT $2 FOR UPDATE OF w SKIP LOCKED
       )
       UPDATE webhook_calls w SET request = w.request || jsonb_build_object('taken', jsonb_build_object(
         'times', coalesce((w.request #>> '{taken,times}')::int, 0) + 1,
         'until', $1::timestamptz + make_interval(secs => (w.request->>'timeoutSeconds')::int + $5)))
       FROM chosen WHERE w.id = chosen.id
       RETURNING w.id, w.request->>'host' AS host, w.request->>'method' AS method, w.request->>'url' AS url,
         w.request->'headers' AS headers, w.request->'body' AS body,
         (w.request->>'timeoutSeconds')::int AS "timeoutSeconds", (w.request #>> '{taken,times}')::int AS times`,
      [now.toISOString(), calls, perHost, busyHosts, graceSeconds],
    );
    return rows;
  }

  /**
   * Keeps how a call has ended, and no longer what was sent.
   * @returns null when it had ended before: the first result counts
   */
  async end(tx: PoolClient, id: string, answer: CallAnswer, at: Date): Promise<EndedCall | null> {
    const { rows } = await tx.query<EndedCall>(
      `UPDATE webhook_calls SET state = $2, result = $3::jsonb, ended_at = $4, request = request - 'body'
       WHERE id = $1 AND state = 'pending'
       RETURNING conversation_id AS "conversationId", session_id AS "sessionId", run_id AS "runId"`,
      [id, answer.status, JSON.stringify(answer), at.toISOString()],
    );
    return rows[0] ?? null;
  }

  /** How calls have ended, by their ids; those that have not, and those that are gone, are missing. */
  async answers(tx: PoolClient, ids: readonly string[]): Promise<Map<string, CallAnswer>> {
    const { rows } = await tx.query<{ id: string; result: CallAnswer }>(
      "SELECT id, result FROM webhook_calls WHERE id = ANY($1::uuid[]) AND state <> 'pending' AND result IS NOT NULL",
      [ids],
    );
    return new Map(rows.map(({ id, result }) => [id, result]));
  }
}

function requestOf({ method, url, headers, body, timeoutSeconds }: CallRequested) {
  return { method, url, headers, body, timeoutSeconds, host: new URL(url).host };
}
