import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';

import { systemScope, type Scope } from '../platform/access/scope.js';
import { noSuchPerson } from './people.errors.js';
import type { Address } from './address.js';
import { inScope } from './in-scope.js';
import { keysOf, refreshKeys } from './record/keys.js';
import type { FieldValue, Json, NewAddress, NewPerson, PersonFacts } from './person.js';
import { isTestPerson, requireSuitableAddress } from './test-people.rules.js';
import type { DatePrecision } from '../engine/understanding/date-precision.js';

/** A person who is reached at an address. */
export interface AddressHolder extends Address {
  readonly personId: string;
  /** Nobody else reads what comes there. */
  readonly isPrivate: boolean;
}

/**
 * Reads and writes people and their addresses.
 * SQL throughout: a batch of turns loads and writes hundreds of people with one statement each.
 */
@Injectable()
export class PeopleRepository {
  /**
   * Records people with their addresses.
   * @throws DomainError `mixed_addresses`
   */
  async create(tx: PoolClient, people: readonly NewPerson[]): Promise<void> {
    if (people.length === 0) return;
    const keys = people.map((person) => keysOf({ name: null, birthDate: null, placeCode: null, ...person }));
    await tx.query({
      name: 'people-create',
      text: `INSERT INTO people
         (id, name, language, timezone, is_test, created_at, updated_at, created_by_kind, created_by_id,
          name_folded, match_keys, place_code, tags, preferred_hour, preferred_channel)
       SELECT id, name, language, timezone, is_test, at, at, actor_kind, actor_id, name_folded,
         ARRAY(SELECT jsonb_array_elements_text(match_keys)), place_code, ARRAY(SELECT jsonb_array_elements_text(tags)),
         preferred_hour, preferred_channel
       FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::bool[], $6::timestamptz[], $7::text[], $8::text[],
           $9::text[], $10::jsonb[], $11::text[], $12::jsonb[], $13::int2[], $14::text[])
         AS new (id, name, language, timezone, is_test, at, actor_kind, actor_id, name_folded, match_keys, place_code, tags,
           preferred_hour, preferred_channel)`,
      values: [
        people.map((person) => person.id),
        people.map((person) => person.name ?? null),
        people.map((person) => person.language ?? null),
        people.map((person) => person.timezone ?? null),
        people.map(isTestPerson),
        people.map((person) => person.at.toISOString()),
        people.map((person) => person.actor.kind),
        people.map((person) => person.actor.id),
        keys.map(({ nameFolded }) => nameFolded),
        keys.map(({ matchKeys }) => JSON.stringify(matchKeys)),
        people.map((person) => person.placeCode ?? null),
        people.map((person) => JSON.stringify(person.tags ?? [])),
        people.map((person) => person.preferredHour ?? null),
        people.map((person) => person.preferredChannel ?? null),
      ],
    });
    await this.insertAddresses(
      tx,
      people.flatMap(({ id, at, addresses }) =>
        addresses.map((address) => ({ ...address, personId: id, at })),
      ),
    );
  }

  /**
   * Adds addresses to people who are known; an address that she has already changes nothing.
   * @throws DomainError `mixed_addresses`, `not_found`
   */
  async addAddresses(tx: PoolClient, addresses: readonly NewAddress[]): Promise<void> {
    if (addresses.length === 0) return;
    const holders = await this.lock(
      tx,
      addresses.map(({ personId }) => personId),
    );
    for (const { personId, address } of addresses) {
      const isTest = holders.get(personId);
      if (isTest === undefined) throw noSuchPerson();
      requireSuitableAddress(isTest, address);
    }
    await this.insertAddresses(tx, addresses);
    await refreshKeys(tx, [...holders.keys()]);
  }

  /**
   * Locks people until the transaction ends, in the order of their ids, so that two transactions that
   * touch the same people wait for one another instead of blocking each other for good.
   * @returns who exists, and whether she is a test person
   */
  async lock(tx: PoolClient, personIds: readonly string[]): Promise<Map<string, boolean>> {
    if (personIds.length === 0) return new Map();
    const { rows } = await tx.query<{ id: string; isTest: boolean }>(
      'SELECT id, is_test AS "isTest" FROM people WHERE id = ANY($1::uuid[]) ORDER BY id FOR NO KEY UPDATE',
      [personIds],
    );
    return new Map(rows.map((row) => [row.id, row.isTest]));
  }

  /** Loads what is known about people. Whoever is outside the scope is missing from the answer. */
  async load(
    db: Pool | PoolClient,
    personIds: readonly string[],
    scope: Scope,
  ): Promise<Map<string, PersonFacts>> {
    if (personIds.length === 0) return new Map();
    const values: unknown[] = [personIds];
    const { rows } = await db.query<PersonRow>({
      name: `people-load-${scope.kind}`,
      text: `SELECT p.id, p.name, p.language, p.timezone, p.tags, p.is_test AS "isTest", encode(p.code_hash, 'hex') AS "codeHash",
         ARRAY(SELECT r.role FROM person_roles r WHERE r.person_id = p.id AND (r.until IS NULL OR r.until > current_date)) AS roles,
         f.fields
       FROM people p
       CROSS JOIN LATERAL (
         SELECT json_agg(json_build_object('key', key, 'value', value, 'precision', precision, 'original', original)) AS fields
         FROM person_fields WHERE person_id = p.id
       ) f
       WHERE p.id = ANY($1::uuid[]) AND ${inScope(scope, 'p', values)}`,
      values,
    });
    return new Map(rows.map((row) => [row.id, factsOf(row)]));
  }

  /** Of some records those that were made one with another, each with the one that she is kept under now. */
  async mergedInto(db: Pool | PoolClient, ids: readonly string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const { rows } = await db.query<{ id: string; keptId: string }>(
      'SELECT id, merged_into_id AS "keptId" FROM people WHERE id = ANY($1::uuid[]) AND merged_into_id IS NOT NULL',
      [ids],
    );
    return new Map(rows.map(({ id, keptId }) => [id, keptId]));
  }

  /** When the record of somebody in a scope moved on last; null for somebody who is not there. */
  async updatedAt(db: Pool | PoolClient, id: string, scope: Scope): Promise<Date | null> {
    const values: unknown[] = [id];
    const { rows } = await db.query<{ updatedAt: Date }>(
      `SELECT p.updated_at AS "updatedAt" FROM people p WHERE p.id = $1 AND ${inScope(scope, 'p', values)}`,
      values,
    );
    return rows[0]?.updatedAt ?? null;
  }

  /** Finds everybody who is reached at one of these addresses, in the order in which they came to have it. */
  async findByAddress(
    db: Pool | PoolClient,
    addresses: readonly Address[],
    scope: Scope = systemScope,
  ): Promise<AddressHolder[]> {
    if (addresses.length === 0) return [];
    const values: unknown[] = [
      addresses.map(({ channel }) => channel),
      addresses.map(({ address }) => address),
    ];
    const { rows } = await db.query<AddressHolder>({
      name: `people-by-address-${scope.kind}`,
      text: `SELECT DISTINCT a.person_id AS "personId", a.channel, a.address, a.is_private AS "isPrivate", a.created_at
       FROM unnest($1::text[], $2::text[]) AS wanted (channel, address)
       JOIN person_addresses a USING (channel, address)
       JOIN people p ON p.id = a.person_id AND ${inScope(scope, 'p', values)}
       ORDER BY a.created_at, a.person_id`,
      values,
    });
    return rows.map(({ personId, channel, address, isPrivate }) => ({
      personId,
      channel,
      address,
      isPrivate,
    }));
  }

  private async insertAddresses(tx: PoolClient, addresses: readonly NewAddress[]): Promise<void> {
    if (addresses.length === 0) return;
    await tx.query(
      `INSERT INTO person_addresses (person_id, channel, address, created_at, is_private)
       SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::timestamptz[], $5::bool[])
       ON CONFLICT DO NOTHING`,
      [
        addresses.map(({ personId }) => personId),
        addresses.map(({ channel }) => channel),
        addresses.map(({ address }) => address),
        addresses.map(({ at }) => at.toISOString()),
        addresses.map(({ isPrivate }) => isPrivate ?? false),
      ],
    );
  }
}

interface PersonRow extends Omit<PersonFacts, 'fields' | 'codeHash' | 'roles'> {
  readonly roles: readonly string[];
  readonly codeHash: string | null;
  readonly fields: readonly FieldRow[] | null;
}

interface FieldRow {
  readonly key: string;
  readonly value: Json;
  readonly precision: DatePrecision | null;
  readonly original: string | null;
}

function factsOf({ codeHash, roles, ...row }: PersonRow): PersonFacts {
  const known = { ...row, fields: fieldsOf(row) };
  return { ...known, ...(codeHash !== null && { codeHash }), ...(roles.length > 0 && { roles }) };
}

function fieldsOf({ fields }: Pick<PersonRow, 'fields'>): Record<string, FieldValue> {
  const entries = (fields ?? []).map(({ key, value, precision, original }): [string, FieldValue] => [
    key,
    { value, ...(precision !== null && { precision }), ...(original !== null && { original }) },
  ]);
  return Object.fromEntries(entries);
}
