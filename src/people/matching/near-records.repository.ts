import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';

import type { Scope } from '../../platform/access/scope.js';
import { inScope } from '../in-scope.js';
import type { BirthDate } from '../person.js';
import { withKey } from './with-key.js';

/** Somebody whose second record is looked for. */
export interface NearSubject {
  /** What she is called in the answer. */
  readonly ref: string;
  /** Her own record; absent for somebody who is not recorded yet. */
  readonly id?: string | undefined;
  readonly matchKeys: readonly string[];
  /** Test people are found among test people only. */
  readonly isTest: boolean;
}

/** A record as it is compared. */
export interface StoredComparison {
  readonly id: string;
  readonly name: string | null;
  readonly birthDate: BirthDate | null;
  readonly placeCode: string | null;
  readonly addresses: readonly string[];
  readonly householdId: string | null;
  readonly isTest: boolean;
  readonly matchKeys: readonly string[];
}

/** A record that shares keys with a subject. */
export interface NearRecord extends StoredComparison {
  readonly ref: string;
}

/** Records that are compared with one subject at most: those that share the most keys with it. */
const mostCompared = 30;

/**
 * Records of one key that are counted at most: two common names have thousands in a large register. Who shares more with
 * somebody than her name shares a key that has few.
 */
const mostOfKey = 1_000;

const compared = `p.id, p.name, p.place_code AS "placeCode", p.is_test AS "isTest", p.match_keys AS "matchKeys",
  (SELECT json_build_object('date', value_text, 'precision', coalesce(precision, 'day'))
     FROM person_fields WHERE person_id = p.id AND key = 'birth_date') AS "birthDate",
  ARRAY(SELECT address FROM person_addresses WHERE person_id = p.id ORDER BY address) AS addresses,
  (SELECT household_id FROM household_members WHERE person_id = p.id) AS "householdId"`;

/**
 * Reads records that may be of one person.
 * SQL, because the rows of an import are looked up by the hundred, each by the index of the keys.
 */
@Injectable()
export class NearRecordsRepository {
  /** For each subject the records that share the most keys with it. */
  async nearest(
    db: Pool | PoolClient,
    subjects: readonly NearSubject[],
    scope: Scope,
  ): Promise<NearRecord[]> {
    if (subjects.length === 0) return [];
    const values: unknown[] = [
      subjects.map(({ ref }) => ref),
      subjects.map(({ id }) => id ?? null),
      subjects.map(({ matchKeys }) => JSON.stringify(matchKeys)),
      subjects.map(({ isTest }) => isTest),
    ];
    const another = `p.id IS DISTINCT FROM s.id AND p.is_test = s.is_test AND ${inScope(scope, 'p', values)}`;
    const { rows } = await db.query<NearRecord>(
      `SELECT s.ref, ${compared}
       FROM (SELECT ref, id, is_test, ARRAY(SELECT jsonb_array_elements_text(keys)) AS keys
             FROM unnest($1::text[], $2::uuid[], $3::jsonb[], $4::bool[]) AS wanted (ref, id, keys, is_test)) s
       CROSS JOIN LATERAL (
         SELECT near.id FROM unnest(s.keys) AS key CROSS JOIN LATERAL (${withKey('key', another, mostOfKey)}) near
         GROUP BY near.id ORDER BY count(*) DESC, near.id LIMIT ${mostCompared}) best
       JOIN people p ON p.id = best.id`,
      values,
    );
    return rows;
  }

  /** Records by their ids, as far as they are in the scope. */
  async byIds(db: Pool | PoolClient, ids: readonly string[], scope: Scope): Promise<StoredComparison[]> {
    const values: unknown[] = [ids];
    const { rows } = await db.query<StoredComparison>(
      `SELECT ${compared} FROM people p WHERE p.id = ANY($1::uuid[]) AND ${inScope(scope, 'p', values)}`,
      values,
    );
    return rows;
  }

  /** Each of some places with the places around it, the innermost first. */
  async placesAround(
    db: Pool | PoolClient,
    codes: readonly string[],
  ): Promise<ReadonlyMap<string, readonly string[]>> {
    if (codes.length === 0) return new Map();
    const { rows } = await db.query<{ code: string; around: string[] }>(
      `WITH RECURSIVE up AS (
         SELECT code, code AS at, parent_code, 0 AS depth FROM places WHERE code = ANY($1::text[])
         UNION ALL SELECT up.code, p.code, p.parent_code, depth + 1 FROM up JOIN places p ON p.code = up.parent_code WHERE depth < 20)
       SELECT code, array_agg(at ORDER BY depth) AS around FROM up GROUP BY code`,
      [codes],
    );
    return new Map(rows.map(({ code, around }) => [code, around]));
  }
}
