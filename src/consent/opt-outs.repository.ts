import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';

import type { Actor } from '../platform/access/actor.js';
import { newId } from '../platform/ids.js';

/** An address of a person, on its channel. */
export interface OptOutAddress {
  readonly channel: string;
  readonly address: string;
}

/** An address that is not to be written to any more. */
export interface NewOptOut extends OptOutAddress {
  /** The sender that it holds for; null means all of ours. */
  readonly senderId: string | null;
  /** A word of hers, the carrier's report, the provider's refusal, or staff. */
  readonly source: 'word' | 'carrier' | 'provider' | 'staff';
  /** The word or code that caused it, such as ACHA or 21610. */
  readonly cause: string;
  readonly messageId: string | null;
  readonly at: Date;
  readonly actor: Actor;
}

/** An opt-out as it stands. */
export interface OptOut extends Omit<NewOptOut, 'actor'> {
  readonly id: string;
}

/** An opt-out that is to be lifted: with a sender what holds for that sender, otherwise all. */
export interface Lift extends OptOutAddress {
  readonly senderId: string | null;
  readonly at: Date;
}

/**
 * SQL that tells whether an address is opted out with a sender.
 * It is the one form of the rule: the statements that decide about many messages at once embed it.
 * The arguments are SQL expressions, never values.
 */
export function isOptedOutSql(channel: string, address: string, senderId: string): string {
  return `EXISTS (
    SELECT FROM opt_outs o
    WHERE o.channel = ${channel} AND o.address = ${address} AND o.lifted_at IS NULL
      AND (o.sender_id IS NULL OR o.sender_id = ${senderId}))`;
}

/**
 * Keeps who must not be written to, by address: an opt-out outlives the person's record.
 * SQL, because a batch of turns asks about and writes many at once.
 */
@Injectable()
export class OptOutsRepository {
  /** The opt-outs that hold for these addresses. */
  async activeFor(db: Pool | PoolClient, addresses: readonly OptOutAddress[]): Promise<OptOut[]> {
    if (addresses.length === 0) return [];
    const { rows } = await db.query<OptOut>({
      name: 'opt-outs-active',
      text: `SELECT DISTINCT ${columns}
       FROM unnest($1::text[], $2::text[]) AS wanted (channel, address)
       JOIN opt_outs o ON o.channel = wanted.channel AND o.address = wanted.address AND o.lifted_at IS NULL
       ORDER BY o.at, o.id`,
      values: [addresses.map(({ channel }) => channel), addresses.map(({ address }) => address)],
    });
    return rows;
  }

  /** Takes out what is kept of addresses that nobody is reached at any more. */
  async forget(tx: PoolClient, addresses: readonly OptOutAddress[]): Promise<void> {
    await tx.query(
      `DELETE FROM opt_outs o USING unnest($1::text[], $2::text[]) AS gone (channel, address)
       WHERE o.channel = gone.channel AND o.address = gone.address`,
      [addresses.map(({ channel }) => channel), addresses.map(({ address }) => address)],
    );
  }

  /**
   * Opts addresses out. One that is opted out already with the same sender stays as it was.
   * @returns the opt-out that now holds for each, in the order asked
   */
  async optOut(tx: PoolClient, optOuts: readonly NewOptOut[]): Promise<OptOut[]> {
    if (optOuts.length === 0) return [];
    await this.lock(tx, optOuts);
    await this.insert(tx, [...new Map(optOuts.map((optOut) => [keyOf(optOut), optOut])).values()]);
    const active = new Map(
      (await this.activeFor(tx, optOuts)).reverse().map((optOut) => [keyOf(optOut), optOut]),
    );
    return optOuts.flatMap((optOut) => active.get(keyOf(optOut)) ?? []);
  }

  /** Lifts what holds for these addresses, and gives back what was lifted. */
  async lift(tx: PoolClient, lifts: readonly Lift[]): Promise<OptOut[]> {
    if (lifts.length === 0) return [];
    const { rows } = await tx.query<OptOut>(
      `UPDATE opt_outs o SET lifted_at = wanted.at
       FROM unnest($1::text[], $2::text[], $3::uuid[], $4::timestamptz[]) AS wanted (channel, address, sender_id, at)
       WHERE o.channel = wanted.channel AND o.address = wanted.address AND o.lifted_at IS NULL
         AND (wanted.sender_id IS NULL OR o.sender_id IS NULL OR o.sender_id = wanted.sender_id)
       RETURNING ${columns}`,
      [
        lifts.map(({ channel }) => channel),
        lifts.map(({ address }) => address),
        lifts.map(({ senderId }) => senderId),
        lifts.map(({ at }) => at.toISOString()),
      ],
    );
    return rows;
  }

  /** Two opt-outs of one address at the same moment, by her word and by the provider, become one row. */
  private async lock(tx: PoolClient, addresses: readonly OptOutAddress[]): Promise<void> {
    await tx.query(
      `SELECT pg_advisory_xact_lock(key) FROM (
         SELECT DISTINCT hashtextextended('opt_outs ' || channel || ' ' || address, 0) AS key
         FROM unnest($1::text[], $2::text[]) AS wanted (channel, address) ORDER BY key
       ) AS keys`,
      [addresses.map(({ channel }) => channel), addresses.map(({ address }) => address)],
    );
  }

  private async insert(tx: PoolClient, optOuts: readonly NewOptOut[]): Promise<void> {
    await tx.query(
      `INSERT INTO opt_outs
         (id, channel, address, sender_id, source, cause, message_id, at, recorded_by_kind, recorded_by_id)
       SELECT * FROM unnest(
         $1::uuid[], $2::text[], $3::text[], $4::uuid[], $5::text[], $6::text[], $7::uuid[], $8::timestamptz[], $9::text[], $10::text[])
         AS new (id, channel, address, sender_id, source, cause, message_id, at, actor_kind, actor_id)
       WHERE NOT EXISTS (
         SELECT FROM opt_outs o
         WHERE o.channel = new.channel AND o.address = new.address AND o.lifted_at IS NULL
           AND o.sender_id IS NOT DISTINCT FROM new.sender_id)`,
      [
        optOuts.map(() => newId()),
        optOuts.map(({ channel }) => channel),
        optOuts.map(({ address }) => address),
        optOuts.map(({ senderId }) => senderId),
        optOuts.map(({ source }) => source),
        optOuts.map(({ cause }) => cause),
        optOuts.map(({ messageId }) => messageId),
        optOuts.map(({ at }) => at.toISOString()),
        optOuts.map(({ actor }) => actor.kind),
        optOuts.map(({ actor }) => actor.id),
      ],
    );
  }
}

const columns =
  'o.id, o.channel, o.address, o.sender_id AS "senderId", o.source, o.cause, o.message_id AS "messageId", o.at';

function keyOf({ channel, address, senderId }: OptOutAddress & { readonly senderId: string | null }): string {
  return `${channel} ${address} ${senderId ?? ''}`;
}
