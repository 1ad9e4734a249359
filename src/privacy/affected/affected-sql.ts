import { inScope } from '../../people/in-scope.js';
import type { Scope } from '../../platform/access/scope.js';
import type { AffectedQuery } from './affected.schemas.js';

/** Why somebody is affected: what weighs most comes first. */
export const reasons = ['in_file', 'imported', 'opened', 'worked_on', 'written_to', 'wrote', 'kept'] as const;
export type AffectedReason = (typeof reasons)[number];

interface Source {
  readonly because: AffectedReason;
  /** SQL with columns `id` and `at`; `$1` is the id, `$2` and `$3` the period. */
  readonly query: string;
}

const within = (at: string): string =>
  `($2::timestamptz IS NULL OR ${at} >= $2) AND ($3::timestamptz IS NULL OR ${at} < $3)`;

const sources: Readonly<Record<AffectedQuery['by'], readonly Source[]>> = {
  export: [
    {
      because: 'in_file',
      query: `SELECT x.person_id AS id, e.at FROM exports e JOIN exported_people x ON x.export_id = e.id
        WHERE e.id = $1::uuid AND ${within('e.at')}`,
    },
  ],
  account: [
    {
      because: 'in_file',
      query: `SELECT x.person_id AS id, e.at FROM exports e JOIN exported_people x ON x.export_id = e.id
        WHERE e.actor_id = $1::uuid::text AND ${within('e.at')}`,
    },
    {
      because: 'imported',
      query: `SELECT r.person_id AS id, i.created_at AS at FROM imports i JOIN import_rows r ON r.import_id = i.id
        WHERE i.created_by_id = $1::uuid::text AND r.person_id IS NOT NULL AND ${within('i.created_at')}`,
    },
    {
      because: 'opened',
      query: `SELECT a.subject_id::uuid AS id, a.at FROM audit_entries a
        WHERE a.actor_id = $1::uuid::text AND a.subject_kind = 'person' AND ${within('a.at')}`,
    },
    {
      because: 'worked_on',
      query: `SELECT i.person_id AS id, i.at FROM interactions i
        WHERE i.actor_kind = 'staff' AND i.actor_id = $1::uuid::text AND i.person_id IS NOT NULL AND ${within('i.at')}`,
    },
  ],
  sender: [
    {
      because: 'written_to',
      query: `SELECT o.person_id AS id, o.created_at AS at FROM outbound_messages o
        WHERE o.sender_id = $1::uuid AND o.person_id IS NOT NULL AND ${within('o.created_at')}`,
    },
    {
      because: 'wrote',
      query: `SELECT c.person_id AS id, m.received_at AS at FROM conversations c
        JOIN inbound_messages m ON m.conversation_id = c.id
        WHERE c.sender_id = $1::uuid AND c.person_id IS NOT NULL AND ${within('m.received_at')}`,
    },
  ],
  everybody: [
    {
      because: 'kept',
      query: `SELECT k.id, k.created_at AS at FROM people k
        WHERE $1::uuid IS NULL AND $2::timestamptz IS NOT DISTINCT FROM $2::timestamptz AND ($3::timestamptz IS NULL OR k.created_at < $3)`,
    },
  ],
};

/** A query for who is affected, with its values. */
export interface AffectedSql {
  readonly query: string;
  readonly values: unknown[];
}

/**
 * SQL for those who are affected, each once, with `id`, `at` (the latest moment) and `rank` (the place of the reason that weighs
 * most). Records that were merged are those of the record they are now; who was erased cannot be told any more and is left out.
 */
export function affectedSql({ by, id, from, to }: AffectedQuery, scope: Scope): AffectedSql {
  const values: unknown[] = [id ?? null, from ?? null, to ?? null];
  const found = sources[by].map(
    ({ because, query }) => `SELECT s.id, s.at, ${reasons.indexOf(because)} AS rank FROM (${query}) s`,
  );
  const query = `SELECT p.id, max(s.at) AS at, min(s.rank) AS rank
    FROM (${found.join(' UNION ALL ')}) s
    JOIN people named ON named.id = s.id
    JOIN people p ON p.id = coalesce(named.merged_into_id, named.id)
    WHERE ${inScope(scope, 'p', values)}
    GROUP BY p.id`;
  return { query, values };
}
