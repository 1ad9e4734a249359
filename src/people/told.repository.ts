import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import type { Actor } from '../platform/access/actor.js';
import { isTestAddress } from './address.js';
import type { Address } from './address.js';

/** What somebody is to another, as one of them has told. */
export interface ToldRelationship {
  readonly personId: string;
  /** Who is that to her. */
  readonly otherId: string;
  /** A relationship of the data dictionary. */
  readonly kind: string;
  readonly source: string;
  readonly actor: Actor;
  readonly at: Date;
  /** ISO date. */
  readonly since: string;
}

/** Keeps what people tell by text that is no field of theirs. SQL, because a batch of turns brings several. */
@Injectable()
export class ToldRepository {
  /** Keeps the keyed hashes (hex) of the codes that people chose: an earlier code of hers counts no more. */
  async chooseCodes(
    tx: PoolClient,
    codes: readonly { readonly personId: string; readonly hash: string; readonly at: Date }[],
  ): Promise<void> {
    const latest = [...new Map(codes.map((code) => [code.personId, code])).values()];
    await tx.query(
      `UPDATE people p SET code_hash = decode(c.hash, 'hex'), updated_at = greatest(p.updated_at + interval '1 millisecond', c.at)
       FROM unnest($1::uuid[], $2::text[], $3::timestamptz[]) AS c (person_id, hash, at) WHERE p.id = c.person_id`,
      [
        latest.map(({ personId }) => personId),
        latest.map(({ hash }) => hash),
        latest.map(({ at }) => at.toISOString()),
      ],
    );
  }

  /** Notes relationships; what is noted already, and anybody's with herself, changes nothing. @returns those that are new */
  async relate(tx: PoolClient, told: readonly ToldRelationship[]): Promise<ToldRelationship[]> {
    const between = told.filter(({ personId, otherId }) => personId !== otherId);
    if (between.length === 0) return [];
    const { rows } = await tx.query<{ key: string }>(
      `INSERT INTO relationships (person_id, other_id, kind, since, source, recorded_by_kind, recorded_by_id)
       SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::date[], $5::text[], $6::text[], $7::text[])
       ON CONFLICT DO NOTHING RETURNING person_id || ' ' || other_id || ' ' || kind AS key`,
      [
        between.map(({ personId }) => personId),
        between.map(({ otherId }) => otherId),
        between.map(({ kind }) => kind),
        between.map(({ since }) => since),
        between.map(({ source }) => source),
        between.map(({ actor }) => actor.kind),
        between.map(({ actor }) => actor.id),
      ],
    );
    const added = new Set(rows.map(({ key }) => key));
    return between.filter(({ personId, otherId, kind }) => added.has(`${personId} ${otherId} ${kind}`));
  }

  /** Of some people those who may have an address: a test person has none of a real phone, nor the other way round. */
  async suited(
    tx: PoolClient,
    given: readonly { readonly personId: string; readonly address: Address }[],
  ): Promise<ReadonlySet<string>> {
    const { rows } = await tx.query<{ id: string; isTest: boolean }>(
      'SELECT id, is_test AS "isTest" FROM people WHERE id = ANY($1::uuid[])',
      [given.map(({ personId }) => personId)],
    );
    const isTest = new Map(rows.map((row) => [row.id, row.isTest]));
    return new Set(
      given.flatMap(({ personId, address: { address } }) =>
        isTest.get(personId) === isTestAddress(address) ? [personId] : [],
      ),
    );
  }
}
