import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';

import type { Scope } from '../../platform/access/scope.js';
import type { Days } from './day.js';
import type { MeasureSource } from './source.js';
import type { MeasuredRow } from './turf-rows.rules.js';

/** What the writers of measures take turns by. */
const fillLock = 0x6b616d65;

/** A statement over a month of a large installation takes its time; who asked for it waits as long as the server works on it. */
const patienceMs = 15 * 60_000;

/** Each place with every place that it lies in, itself included. */
const placesAbove = `WITH RECURSIVE up (code, above) AS (
    SELECT code, code FROM places
    UNION SELECT up.code, p.parent_code FROM up JOIN places p ON p.code = up.above WHERE p.parent_code IS NOT NULL)`;

/**
 * Joins the value of each day, measure, programme and place. As a subquery with a limit it is looked up by its key each time: the
 * planner, who cannot know how many days there are, would read the whole table.
 */
const byKey = `CROSS JOIN LATERAL (
    SELECT value FROM daily_measures WHERE day = d.day AND measure = w.measure AND programme = r.programme AND place_code = r.place
    LIMIT 1) AS m`;

/** A sum of some days. */
export interface DayValue {
  readonly measure: string;
  readonly day: string;
  readonly value: number;
}

/** Rows that are added up together, under a name. */
export interface RowGroup {
  readonly key: string;
  readonly rows: readonly MeasuredRow[];
}

/** What a measure came to in a group. */
export interface GroupTotal {
  readonly key: string;
  readonly measure: string;
  readonly value: number;
}

/**
 * Keeps what happened on each day, added up.
 * SQL: a day of a large installation is millions of messages, and a dashboard is a few hundred rows found by their key.
 */
@Injectable()
export class DailyMeasuresRepository {
  /** Whether this transaction may write; false when another one does. */
  async mayFill(tx: PoolClient): Promise<boolean> {
    const { rows } = await tx.query<{ may: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS may', [
      fillLock,
    ]);
    return rows[0]?.may === true;
  }

  /**
   * Works the measures of a source out anew for some days, at every place with all that lies in it, and for everywhere. Whoever
   * does it twice has the same rows as who does it once.
   * @param parameters `$1` to `$5` as `MeasureSource` says
   */
  async fill(
    tx: PoolClient,
    { from, until }: Days,
    source: MeasureSource,
    parameters: readonly unknown[],
  ): Promise<void> {
    await tx.query(
      `DELETE FROM daily_measures WHERE day BETWEEN $1::date AND $2::date AND split_part(measure, ':', 1) = ANY($3::text[])`,
      [from, until, source.measures],
    );
    await tx.query(`SET LOCAL statement_timeout = ${patienceMs}`);
    const statement = {
      text: `${placesAbove},
       given AS (SELECT $1::uuid, $2::timestamptz, $3::timestamptz, $4::text, $5::boolean),
       facts AS MATERIALIZED (${source.sql})
       INSERT INTO daily_measures (day, measure, programme, place_code, value)
       SELECT day, measure, programme, place, sum(value) FROM (
         SELECT day, measure, programme, '' AS place, value FROM facts
         UNION ALL
         SELECT f.day, f.measure, f.programme, up.above, f.value FROM facts f JOIN up ON up.code = f.place
       ) told GROUP BY 1, 2, 3, 4 HAVING sum(value) <> 0`,
      values: [...parameters],
      query_timeout: patienceMs,
    };
    await tx.query(statement);
  }

  /** What measures came to on some days, added up over rows; days without anything are left out. */
  async values(
    db: Pool | PoolClient,
    wanted: readonly string[],
    { from, until }: Days,
    rows: readonly MeasuredRow[],
  ): Promise<DayValue[]> {
    const { rows: found } = await db.query<DayValue>({
      name: 'measures-of-days',
      text: `SELECT w.measure, d.day::text, sum(m.value * r.weight)::float8 AS value
       FROM (SELECT generate_series($2::date, $3::date, interval '1 day')::date AS day) d
       CROSS JOIN unnest($1::text[]) AS w (measure)
       CROSS JOIN unnest($4::text[], $5::text[], $6::int[]) AS r (programme, place, weight)
       ${byKey}
       GROUP BY 1, 2 ORDER BY 1, 2`,
      values: [
        wanted,
        from,
        until,
        rows.map(({ programme }) => programme),
        rows.map(({ place }) => place),
        rows.map(({ weight }) => weight),
      ],
    });
    return found;
  }

  /** What measures came to over all of the days, for several groups of rows at once; what came to nothing is left out. */
  async totals(
    db: Pool | PoolClient,
    wanted: readonly string[],
    { from, until }: Days,
    groups: readonly RowGroup[],
  ): Promise<GroupTotal[]> {
    const rows = groups.flatMap(({ key, rows: own }) => own.map((row) => ({ key, ...row })));
    const { rows: found } = await db.query<GroupTotal>({
      name: 'measures-of-groups',
      text: `SELECT r.key, w.measure, sum(m.value * r.weight)::float8 AS value
       FROM (SELECT generate_series($2::date, $3::date, interval '1 day')::date AS day) d
       CROSS JOIN unnest($1::text[]) AS w (measure)
       CROSS JOIN unnest($4::text[], $5::text[], $6::text[], $7::int[]) AS r (key, programme, place, weight)
       ${byKey}
       GROUP BY 1, 2`,
      values: [
        wanted,
        from,
        until,
        rows.map(({ key }) => key),
        rows.map(({ programme }) => programme),
        rows.map(({ place }) => place),
        rows.map(({ weight }) => weight),
      ],
    });
    return found;
  }

  /** The last day before some day of which there is a measure that is a stock; null: there is none. */
  async lastStock(db: Pool | PoolClient, until: string): Promise<string | null> {
    const { rows } = await db.query<{ day: string }>(
      `SELECT day::text FROM daily_measures WHERE measure = 'people' AND day <= $1 ORDER BY day DESC LIMIT 1`,
      [until],
    );
    return rows[0]?.day ?? null;
  }

  /** The first day on which anything could have happened: that of the first person; null without anybody. */
  async firstDay(db: Pool | PoolClient, timezone: string): Promise<string | null> {
    const { rows } = await db.query<{ day: string | null }>(
      `SELECT least((min(created_at) AT TIME ZONE $1)::date, (SELECT (min(received_at) AT TIME ZONE $1)::date
         FROM inbound_messages))::text AS day FROM people`,
      [timezone],
    );
    return rows[0]?.day ?? null;
  }

  /** The places of a turf that lie in no other place of it. */
  async topPlaces(db: Pool | PoolClient, scope: Scope): Promise<string[]> {
    if (scope.kind === 'system' || scope.places.length === 0) return [];
    const { rows } = await db.query<{ code: string }>(
      `${placesAbove} SELECT code FROM unnest($1::text[]) AS held (code)
       WHERE NOT EXISTS (SELECT FROM up WHERE up.code = held.code AND up.above <> held.code AND up.above = ANY($1::text[]))`,
      [scope.places],
    );
    return rows.map(({ code }) => code);
  }

  /** Whether a place is one of some others, or lies in one. */
  async isWithin(db: Pool | PoolClient, place: string, others: readonly string[]): Promise<boolean> {
    if (others.includes(place)) return true;
    const { rowCount } = await db.query(
      `${placesAbove} SELECT FROM up WHERE code = $1 AND above = ANY($2::text[]) LIMIT 1`,
      [place, others],
    );
    return rowCount !== 0;
  }
}
