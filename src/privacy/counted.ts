import { errorCode } from '../platform/database/error-code.js';
import type { Database } from '../platform/database/database.js';

/** How many there are. */
export interface Counted {
  readonly count: number;
  /** Counting would have taken long. */
  readonly isEstimate: boolean;
  /** The earliest moment in their column `at`; null for an estimate. */
  readonly oldest: Date | null;
}

/** How long something is counted before it is estimated. */
const countingMs = 300;

/** What PostgreSQL answers for a statement that took too long. */
const stopped = '57014';

/** Counts what a query gives, which has a column `at`, for as long as it is quick; else estimates it. */
export async function counted(
  database: Database,
  query: string,
  values: readonly unknown[],
): Promise<Counted> {
  try {
    return await database.transaction(async (tx) => {
      await tx.query(`SET LOCAL statement_timeout = ${countingMs}`);
      const { rows } = await tx.query<{ count: number; oldest: Date | null }>(
        `SELECT count(*)::int AS count, min(at) AS oldest FROM (${query}) AS counted`,
        [...values],
      );
      return { count: rows[0]?.count ?? 0, isEstimate: false, oldest: rows[0]?.oldest ?? null };
    });
  } catch (error) {
    if (errorCode(error) !== stopped) throw error;
    return { count: await estimate(database, query, values), isEstimate: true, oldest: null };
  }
}

async function estimate(database: Database, query: string, values: readonly unknown[]): Promise<number> {
  const { rows } = await database.pool.query<{
    'QUERY PLAN': readonly { Plan: { 'Plan Rows': number } }[];
  }>(`EXPLAIN (FORMAT JSON) ${query}`, [...values]);
  return Math.round(rows[0]?.['QUERY PLAN'][0]?.Plan['Plan Rows'] ?? 0);
}
