import type { PoolClient } from 'pg';

import { newId } from '../platform/ids.js';
import type { NewConsentEntry } from './consent-entry.js';
import { partnerOf } from './sharing.rules.js';

/**
 * Notes that partners have to delete what they were given about people who do not share with them any more. Nothing is noted
 * for a partner whom nothing was given to.
 * SQL, because an opt-out of many people at once withdraws all their purposes.
 */
export async function writeDeleteNotices(tx: PoolClient, entries: readonly NewConsentEntry[]): Promise<void> {
  const ended = entries.flatMap(({ purpose, action, personId, at }) => {
    const partner = action === 'granted' ? null : partnerOf(purpose);
    return partner === null ? [] : [{ partner, personId, at }];
  });
  if (ended.length === 0) return;
  await tx.query(
    `INSERT INTO delete_notices (id, partner, person_id, cause, at)
     SELECT e.id, e.partner, e.person_id, 'consent_ended ' || to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), e.at
     FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::timestamptz[]) AS e (id, partner, person_id, at)
     WHERE EXISTS (
       SELECT FROM exported_people p JOIN exports x ON x.id = p.export_id
       WHERE p.person_id = e.person_id AND x.partner = e.partner)
     ON CONFLICT DO NOTHING`,
    [
      ended.map(() => newId()),
      ended.map(({ partner }) => partner),
      ended.map(({ personId }) => personId),
      ended.map(({ at }) => at.toISOString()),
    ],
  );
}

/** Notes that every partner who was given something about these people has to delete it, because we have. */
export async function writeErasureNotices(
  tx: PoolClient,
  personIds: readonly string[],
  at: Date,
): Promise<number> {
  const { rows } = await tx.query<{ partner: string; personId: string }>(
    `SELECT DISTINCT x.partner, p.person_id AS "personId" FROM exported_people p JOIN exports x ON x.id = p.export_id
     WHERE p.person_id = ANY($1::uuid[]) AND x.partner IS NOT NULL ORDER BY 1, 2`,
    [personIds],
  );
  await tx.query(
    `INSERT INTO delete_notices (id, partner, person_id, cause, at)
     SELECT id, partner, person_id, 'erased', $4 FROM unnest($1::uuid[], $2::text[], $3::uuid[]) AS n (id, partner, person_id)
     ON CONFLICT DO NOTHING`,
    [
      rows.map(() => newId()),
      rows.map(({ partner }) => partner),
      rows.map(({ personId }) => personId),
      at.toISOString(),
    ],
  );
  return rows.length;
}
