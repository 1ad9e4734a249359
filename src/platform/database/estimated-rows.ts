import type { Pool } from 'pg';

/** How many rows PostgreSQL believes that a query gives, without running it. */
export async function estimatedRows(pool: Pool, query: string, values: readonly unknown[]): Promise<number> {
  const { rows } = await pool.query<{ 'QUERY PLAN': readonly { Plan: { 'Plan Rows': number } }[] }>(
    `EXPLAIN (FORMAT JSON) ${query}`,
    [...values],
  );
  return Math.round(rows[0]?.['QUERY PLAN'][0]?.Plan['Plan Rows'] ?? 0);
}
