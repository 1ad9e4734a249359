import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';

import type { Scope } from '../../platform/access/scope.js';
import { inScope } from '../in-scope.js';
import type { DuplicateReason } from './duplicate-score.rules.js';
import type { DatePrecision } from '../../engine/understanding/date-precision.js';

/** Two records that may be of one person. */
export interface FoundPair {
  readonly one: string;
  readonly other: string;
  readonly score: number;
  readonly reasons: readonly DuplicateReason[];
}

/** One of the two, as somebody who decides wants to see it. */
export interface PairedRecord {
  readonly id: string;
  readonly name: string | null;
  readonly language: string | null;
  readonly place: { readonly code: string; readonly name: string } | null;
  readonly birthDate: { readonly date: string; readonly precision: DatePrecision } | null;
  readonly addresses: readonly string[];
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** An open pair with both records. */
export interface OpenPair {
  readonly personId: string;
  readonly otherId: string;
  readonly score: number;
  readonly reasons: readonly DuplicateReason[];
  readonly foundAt: Date;
  readonly person: PairedRecord;
  readonly other: PairedRecord;
}

/** Where a page of pairs ended. */
export interface PairPosition {
  readonly score: number;
  readonly personId: string;
  readonly otherId: string;
}

function paired(p: string): string {
  return `json_build_object('id', ${p}.id, 'name', ${p}.name, 'language', ${p}.language,
    'place', (SELECT json_build_object('code', code, 'name', name) FROM places WHERE code = ${p}.place_code),
    'birthDate', (SELECT json_build_object('date', value_text, 'precision', coalesce(precision, 'day'))
      FROM person_fields WHERE person_id = ${p}.id AND key = 'birth_date'),
    'addresses', ARRAY(SELECT address FROM person_addresses WHERE person_id = ${p}.id ORDER BY created_at, address),
    'createdAt', to_char(${p}.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'updatedAt', to_char(${p}.updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))`;
}

/** Keeps pairs of records that may be of one person, and what was decided about them. SQL, because they are written in bulk. */
@Injectable()
export class DuplicatePairsRepository {
  /**
   * Writes what was found for some people: what is decided stays decided, and open pairs of theirs that are alike no more go.
   * @returns how many pairs are open for them now
   */
  async write(
    tx: PoolClient,
    lookedAt: readonly string[],
    pairs: readonly FoundPair[],
    at: Date,
  ): Promise<number> {
    const ordered = pairs.map(({ one, other, ...pair }) => ({ ...pair, ids: [one, other].sort() }));
    const once = [...new Map(ordered.map((pair) => [pair.ids.join(), pair])).values()];
    const columns = [once.map(({ ids }) => ids[0]), once.map(({ ids }) => ids[1])];
    await tx.query(
      `DELETE FROM duplicate_pairs d WHERE d.state = 'open' AND (d.person_id = ANY($1::uuid[]) OR d.other_id = ANY($1::uuid[]))
         AND NOT EXISTS (SELECT FROM unnest($2::uuid[], $3::uuid[]) AS found (one, other)
           WHERE found.one = d.person_id AND found.other = d.other_id)`,
      [lookedAt, ...columns],
    );
    const { rowCount } = await tx.query(
      `INSERT INTO duplicate_pairs AS d (person_id, other_id, score, reasons, found_at)
       SELECT one, other, score, reasons, $5 FROM unnest($1::uuid[], $2::uuid[], $3::int[], $4::jsonb[]) AS found (one, other, score, reasons)
       ORDER BY one, other
       ON CONFLICT (person_id, other_id) DO UPDATE SET score = excluded.score, reasons = excluded.reasons WHERE d.state = 'open'`,
      [
        ...columns,
        once.map(({ score }) => score),
        once.map(({ reasons }) => JSON.stringify(reasons)),
        at.toISOString(),
      ],
    );
    return rowCount ?? 0;
  }

  /** Open pairs of which both records are in the scope, the likeliest first; those of one person where she is given. */
  async open(
    db: Pool | PoolClient,
    scope: Scope,
    {
      after,
      personId,
      limit,
    }: {
      readonly after: PairPosition | null;
      readonly personId?: string | undefined;
      readonly limit: number;
    },
  ): Promise<OpenPair[]> {
    const values: unknown[] = [limit];
    const isOfHers =
      personId === undefined ? 'true' : `$${values.push(personId)}::uuid IN (d.person_id, d.other_id)`;
    const comesAfter =
      after === null
        ? 'true'
        : `(-d.score, d.person_id, d.other_id) > (-($${values.push(after.score)}::int), $${values.push(after.personId)}::uuid, $${values.push(after.otherId)}::uuid)`;
    const both = `${inScope(scope, 'p', values)} AND ${inScope(scope, 'o', values)}`;
    const { rows } = await db.query<OpenPair>(
      `SELECT d.person_id AS "personId", d.other_id AS "otherId", d.score, d.reasons, d.found_at AS "foundAt",
         ${paired('p')} AS person, ${paired('o')} AS other
       FROM duplicate_pairs d JOIN people p ON p.id = d.person_id JOIN people o ON o.id = d.other_id
       WHERE d.state = 'open' AND ${isOfHers} AND ${comesAfter} AND ${both}
       ORDER BY d.score DESC, d.person_id, d.other_id LIMIT $1`,
      values,
    );
    return rows;
  }

  /** People as they are shown beside one another, as far as they are in the scope. */
  async people(db: Pool | PoolClient, ids: readonly string[], scope: Scope): Promise<PairedRecord[]> {
    const values: unknown[] = [ids];
    const { rows } = await db.query<{ person: PairedRecord }>(
      `SELECT ${paired('p')} AS person FROM people p WHERE p.id = ANY($1::uuid[]) AND ${inScope(scope, 'p', values)}`,
      values,
    );
    return rows.map(({ person }) => person);
  }

  /**
   * Notes what somebody decided about two records: that they are two people, or that it is open after all.
   * @returns whether both are there, in the scope
   */
  async decide(
    tx: PoolClient,
    [one, other]: readonly [string, string],
    state: 'open' | 'distinct',
    by: { readonly id: string; readonly at: Date; readonly scope: Scope },
  ): Promise<boolean> {
    const values: unknown[] = [one, other, state, by.at.toISOString(), by.id];
    const both = `${inScope(by.scope, 'p', values)} AND ${inScope(by.scope, 'o', values)}`;
    const { rowCount } = await tx.query(
      `INSERT INTO duplicate_pairs (person_id, other_id, score, reasons, state, found_at, decided_at, decided_by_id)
       SELECT least(p.id, o.id), greatest(p.id, o.id), 0, '[]', $3, $4, $4, $5
       FROM people p, people o WHERE p.id = $1 AND o.id = $2 AND p.id <> o.id AND ${both}
       ON CONFLICT (person_id, other_id) DO UPDATE SET state = excluded.state, decided_at = excluded.decided_at,
         decided_by_id = excluded.decided_by_id`,
      values,
    );
    return rowCount === 1;
  }

  /** Up to so many people whose records have moved on after a position, in the order in which they did, and until a moment. */
  async changedAfter(
    db: Pool | PoolClient,
    { at, id }: ChangePosition,
    until: Date,
    limit: number,
  ): Promise<ChangePosition[]> {
    const { rows } = await db.query<{ id: string; at: Date }>(
      `SELECT id, updated_at AS at FROM people WHERE (updated_at, id) > ($1::timestamptz, $2::uuid) AND updated_at <= $3
       ORDER BY updated_at, id LIMIT $4`,
      [at, id, until.toISOString(), limit],
    );
    return rows.map((row) => ({ id: row.id, at: row.at.toISOString() }));
  }
}

/** Up to which change of a record everything is looked at. */
export interface ChangePosition {
  readonly at: string;
  readonly id: string;
}
