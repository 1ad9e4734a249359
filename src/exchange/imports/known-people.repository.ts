import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';

import { inScope } from '../../people/in-scope.js';
import { withKey } from '../../people/matching/with-key.js';
import type { Address } from '../../people/address.js';
import type { BirthDate } from '../../people/person.js';
import type { Scope } from '../../platform/access/scope.js';

/** By what a row knows a person. */
export interface RowKeys {
  readonly row: number;
  readonly personId: string | null;
  readonly nameFolded: string | null;
  readonly addresses: readonly string[];
  /** The value of the field by which people are known elsewhere. */
  readonly external: string | null;
}

/** Who holds an address that a row names. */
export interface AddressHolder {
  readonly row: number;
  readonly personId: string;
  readonly nameFolded: string | null;
}

/** Somebody who may be the person of a row. */
export interface Candidate {
  readonly personId: string;
  /** Those of the keys asked for that are hers. */
  readonly keys: readonly string[];
  readonly name: string | null;
  readonly birthDate: BirthDate | null;
  readonly placeCode: string | null;
  readonly addresses: readonly string[];
}

/** People who share one key at most are looked at: a key that hundreds share says nothing. */
const mostOfKey = 20;

/** Finds who of the people that are known the rows of a file are of. SQL, one statement for a chunk of rows each. */
@Injectable()
export class KnownPeopleRepository {
  /** The records of ids that an export wrote; of one that was merged, the record that it is in now. */
  async byId(db: Pool | PoolClient, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (ids.length === 0) return new Map();
    const { rows } = await db.query<{ id: string; now: string }>(
      'SELECT id, coalesce(merged_into_id, id) AS now FROM people WHERE id = ANY($1::uuid[])',
      [ids],
    );
    return new Map(rows.map(({ id, now }) => [id, now]));
  }

  /** The people who have a value in a field by which they are known elsewhere. */
  async byField(
    db: Pool | PoolClient,
    key: string,
    values: readonly string[],
  ): Promise<ReadonlyMap<string, readonly string[]>> {
    if (values.length === 0) return new Map();
    const { rows } = await db.query<{ value: string; ids: string[] }>(
      `SELECT f.value_text AS value, array_agg(p.id) AS ids FROM person_fields f
       JOIN people p ON p.id = f.person_id AND p.merged_into_id IS NULL
       WHERE f.key = $1 AND f.value_text = ANY($2::text[]) GROUP BY f.value_text`,
      [key, values],
    );
    return new Map(rows.map(({ value, ids }) => [value, ids]));
  }

  /** Who holds the addresses of rows. */
  async holders(db: Pool | PoolClient, rows: readonly RowKeys[]): Promise<AddressHolder[]> {
    const pairs = rows.flatMap(({ row, addresses }) => addresses.map((address) => ({ row, address })));
    if (pairs.length === 0) return [];
    const found = await db.query<AddressHolder>(
      `SELECT DISTINCT w.row, p.id AS "personId", p.name_folded AS "nameFolded"
       FROM unnest($1::int[], $2::text[]) AS w (row, address)
       JOIN person_addresses a ON a.channel IN ('sms', 'whatsapp') AND a.address = w.address
       JOIN people p ON p.id = a.person_id AND p.merged_into_id IS NULL`,
      [pairs.map(({ row }) => row), pairs.map(({ address }) => address)],
    );
    return found.rows;
  }

  /** Who has one of some match keys: the fuzzy duplicates, before they are compared. */
  async candidates(db: Pool | PoolClient, keys: readonly string[]): Promise<Candidate[]> {
    if (keys.length === 0) return [];
    const { rows } = await db.query<Candidate>({
      name: 'import-candidates',
      text: `WITH near AS MATERIALIZED (
         SELECT p.id, json_agg(w.key) AS keys FROM unnest($1::text[]) AS w (key)
         CROSS JOIN LATERAL (${withKey('w.key', 'p.merged_into_id IS NULL', mostOfKey)}) p GROUP BY p.id)
       SELECT p.id AS "personId", near.keys, p.name, p.place_code AS "placeCode",
         CASE WHEN b.value_text IS NOT NULL
           THEN json_build_object('date', b.value_text, 'precision', coalesce(b.precision, 'day')) END AS "birthDate",
         ARRAY(SELECT address FROM person_addresses a WHERE a.person_id = p.id) AS addresses
       FROM near JOIN people p ON p.id = near.id
       LEFT JOIN person_fields b ON b.person_id = p.id AND b.key = 'birth_date'`,
      values: [keys],
    });
    return rows;
  }

  /** Those of some people whom a scope shows. */
  async visible(db: Pool | PoolClient, ids: readonly string[], scope: Scope): Promise<ReadonlySet<string>> {
    if (scope.kind === 'system' || ids.length === 0) return new Set(ids);
    const values: unknown[] = [ids];
    const { rows } = await db.query<{ id: string }>(
      `SELECT p.id FROM people p WHERE p.id = ANY($1::uuid[]) AND ${inScope(scope, 'p', values)}`,
      values,
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** What people have in some fields and where they are reached, as it is before an import changes it. */
  async before(
    db: Pool | PoolClient,
    ids: readonly string[],
  ): Promise<
    ReadonlyMap<
      string,
      { readonly originals: Readonly<Record<string, string | null>>; readonly addresses: readonly Address[] }
    >
  > {
    if (ids.length === 0) return new Map();
    const { rows } = await db.query<{
      id: string;
      originals: Record<string, string | null> | null;
      addresses: Address[] | null;
    }>(
      `SELECT p.id,
         (SELECT json_object_agg(key, original) FROM person_fields WHERE person_id = p.id) AS originals,
         (SELECT json_agg(json_build_object('channel', channel, 'address', address)) FROM person_addresses
           WHERE person_id = p.id) AS addresses
       FROM people p WHERE p.id = ANY($1::uuid[])`,
      [ids],
    );
    return new Map(
      rows.map(({ id, originals, addresses }) => [
        id,
        { originals: originals ?? {}, addresses: addresses ?? [] },
      ]),
    );
  }

  /** When records had moved on last. */
  async movedAt(db: Pool | PoolClient, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (ids.length === 0) return new Map();
    const { rows } = await db.query<{ id: string; at: Date }>(
      'SELECT id, updated_at AS at FROM people WHERE id = ANY($1::uuid[])',
      [ids],
    );
    return new Map(rows.map(({ id, at }) => [id, at.toISOString()]));
  }
}
