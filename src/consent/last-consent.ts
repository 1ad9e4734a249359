import { countingOrder, lastEntriesOf } from './merged-records.js';

/**
 * SQL of the last word of a person on a purpose, over every record of hers, as a subquery with `action` and `expires_at`; no row:
 * she was never asked. The arguments are SQL expressions, never values.
 */
export function lastConsentSql(person: string, purpose: string): string {
  return `(
      SELECT e.action, e.expires_at FROM ${lastEntriesOf(person, purpose)}
      ORDER BY ${countingOrder} LIMIT 1)`;
}
