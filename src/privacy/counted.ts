import type { Database } from '../platform/database/database.js';
import { wasStopped } from '../platform/database/error-code.js';
import { estimatedRows } from '../platform/database/estimated-rows.js';

/** How many there are. */
export interface Counted {
  readonly count: number;
  /** Counting would have taken long. */
  readonly isEstimate: boolean;
  /** The earliest moment in their column `at`; null for an estimate. */
  readonly oldest: Date | null;
}

/** Counts what a query gives, which has a column `at`, for as long as it is quick; else estimates it. */
export async function counted(
  database: Database,
  query: string,
  values: readonly unknown[],
): Promise<Counted> {
  try {
    const { rows } = await database.lookups.query<{ count: number; oldest: Date | null }>(
      `SELECT count(*)::int AS count, min(at) AS oldest FROM (${query}) AS counted`,
      [...values],
    );
    return { count: rows[0]?.count ?? 0, isEstimate: false, oldest: rows[0]?.oldest ?? null };
  } catch (error) {
    if (!wasStopped(error)) throw error;
    return { count: await estimatedRows(database.lookups, query, values), isEstimate: true, oldest: null };
  }
}
