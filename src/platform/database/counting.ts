import type { PoolClient } from 'pg';

import { DomainError } from '../domain-error.js';
import { sentence } from '../sentence.js';
import type { Database } from './database.js';
import { wasStopped } from './error-code.js';

/** Counting holds up nobody for longer, where nothing else is said. */
const usualPatienceMs = 10_000;

/**
 * Counts something while somebody waits for it.
 * @throws DomainError `storage_unavailable` when it takes too long
 */
export async function counting<T>(
  database: Database,
  work: (tx: PoolClient) => Promise<T>,
  patienceMs = usualPatienceMs,
): Promise<T> {
  try {
    return await database.transaction(async (tx) => {
      await tx.query(`SET LOCAL statement_timeout = ${patienceMs}`);
      return work(tx);
    });
  } catch (error) {
    if (!wasStopped(error)) throw error;
    throw new DomainError(
      'storage_unavailable',
      sentence('problems:counting_long')`Counting took too long: choose fewer days, or try again later.`,
      { cause: error },
    );
  }
}
