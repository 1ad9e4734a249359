import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { StaffKeys } from '../secrets/staff-keys.js';
import { locked } from '../staff.errors.js';
import { lockedUntil, withFailure, type Attempts, type AttemptKind } from './lockout.rules.js';

/** What an attempt names. */
export interface AttemptKey {
  readonly kind: AttemptKind;
  readonly value: string;
}

/**
 * Makes guessing slow. What is tried is stored as a keyed hash, so that nobody reads from it who tried from where.
 * SQL throughout: counts are taken under row locks, in one order.
 */
@Injectable()
export class Lockouts {
  constructor(
    private readonly database: Database,
    private readonly keys: StaffKeys,
    private readonly clock: Clock,
  ) {}

  /**
   * Counts an attempt as failed before it is made, so that many at once are not each taken for the first;
   * `forgive` takes it back. Returns whether this attempt, if it fails, locks one of its keys.
   * @throws DomainError `locked`: nothing may be tried yet
   */
  async begin(named: readonly AttemptKey[]): Promise<{ readonly mayLock: boolean }> {
    const now = this.clock.now();
    const keys = named
      .map((key) => ({ ...key, hash: this.hashOf(key) }))
      .sort((one, other) => Buffer.compare(one.hash, other.hash));
    const outcome = await this.database.transaction(async (tx) => {
      const all = [];
      for (const key of keys) all.push({ ...key, before: await lock(tx, key.hash, now) });
      const waits = all.flatMap(({ before }) => lockedUntil(before, now) ?? []);
      if (waits.length > 0) return { status: 'locked' as const, until: waits };
      const after = all.map(({ kind, before, hash }) => ({
        hash,
        ...withFailure(kind, orNone(before), now),
      }));
      for (const one of after) await save(tx, one.hash, one);
      return { status: 'counted' as const, mayLock: after.some((one) => lockedUntil(one, now) !== null) };
    });
    if (outcome.status === 'locked') throw locked(latest(outcome.until), now);
    return outcome;
  }

  /** The attempt was right: what it named is no longer counted, except the network, which only gets this one attempt back. */
  async forgive(named: readonly AttemptKey[]): Promise<void> {
    const hashes = (kinds: (kind: AttemptKind) => boolean) =>
      named.filter(({ kind }) => kinds(kind)).map((key) => this.hashOf(key));
    await this.database.pool.query('DELETE FROM sign_in_attempts WHERE key_hash = ANY($1)', [
      hashes((kind) => kind !== 'network'),
    ]);
    await this.database.pool.query(
      `UPDATE sign_in_attempts SET failures = greatest(failures - 1, 0), locked_until = NULL WHERE key_hash = ANY($1)`,
      [hashes((kind) => kind === 'network')],
    );
    await this.sweep();
  }

  /** Counts that nobody asks for any more. */
  private async sweep(): Promise<void> {
    await this.database.pool.query(
      `DELETE FROM sign_in_attempts
       WHERE first_at < $1::timestamptz - interval '2 days' AND coalesce(locked_until, first_at) < $1::timestamptz - interval '2 days'`,
      [this.clock.now().toISOString()],
    );
  }

  private hashOf({ kind, value }: AttemptKey): Buffer {
    return this.keys.hash('attempts', `${kind}:${value.toLowerCase()}`);
  }
}

/** Locks the count of a key, made when it is not there yet. */
async function lock(tx: PoolClient, hash: Buffer, now: Date): Promise<Attempts> {
  await tx.query(
    `INSERT INTO sign_in_attempts (key_hash, failures, first_at) VALUES ($1, 0, $2) ON CONFLICT DO NOTHING`,
    [hash, now.toISOString()],
  );
  const { rows } = await tx.query<Attempts>(
    `SELECT failures, first_at AS "firstAt", locked_until AS "lockedUntil"
     FROM sign_in_attempts WHERE key_hash = $1 FOR UPDATE`,
    [hash],
  );
  return rows[0] ?? { failures: 0, firstAt: now, lockedUntil: null };
}

async function save(
  tx: PoolClient,
  hash: Buffer,
  { failures, firstAt, lockedUntil: until }: Attempts,
): Promise<void> {
  await tx.query(
    `UPDATE sign_in_attempts SET failures = $2, first_at = $3, locked_until = $4 WHERE key_hash = $1`,
    [hash, failures, firstAt.toISOString(), until?.toISOString() ?? null],
  );
}

function orNone(attempts: Attempts): Attempts | undefined {
  return attempts.failures === 0 ? undefined : attempts;
}

function latest(moments: readonly Date[]): Date {
  return new Date(Math.max(...moments.map((moment) => moment.getTime())));
}
