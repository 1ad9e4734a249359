import { Injectable } from '@nestjs/common';

import { Database } from '../../platform/database/database.js';
import type { BroadcastState } from '../broadcasts/broadcast.js';

/** What the tables say about how far a broadcast is, all of one moment. */
export interface ProgressRow {
  readonly state: BroadcastState;
  readonly contentKind: 'text' | 'flow' | 'template';
  readonly perHour: number | null;
  /** Messages a second, as it was planned. */
  readonly perSecond: number | null;
  readonly audience: number;
  readonly recipients: number;
  readonly position: number;
  readonly startedAt: Date | null;
  readonly startsAt: Date | null;
  readonly endedAt: Date | null;
  /** Why people are left out, as it was counted. */
  readonly excluded: readonly { readonly reason: string; readonly count: number }[];
  /** Messages by their state. */
  readonly messages: Readonly<Record<string, number>>;
  /** Recipients who were left out since, with why: before the position, and from it on. */
  readonly leftOut: readonly {
    readonly reason: string;
    readonly isPassed: boolean;
    readonly count: number;
  }[];
  /** Recipients with whom a flow was to begin, when it was cancelled. */
  readonly takenBack: number;
  /** When the last of what waits in the outbox may go, or people's own times are over; null: nothing waits for a time. */
  readonly lastAt: Date | null;
  /** Flows that are about to begin. */
  readonly begun: number;
  /** Why messages were skipped or failed. */
  readonly reasons: readonly { readonly state: string; readonly reason: string; readonly count: number }[];
}

/** What came of a broadcast. */
export interface OutcomeRow {
  readonly replies: number;
  readonly optOuts: number;
  readonly segments: number;
  /** What a segment of it costs on average, as it was planned; null without prices. */
  readonly segmentPrice: number | null;
  readonly currency: string | null;
}

/** A text within this time after hers counts as an answer to it. */
const answeredWithin = "interval '3 days'";

/** Reads how far broadcasts are. SQL: counts over a million rows, by index alone. */
@Injectable()
export class ProgressRepository {
  constructor(private readonly database: Database) {}

  /** One statement, so that all counts are of one moment and their sum is the audience. */
  async of(id: string): Promise<ProgressRow | null> {
    const { rows } = await this.database.pool.query<ProgressRow>({
      name: 'broadcast-progress',
      text: `
        WITH b AS MATERIALIZED (
          SELECT *, coalesce((plan->>'recipients')::int, 0) AS recipients FROM broadcasts WHERE id = $1
        ), less AS MATERIALIZED (
          SELECT r.state, coalesce(r.reasons[1], '') AS reason, r.place < b.position AS is_passed, count(*)::int AS count
          FROM b JOIN broadcast_recipients r ON r.broadcast_id = b.id AND r.state IN ('excluded', 'cancelled') AND r.place < b.recipients
          GROUP BY 1, 2, 3)
        SELECT b.state, b.content->>'kind' AS "contentKind", (b.pace->>'perHour')::int AS "perHour",
          (b.plan->'duration'->>'perSecond')::float8 AS "perSecond", coalesce((b.plan->>'audience')::int, 0) AS audience,
          b.recipients, b.position, b.started_at AS "startedAt", b.starts_at AS "startsAt", b.ended_at AS "endedAt",
          greatest(
            (SELECT max(m.not_before) FROM outbound_messages m WHERE m.broadcast_id = $1 AND m.state = 'queued'),
            CASE WHEN b.timing->>'kind' = 'local' AND b.position < b.recipients
              THEN (b.plan->'duration'->>'endsAt')::timestamptz END) AS "lastAt",
          coalesce(b.plan->'excluded', '[]') AS excluded,
          coalesce((SELECT jsonb_object_agg(state, count) FROM (
            SELECT m.state, count(*)::int AS count FROM outbound_messages m WHERE m.broadcast_id = $1 GROUP BY m.state) AS each), '{}') AS messages,
          coalesce((SELECT jsonb_agg(jsonb_build_object('reason', reason, 'isPassed', is_passed, 'count', count))
            FROM less WHERE less.state = 'excluded'), '[]') AS "leftOut",
          coalesce((SELECT sum(count)::int FROM less WHERE less.state = 'cancelled'), 0) AS "takenBack",
          CASE b.content->>'kind' WHEN 'flow' THEN (SELECT count(*)::int FROM fires f
            WHERE f.kind = 'start_flow' AND starts_with(f.key, 'broadcast:' || b.id || '/')) ELSE 0 END AS begun,
          coalesce((SELECT jsonb_agg(jsonb_build_object('state', state, 'reason', reason, 'count', count)) FROM (
            SELECT m.state, coalesce(CASE m.state WHEN 'skipped' THEN m.reasons->>0 ELSE m.error_code END, '') AS reason, count(*)::int AS count
            FROM outbound_messages m
            WHERE m.broadcast_id = $1 AND m.state IN ('skipped', 'failed', 'undelivered') GROUP BY 1, 2) AS each), '[]') AS reasons
        FROM b`,
      values: [id],
    });
    return rows[0] ?? null;
  }

  /** What people did after it, and what it took. It reads every message: ask for it now and then. */
  async outcome(id: string): Promise<OutcomeRow | null> {
    const { rows } = await this.database.pool.query<OutcomeRow>({
      name: 'broadcast-outcome',
      text: `
        SELECT
          (SELECT count(DISTINCT i.conversation_id)::int FROM inbound_messages i
            WHERE i.id >= ${firstIdOf(`b.started_at - interval '1 day'`)} AND EXISTS (
              SELECT FROM outbound_messages m
              WHERE m.conversation_id = i.conversation_id AND m.broadcast_id = b.id
                AND m.sent_at <= i.received_at AND i.received_at <= m.sent_at + ${answeredWithin})) AS replies,
          (SELECT count(DISTINCT (o.channel, o.address))::int FROM opt_outs o
            JOIN conversations c ON c.channel = o.channel AND c.address = o.address
            CROSS JOIN LATERAL (
              SELECT m.broadcast_id FROM outbound_messages m
              WHERE m.conversation_id = c.id AND m.sent_at <= o.at ORDER BY m.id DESC LIMIT 1) AS last
            WHERE o.at >= b.started_at AND last.broadcast_id = b.id) AS "optOuts",
          coalesce((SELECT sum(m.segments)::int FROM outbound_messages m
            WHERE m.broadcast_id = b.id AND m.state IN ('sent', 'delivered', 'read', 'undelivered')), 0) AS segments,
          (b.plan->'price'->>'total')::float8 / nullif((b.plan->'segments'->>'total')::float8, 0) AS "segmentPrice",
          b.plan->'price'->>'currency' AS currency
        FROM broadcasts b WHERE b.id = $1 AND b.started_at IS NOT NULL`,
      values: [id],
    });
    return rows[0] ?? null;
  }
}

/** SQL: the first UUIDv7 of a moment. */
function firstIdOf(moment: string): string {
  return `(rpad(lpad(to_hex((extract(epoch FROM ${moment}) * 1000)::bigint), 12, '0'), 32, '0'))::uuid`;
}
