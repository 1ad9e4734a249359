import type { PoolClient } from 'pg';

import type { Actor } from '../platform/access/actor.js';
import { newId } from '../platform/ids.js';

/** A matter of somebody: `purpose:<purpose>`, `programme:<programme>` or `topic:<topic>`. */
export interface Matter {
  readonly personId: string;
  readonly scope: string;
  readonly at: Date;
}

/** A matter that somebody is not written to about any more. */
export interface NewSuppression extends Matter {
  /** Such as `loss`. */
  readonly cause: string;
  readonly actor: Actor;
}

/**
 * Keeps people from being written to about matters that are over; one that is kept already stays as it was.
 * SQL, as all of this: a batch of turns may end and begin the matters of many.
 */
export async function suppress(tx: PoolClient, suppressions: readonly NewSuppression[]): Promise<void> {
  if (suppressions.length === 0) return;
  await tx.query(
    `INSERT INTO suppressions (id, person_id, scope, cause, since, recorded_by_kind, recorded_by_id)
     SELECT id, person_id, scope, cause, since, kind, actor
     FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::timestamptz[], $6::text[], $7::text[])
       AS new (id, person_id, scope, cause, since, kind, actor)
     WHERE NOT EXISTS (
       SELECT FROM suppressions s
       WHERE s.person_id = new.person_id AND s.scope = new.scope AND s.lifted_at IS NULL AND s.until IS NULL)`,
    [
      suppressions.map(() => newId()),
      suppressions.map(({ personId }) => personId),
      suppressions.map(({ scope }) => scope),
      suppressions.map(({ cause }) => cause),
      suppressions.map(({ at }) => at.toISOString()),
      suppressions.map(({ actor }) => actor.kind),
      suppressions.map(({ actor }) => actor.id),
    ],
  );
}

/** Lets people be written to again about matters that have begun anew, such as another pregnancy. */
export async function liftSuppressions(tx: PoolClient, matters: readonly Matter[]): Promise<void> {
  if (matters.length === 0) return;
  await tx.query(
    `UPDATE suppressions s SET lifted_at = m.at
     FROM unnest($1::uuid[], $2::text[], $3::timestamptz[]) AS m (person_id, scope, at)
     WHERE s.person_id = m.person_id AND s.scope = m.scope AND s.lifted_at IS NULL`,
    [
      matters.map(({ personId }) => personId),
      matters.map(({ scope }) => scope),
      matters.map(({ at }) => at.toISOString()),
    ],
  );
}
