import type { PoolClient } from 'pg';

import type { AnsweredTurn } from '../../conversations/answered-turn.js';

/** Whom a loss may have happened to that somebody wrote about. */
export interface LossOf {
  readonly ids: readonly string[];
  /** Whoever wrote is known and is the one; else a human asks, and each of them is spared meanwhile. */
  readonly isSure: boolean;
}

/**
 * Tells whose loss it is: hers who writes. On a phone of several it may be another's, where the one who writes is not known, or is in no
 * programme while another is.
 */
export async function whoseLoss(
  tx: PoolClient,
  { personId, sharers }: Pick<AnsweredTurn, 'personId' | 'sharers'>,
): Promise<LossOf> {
  const others = sharers.map(({ person }) => person.id).filter((id) => id !== personId);
  if (others.length === 0) return { ids: personId === null ? [] : [personId], isSure: true };
  const { rows } = await tx.query<{ id: string }>(
    `SELECT DISTINCT person_id AS id FROM subscriptions
     WHERE person_id = ANY($1::uuid[]) AND state IN ('active', 'paused') ORDER BY 1`,
    [[...others, ...(personId === null ? [] : [personId])]],
  );
  const enrolled = rows.map(({ id }) => id);
  if (personId !== null && (enrolled.length === 0 || enrolled.includes(personId)))
    return { ids: [personId], isSure: true };
  return { ids: personId === null ? enrolled : [personId, ...enrolled], isSure: false };
}
