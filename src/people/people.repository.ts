import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';

import { systemScope, type Scope } from '../platform/access/scope.js';
import { DomainError } from '../platform/domain-error.js';
import type { Address } from './address.js';
import type { FieldValue, Json, NewAddress, NewPerson, PersonFacts } from './person.js';
import { isTestPerson, requireSuitableAddress } from './test-people.rules.js';

/** A person who is reached at an address. */
export interface AddressHolder extends Address {
  readonly personId: string;
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
    await tx.query({
      name: 'people-create',
      text: `INSERT INTO people
         (id, name, language, timezone, is_test, created_at, updated_at, created_by_kind, created_by_id)
       SELECT id, name, language, timezone, is_test, at, at, actor_kind, actor_id
       FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::bool[], $6::timestamptz[], $7::text[], $8::text[])
         AS new (id, name, language, timezone, is_test, at, actor_kind, actor_id)`,
      values: [
        people.map((person) => person.id),
        people.map((person) => person.name ?? null),
        people.map((person) => person.language ?? null),
        people.map((person) => person.timezone ?? null),
        people.map(isTestPerson),
        people.map((person) => person.at.toISOString()),
        people.map((person) => person.actor.kind),
        people.map((person) => person.actor.id),
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
      if (isTest === undefined) throw new DomainError('not_found', 'There is no such person.');
      requireSuitableAddress(isTest, address);
    }
    await this.insertAddresses(tx, addresses);
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
    if (personIds.length === 0 || isOutOfSight(scope)) return new Map();
    const { rows } = await db.query<PersonRow>({
      name: 'people-load',
      text: `SELECT p.id, p.name, p.language, p.timezone, p.tags, p.is_test AS "isTest", f.fields
       FROM people p
       CROSS JOIN LATERAL (
         SELECT json_agg(json_build_object('key', key, 'value', value, 'precision', precision, 'original', original)) AS fields
         FROM person_fields WHERE person_id = p.id
       ) f
       WHERE p.id = ANY($1::uuid[])`,
      values: [personIds],
    });
    return new Map(rows.map((row) => [row.id, { ...row, fields: fieldsOf(row) }]));
  }

  /** Finds everybody who is reached at one of these addresses, in the order in which they came to have it. */
  async findByAddress(
    db: Pool | PoolClient,
    addresses: readonly Address[],
    scope: Scope = systemScope,
  ): Promise<AddressHolder[]> {
    if (addresses.length === 0 || isOutOfSight(scope)) return [];
    const { rows } = await db.query<AddressHolder>({
      name: 'people-by-address',
      text: `SELECT DISTINCT a.person_id AS "personId", a.channel, a.address, a.created_at
       FROM unnest($1::text[], $2::text[]) AS wanted (channel, address)
       JOIN person_addresses a USING (channel, address)
       ORDER BY a.created_at, a.person_id`,
      values: [addresses.map(({ channel }) => channel), addresses.map(({ address }) => address)],
    });
    return rows.map(({ personId, channel, address }) => ({ personId, channel, address }));
  }

  private async insertAddresses(tx: PoolClient, addresses: readonly NewAddress[]): Promise<void> {
    if (addresses.length === 0) return;
    await tx.query(
      `INSERT INTO person_addresses (person_id, channel, address, created_at)
       SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::timestamptz[])
       ON CONFLICT DO NOTHING`,
      [
        addresses.map(({ personId }) => personId),
        addresses.map(({ channel }) => channel),
        addresses.map(({ address }) => address),
        addresses.map(({ at }) => at.toISOString()),
      ],
    );
  }
}

interface PersonRow extends Omit<PersonFacts, 'fields'> {
  readonly fields: readonly FieldRow[] | null;
}

interface FieldRow {
  readonly key: string;
  readonly value: Json;
  readonly precision: 'day' | 'month' | null;
  readonly original: string | null;
}

function fieldsOf({ fields }: PersonRow): Record<string, FieldValue> {
  const entries = (fields ?? []).map(({ key, value, precision, original }): [string, FieldValue] => [
    key,
    { value, ...(precision !== null && { precision }), ...(original !== null && { original }) },
  ]);
  return Object.fromEntries(entries);
}

/** People have no place in the place tree yet, so a turf holds nobody: what cannot be decided is not shown. */
function isOutOfSight(scope: Scope): boolean {
  return scope.kind !== 'system';
}
