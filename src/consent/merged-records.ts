import { recordsOf } from '../people/matching/person-part.js';

/**
 * Of the last entries (alias `e`) about one purpose in several records of one person, the order in which they count: what she said
 * herself, and every no, before what others entered for her; then the latest. So a no of either record stands, and nothing but her own
 * later word lifts it.
 */
export const countingOrder = `(e.action IN ('refused', 'withdrawn') OR (e.action = 'granted' AND e.method = 'text')) DESC,
  e.at DESC, e.sequence DESC`;

/** SQL: entry `e` is the last about its purpose in its record. For a search through the whole ledger. */
export const isLastOfRecord = `NOT EXISTS (SELECT FROM consent_entries later
  WHERE later.person_id = e.person_id AND later.purpose = e.purpose AND later.sequence > e.sequence)`;

/**
 * SQL of a FROM clause: the last entries `e` of a person about each purpose, or about one, in every record of hers. They are looked up
 * record by record, whatever the database thinks of the size of the ledger.
 */
export function lastEntriesOf(personId: string, purpose?: string): string {
  const about = purpose === undefined ? '' : `AND purpose = ${purpose}`;
  return `${recordsOf(personId)} record CROSS JOIN LATERAL (
      SELECT DISTINCT ON (purpose) * FROM consent_entries WHERE person_id = record.id ${about}
      ORDER BY purpose, sequence DESC) e`;
}
