import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';

import type { Scope } from '../../platform/access/scope.js';
import type { AddressChannel } from '../address.js';
import { inScope } from '../in-scope.js';
import type { Json } from '../person.js';
import type { Erasure } from '../people.errors.js';
import type { InterestHeld, RoleHeld } from './record.js';
import type { DatePrecision } from '../../engine/understanding/date-precision.js';

/** A value with where it came from. */
export interface StoredField {
  readonly key: string;
  readonly value: Json;
  readonly precision: DatePrecision | null;
  readonly original: string | null;
  readonly source: string;
  readonly updatedAt: string;
}

/** An address with how many others are reached there. */
export interface StoredAddress {
  readonly channel: AddressChannel;
  readonly address: string;
  readonly isPrivate: boolean;
  readonly sharedWith: number;
}

/** Somebody whom a person has to do with, as far as the reader may see them. */
export interface StoredRelationship {
  readonly kind: string;
  /** `of`: the person is the <kind> of the other; `to`: the other is the <kind> of the person. */
  readonly direction: 'of' | 'to';
  readonly otherId: string;
  readonly otherName: string | null;
  readonly since: string;
}

/** A whole record, without its timeline. */
export interface StoredRecord {
  readonly id: string;
  readonly name: string | null;
  readonly language: string | null;
  readonly timezone: string | null;
  readonly preferredHour: number | null;
  readonly preferredChannel: AddressChannel | null;
  readonly tags: readonly string[];
  readonly isTest: boolean;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly lastHeardAt: Date | null;
  readonly place: { readonly code: string; readonly name: string } | null;
  readonly addresses: readonly StoredAddress[];
  readonly fields: readonly StoredField[];
  readonly roles: readonly RoleHeld[];
  readonly interests: readonly InterestHeld[];
  readonly household: { readonly id: string; readonly name: string; readonly relationship: string } | null;
  readonly relationships: readonly StoredRelationship[];
}

/**
 * Reads a whole record at once.
 * SQL, because a page shows all of it and should wait for the database once.
 */
@Injectable()
export class PersonViewRepository {
  /** Undefined for somebody who is not there, or outside the scope. */
  async find(db: Pool | PoolClient, id: string, scope: Scope): Promise<StoredRecord | undefined> {
    const values: unknown[] = [id];
    const mine = inScope(scope, 'p', values);
    const others = inScope(scope, 'o', values);
    // By name, so that it is planned once for each connection: that takes longer than reading the record.
    const { rows } = await db.query<StoredRecord>({
      name: `person-view-${scope.kind}`,
      text: `SELECT p.id, p.name, p.language, p.timezone, p.preferred_hour AS "preferredHour",
         p.preferred_channel AS "preferredChannel", p.tags, p.is_test AS "isTest",
         p.created_at AS "createdAt", p.updated_at AS "updatedAt",
         (SELECT max(last_inbound_at) FROM conversations c WHERE c.person_id = p.id) AS "lastHeardAt",
         (SELECT json_build_object('code', code, 'name', name) FROM places WHERE code = p.place_code) AS place,
         ${list(
           `'channel', a.channel, 'address', a.address, 'isPrivate', a.is_private, 'sharedWith',
            (SELECT count(DISTINCT other.person_id) FROM person_addresses other JOIN people o ON o.id = other.person_id
               AND o.merged_into_id IS NULL
             WHERE other.channel = a.channel AND other.address = a.address AND other.person_id <> p.id)`,
           'person_addresses a WHERE a.person_id = p.id',
           'a.created_at, a.channel, a.address',
         )} AS addresses,
         ${list(
           `'key', key, 'value', value, 'precision', precision, 'original', original, 'source', source, 'updatedAt', updated_at`,
           'person_fields WHERE person_id = p.id',
           'key',
         )} AS fields,
         ${list(`'role', role, 'since', since, 'until', until`, 'person_roles WHERE person_id = p.id', 'role')} AS roles,
         ${list(`'topic', topic, 'how', how, 'count', count`, 'person_interests WHERE person_id = p.id', 'topic')} AS interests,
         (SELECT json_build_object('id', h.id, 'name', h.name, 'relationship', m.relationship)
            FROM household_members m JOIN households h ON h.id = m.household_id WHERE m.person_id = p.id) AS household,
         ${list(
           `'kind', r.kind, 'direction', r.direction, 'otherId', o.id, 'otherName', o.name, 'since', r.since`,
           `(SELECT kind, 'of' AS direction, other_id AS other, since FROM relationships WHERE person_id = p.id
             UNION ALL SELECT kind, 'to', person_id, since FROM relationships WHERE other_id = p.id) r
            JOIN people o ON o.id = r.other AND ${others}`,
           'r.direction, r.kind, o.name_folded, o.id',
         )} AS relationships
       FROM people p WHERE p.id = $1 AND ${mine}`,
      values,
    });
    return rows[0];
  }

  /** When and by whom somebody was erased; undefined for anybody else. */
  async erasure(db: Pool | PoolClient, id: string): Promise<Erasure | undefined> {
    const { rows } = await db.query<Erasure>(
      `SELECT t.erased_at AS at, u.name AS by FROM tombstones t
       LEFT JOIN users u ON t.actor_kind = 'staff' AND u.id::text = t.actor_id WHERE t.person_id = $1`,
      [id],
    );
    return rows[0];
  }
}

/** SQL that gives rows as a list of JSON objects. */
function list(object: string, from: string, order: string): string {
  return `(SELECT coalesce(json_agg(json_build_object(${object}) ORDER BY ${order}), '[]') FROM ${from})`;
}
