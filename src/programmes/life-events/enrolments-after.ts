import type { PoolClient } from 'pg';

/** An enrolment, as far as a life event may forbid it. */
export interface BegunEnrolment {
  readonly personId: string;
  readonly programme: string;
  /** When whatever leads to it was begun; absent: just now, by somebody who knows. */
  readonly begunAt?: Date;
}

/**
 * Of some enrolments those that must not be: something has happened to her since whatever leads to them began, such as a loss
 * while a registration was open. SQL, as a batch of turns enrols many.
 */
export async function forbiddenSince<T extends BegunEnrolment>(
  tx: PoolClient,
  enrolments: readonly T[],
): Promise<ReadonlySet<T>> {
  const dated = enrolments.filter(({ begunAt }) => begunAt !== undefined);
  if (dated.length === 0) return new Set();
  const { rows } = await tx.query<{ place: number }>(
    `SELECT (w.place - 1)::int AS place
     FROM unnest($1::uuid[], $2::text[], $3::timestamptz[]) WITH ORDINALITY AS w (person_id, programme, begun_at, place)
     WHERE EXISTS (
       SELECT FROM life_events e
       WHERE e.person_id = w.person_id AND e.undone_at IS NULL AND e.recorded_at > w.begun_at
         AND (jsonb_typeof(e.changes -> 'programmes') = 'null' OR e.changes -> 'programmes' ? w.programme))`,
    [
      dated.map(({ personId }) => personId),
      dated.map(({ programme }) => programme),
      dated.map(({ begunAt }) => begunAt?.toISOString()),
    ],
  );
  return new Set(rows.flatMap(({ place }) => dated[place] ?? []));
}

/**
 * Lets people be written to again about what they begin anew, such as another pregnancy: whatever was kept from them because of
 * what had ended the programme before.
 */
export async function beginAnew(
  tx: PoolClient,
  begun: readonly { readonly personId: string; readonly endsOn: readonly string[]; readonly at: Date }[],
): Promise<void> {
  const ended = begun.flatMap(({ personId, endsOn, at }) => endsOn.map((cause) => ({ personId, cause, at })));
  if (ended.length === 0) return;
  await tx.query(
    `UPDATE suppressions s SET lifted_at = b.at
     FROM unnest($1::uuid[], $2::text[], $3::timestamptz[]) AS b (person_id, cause, at)
     WHERE s.person_id = b.person_id AND s.cause = b.cause AND s.lifted_at IS NULL`,
    [
      ended.map(({ personId }) => personId),
      ended.map(({ cause }) => cause),
      ended.map(({ at }) => at.toISOString()),
    ],
  );
}
