import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';

import { systemScope, type Scope } from '../../platform/access/scope.js';
import { inScope, peopleOfTurf, placesBelow } from '../in-scope.js';
import { shareOf, type PlaceShares } from './place-shares.rules.js';

/** How many people live at a place and below it. */
interface PeopleAtPlace {
  readonly people: number;
  readonly isEstimate: boolean;
}

type Counts = ReadonlyMap<string, PeopleAtPlace>;
type Turf = Extract<Scope, { kind: 'turf' }>;

/** A place with everything below it. */
interface PlaceBranch {
  readonly root: string;
  readonly codes: readonly string[];
}

/** At each place people are counted one by one as long as they are no more. */
const mostCounted = 500;

/** A place of so many by the statistics has too many to count, however rough these are. */
const surelyMany = 2 * mostCounted;

/** The ids of a turf are gathered as long as they are no more; some are among them twice. */
const mostOfTurf = 5_000;

/**
 * Counts the people of places as far as that is quick, and estimates where there are many.
 * SQL, because each place holds a branch of the tree.
 */
@Injectable()
export class PeoplePerPlaceRepository {
  /** How many people each of these places has, and those below it, as far as the reader may see them; by code. */
  async of(
    db: Pool | PoolClient,
    places: readonly string[],
    scope: Scope,
  ): Promise<ReadonlyMap<string, PeopleAtPlace>> {
    if (places.length === 0) return new Map();
    const branches = await this.branches(db, places);
    return scope.kind === 'system' ? this.ofAll(db, branches) : this.ofTurf(db, branches, scope);
  }

  private async ofAll(db: Pool | PoolClient, branches: readonly PlaceBranch[]): Promise<Counts> {
    const shares = await this.shares(db);
    const estimates = new Map(branches.map(({ root, codes }) => [root, shareOf(shares, codes)]));
    const estimateOf = (root: string) => estimates.get(root) ?? 0;
    const counted = await this.countEach(
      db,
      branches.filter(({ root }) => estimateOf(root) < surelyMany),
    );
    return new Map(
      branches.map(({ root }): [string, PeopleAtPlace] => {
        const people = counted.get(root);
        if (people !== undefined && people <= mostCounted) return [root, { people, isEstimate: false }];
        return [root, { people: Math.max(mostCounted, estimateOf(root)), isEstimate: true }];
      }),
    );
  }

  /** What a turf has of programmes and tags is left out of an estimate: there are no statistics of it. */
  private async ofTurf(
    db: Pool | PoolClient,
    branches: readonly PlaceBranch[],
    scope: Turf,
  ): Promise<Counts> {
    const byCode = await this.countTurf(db, scope);
    if (byCode !== null) {
      const sumOf = (codes: readonly string[]) =>
        codes.reduce((sum, code) => sum + (byCode.get(code) ?? 0), 0);
      return new Map(branches.map(({ root, codes }) => [root, { people: sumOf(codes), isEstimate: false }]));
    }
    const shares = await this.shares(db);
    const mine = await this.placesOf(db, scope.places);
    return new Map(
      branches.map(({ root, codes }) => {
        const seen = codes.filter((code) => mine.has(code));
        return [root, { people: shareOf(shares, seen), isEstimate: true }];
      }),
    );
  }

  private async branches(db: Pool | PoolClient, places: readonly string[]): Promise<PlaceBranch[]> {
    const { rows } = await db.query<PlaceBranch>(
      `WITH RECURSIVE branch AS (
         SELECT code AS root, code FROM unnest($1::text[]) AS asked (code)
         UNION SELECT branch.root, p.code FROM places p JOIN branch ON p.parent_code = branch.code)
       SELECT root, array_agg(code) AS codes FROM branch GROUP BY root`,
      [places],
    );
    return rows;
  }

  /** No further than to one more than is counted. */
  private async countEach(
    db: Pool | PoolClient,
    branches: readonly PlaceBranch[],
  ): Promise<ReadonlyMap<string, number>> {
    if (branches.length === 0) return new Map();
    const values: unknown[] = [JSON.stringify(branches)];
    const mine = inScope(systemScope, 'p', values);
    const { rows } = await db.query<{ root: string; people: number }>(
      `SELECT b.root, (SELECT count(*)::int FROM (
           SELECT FROM people p WHERE p.place_code = ANY(b.codes) AND ${mine} LIMIT ${mostCounted + 1}) AS here) AS people
       FROM jsonb_to_recordset($1::jsonb) AS b (root text, codes text[])`,
      values,
    );
    return new Map(rows.map(({ root, people }) => [root, people]));
  }

  /** How many of a turf live where, by the code of the place; null for a turf of more people than are gathered. */
  private async countTurf(db: Pool | PoolClient, scope: Turf): Promise<ReadonlyMap<string, number> | null> {
    const values: unknown[] = [];
    const { rows } = await db.query<{ code: string | null; people: number; gathered: number }>(
      `WITH mine AS MATERIALIZED (SELECT id FROM (${peopleOfTurf(scope, values)}) AS turf LIMIT ${mostOfTurf + 1})
       SELECT p.place_code AS code, count(*)::int AS people, (SELECT count(*)::int FROM mine) AS gathered
       FROM people p WHERE p.merged_into_id IS NULL AND p.id IN (SELECT id FROM mine) GROUP BY p.place_code`,
      values,
    );
    if (rows.some(({ gathered }) => gathered > mostOfTurf)) return null;
    return new Map(rows.flatMap(({ code, people }) => (code === null ? [] : [[code, people]])));
  }

  /** What the planner knows of where people live. */
  private async shares(db: Pool | PoolClient): Promise<PlaceShares> {
    const { rows } = await db.query<PlaceShares>(
      `SELECT greatest(c.reltuples, 0) AS people, coalesce(s.null_frac, 0) AS nowhere, coalesce(s.n_distinct, 0) AS distinct,
         coalesce(s.most_common_vals::text::text[], '{}') AS common, coalesce(s.most_common_freqs, '{}') AS frequencies
       FROM pg_class c
       LEFT JOIN pg_stats s ON s.schemaname = current_schema() AND s.tablename = 'people' AND s.attname = 'place_code'
       WHERE c.oid = 'people'::regclass`,
    );
    return rows[0] ?? { people: 0, nowhere: 0, distinct: 0, common: [], frequencies: [] };
  }

  private async placesOf(db: Pool | PoolClient, places: readonly string[]): Promise<ReadonlySet<string>> {
    const { rows } = await db.query<{ code: string }>(placesBelow('$1'), [places]);
    return new Set(rows.map(({ code }) => code));
  }
}
