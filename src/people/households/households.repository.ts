import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';

import type { Scope } from '../../platform/access/scope.js';
import { inScope, placesBelow } from '../in-scope.js';

/** A household as it is stored, with the members whom its reader may see. */
export interface StoredHousehold {
  readonly id: string;
  readonly name: string;
  readonly place: { readonly code: string; readonly name: string } | null;
  readonly version: number;
  readonly createdAt: Date;
  readonly members: readonly {
    readonly id: string;
    readonly name: string | null;
    readonly relationship: string;
    readonly since: string;
  }[];
}

/** A household in a list. */
export interface ListedHousehold {
  readonly id: string;
  readonly name: string;
  readonly place: { readonly code: string; readonly name: string } | null;
  readonly members: number;
  readonly head: { readonly id: string; readonly name: string | null } | null;
}

/** Which households are asked for. */
export interface HouseholdsWanted {
  readonly q: string | null;
  readonly place: string | null;
  readonly after: { readonly name: string; readonly id: string } | null;
  readonly scope: Scope;
}

/** Where somebody lives, and what she is there. */
export interface Membership {
  readonly householdId: string;
  readonly relationship: string;
}

/**
 * Keeps households and who lives in them.
 * SQL, because whom a reader may see is one condition for households and members alike.
 */
@Injectable()
export class HouseholdsRepository {
  async insert(
    tx: PoolClient,
    household: {
      readonly id: string;
      readonly name: string;
      readonly placeCode: string | null;
      readonly at: Date;
      readonly by: { readonly kind: string; readonly id: string };
    },
  ): Promise<void> {
    const { id, name, placeCode, at, by } = household;
    await tx.query(
      `INSERT INTO households (id, name, place_code, created_at, created_by_kind, created_by_id)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [id, name, placeCode, at.toISOString(), by.kind, by.id],
    );
  }

  /** Locks a household that a reader may see, and gives its version; null where there is none. */
  async lock(tx: PoolClient, id: string, scope: Scope): Promise<number | null> {
    const values: unknown[] = [id];
    const { rows } = await tx.query<{ version: number }>(
      `SELECT h.version FROM households h WHERE h.id = $1 AND ${visible(scope, values)} FOR NO KEY UPDATE OF h`,
      values,
    );
    return rows[0]?.version ?? null;
  }

  async change(
    tx: PoolClient,
    id: string,
    name: string | undefined,
    place: string | null | undefined,
  ): Promise<void> {
    await tx.query(
      `UPDATE households SET version = version + 1, name = coalesce($2, name),
         place_code = CASE WHEN $3 THEN $4 ELSE place_code END WHERE id = $1`,
      [id, name ?? null, place !== undefined, place ?? null],
    );
  }

  /** Removes a household in which nobody lives; false where somebody does. */
  async removeEmpty(tx: PoolClient, id: string): Promise<boolean> {
    const { rowCount } = await tx.query(
      `DELETE FROM households h WHERE h.id = $1
         AND NOT EXISTS (SELECT FROM household_members m WHERE m.household_id = h.id)`,
      [id],
    );
    return rowCount === 1;
  }

  /** Where somebody lives now; null where nobody has noted it. */
  async membershipOf(tx: PoolClient, personId: string): Promise<Membership | null> {
    const { rows } = await tx.query<Membership>(
      `SELECT household_id AS "householdId", relationship FROM household_members WHERE person_id = $1`,
      [personId],
    );
    return rows[0] ?? null;
  }

  /** The head of a household; null while it has none. */
  async headOf(tx: PoolClient, householdId: string): Promise<string | null> {
    const { rows } = await tx.query<{ personId: string }>(
      `SELECT person_id AS "personId" FROM household_members WHERE household_id = $1 AND relationship = 'head'`,
      [householdId],
    );
    return rows[0]?.personId ?? null;
  }

  /** Has somebody live in a household, wherever she lived before. */
  async settle(
    tx: PoolClient,
    personId: string,
    { householdId, relationship }: Membership,
    since: string,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO household_members AS m (household_id, person_id, relationship, since) VALUES ($1, $2, $3, $4)
       ON CONFLICT (person_id) DO UPDATE SET household_id = excluded.household_id, relationship = excluded.relationship,
         since = CASE WHEN m.household_id = excluded.household_id THEN m.since ELSE excluded.since END`,
      [householdId, personId, relationship, since],
    );
  }

  async leave(tx: PoolClient, personId: string): Promise<void> {
    await tx.query('DELETE FROM household_members WHERE person_id = $1', [personId]);
  }

  /** Moves a household on: its members are others now. */
  async touch(tx: PoolClient, ids: readonly string[]): Promise<void> {
    await tx.query('UPDATE households SET version = version + 1 WHERE id = ANY($1::uuid[])', [ids]);
  }

  async find(db: Pool | PoolClient, id: string, scope: Scope): Promise<StoredHousehold | null> {
    const values: unknown[] = [id];
    const mine = visible(scope, values);
    const people = inScope(scope, 'p', values);
    const { rows } = await db.query<StoredHousehold>(
      `SELECT h.id, h.name, h.version, h.created_at AS "createdAt", ${placeOf},
         (SELECT coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'relationship', m.relationship, 'since', m.since)
             ORDER BY m.relationship <> 'head', p.name_folded, p.id), '[]')
            FROM household_members m JOIN people p ON p.id = m.person_id WHERE m.household_id = h.id AND ${people}) AS members
       FROM households h WHERE h.id = $1 AND ${mine}`,
      values,
    );
    return rows[0] ?? null;
  }

  async list(db: Pool | PoolClient, wanted: HouseholdsWanted, limit: number): Promise<ListedHousehold[]> {
    const { q, place, after, scope } = wanted;
    const values: unknown[] = [
      q,
      place === null ? null : [place],
      after?.name ?? null,
      after?.id ?? null,
      limit,
    ];
    const mine = visible(scope, values);
    const people = inScope(scope, 'p', values);
    const { rows } = await db.query<ListedHousehold>(
      `SELECT h.id, h.name, ${placeOf},
         (SELECT count(*)::int FROM household_members m JOIN people p ON p.id = m.person_id
            WHERE m.household_id = h.id AND ${people}) AS members,
         (SELECT json_build_object('id', p.id, 'name', p.name) FROM household_members m JOIN people p ON p.id = m.person_id
            WHERE m.household_id = h.id AND m.relationship = 'head' AND ${people}) AS head
       FROM households h
       WHERE ($1::text IS NULL OR starts_with(lower(h.name), lower($1)))
         AND ($2::text[] IS NULL OR h.place_code IN (${placesBelow('$2')}))
         AND ($3::text IS NULL OR (h.name, h.id) > ($3, $4::uuid)) AND ${mine}
       ORDER BY h.name, h.id LIMIT $5`,
      values,
    );
    return rows;
  }
}

const placeOf = `(SELECT json_build_object('code', code, 'name', name) FROM places WHERE code = h.place_code) AS place`;

/** A turf holds the households of its places, and those in which somebody of its people lives. */
function visible(scope: Scope, values: unknown[]): string {
  if (scope.kind === 'system') return 'true';
  const places = values.push(scope.places);
  return `(h.place_code IN (${placesBelow(`$${places}`)}) OR EXISTS (
    SELECT FROM household_members turf JOIN people p ON p.id = turf.person_id
    WHERE turf.household_id = h.id AND ${inScope(scope, 'p', values)}))`;
}
