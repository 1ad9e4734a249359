import { createHmac } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';

import { Config } from '../platform/config/config.js';

/**
 * Addresses that must not be written to although nobody is kept behind them, as after an erasure. Each is kept as a hash under
 * the installation's key, so that the list tells nobody who was here. One hash covers a number on every channel.
 */
@Injectable()
export class AddressSuppressions {
  constructor(private readonly config: Config) {}

  /** Keeps addresses from being written to; one that is kept already stays as it was. */
  async add(tx: PoolClient, addresses: readonly string[], cause: string, at: Date): Promise<void> {
    if (addresses.length === 0) return;
    await tx.query(
      `INSERT INTO address_suppressions (hash, cause, since)
       SELECT hash, $2, $3 FROM unnest($1::bytea[]) AS new (hash) ORDER BY hash ON CONFLICT DO NOTHING`,
      [this.hashesOf(addresses), cause, at.toISOString()],
    );
  }

  /** Lets addresses be written to again: whoever is there has come back of her own accord. */
  async lift(tx: PoolClient, addresses: readonly string[]): Promise<void> {
    if (addresses.length === 0) return;
    await tx.query('DELETE FROM address_suppressions WHERE hash = ANY($1::bytea[])', [
      this.hashesOf(addresses),
    ]);
  }

  /** Those of the addresses that must not be written to. */
  async suppressed(db: Pool | PoolClient, addresses: readonly string[]): Promise<Set<string>> {
    const byHash = new Map(addresses.map((address) => [this.hashOf(address).toString('hex'), address]));
    if (byHash.size === 0) return new Set();
    const { rows } = await db.query<{ hash: Buffer }>({
      name: 'address-suppressions',
      text: 'SELECT hash FROM address_suppressions WHERE hash = ANY($1::bytea[])',
      values: [[...byHash.keys()].map((hex) => Buffer.from(hex, 'hex'))],
    });
    return new Set(rows.flatMap(({ hash }) => byHash.get(hash.toString('hex')) ?? []));
  }

  private hashesOf(addresses: readonly string[]): Buffer[] {
    return addresses.map((address) => this.hashOf(address));
  }

  private hashOf(address: string): Buffer {
    return createHmac('sha256', this.config.secretKey).update(`erased address ${address}`).digest();
  }
}
