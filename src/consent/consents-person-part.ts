import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';

import { PersonPart, recordsOf, type PartChange } from '../people/matching/person-part.js';
import type { Json } from '../people/person.js';

/**
 * What she agreed to. The ledger is append-only, so its entries stay with the record that they were made under: whoever asks
 * where a purpose stands reads those of every record of hers (`merged-records.ts`). Erasing takes the personal parts, never the entry.
 */
@Injectable()
export class ConsentsPersonPart extends PersonPart {
  readonly name = 'consents';
  readonly columns = ['consent_entries.person_id', 'consent_entries.guardian_id'];

  async merge(): Promise<PartChange> {
    return Promise.resolve({ moved: [] });
  }

  async unmerge(): Promise<void> {
    await Promise.resolve();
  }

  /** Also of what she agreed to for somebody else: it names her and the phone that she wrote from. */
  async erase(tx: PoolClient, personId: string): Promise<void> {
    await tx.query(
      `DELETE FROM consent_evidence
       WHERE entry_id IN (SELECT id FROM consent_entries WHERE person_id = $1 OR guardian_id = $1)`,
      [personId],
    );
  }

  async exportOf(db: Pool | PoolClient, personId: string): Promise<Json> {
    const { rows } = await db.query<{ row: Json }>(
      `SELECT json_build_object('purpose', e.purpose, 'action', e.action, 'method', e.method, 'basis', e.basis, 'at', e.at,
         'expires_at', e.expires_at, 'language', e.language, 'version', e.version, 'channel', v.channel, 'address', v.address,
         'words', v.words, 'answer', v.answer) AS row
       FROM consent_entries e LEFT JOIN consent_evidence v ON v.entry_id = e.id
       WHERE e.person_id IN ${recordsOf('$1')} ORDER BY e.at, e.person_id, e.sequence`,
      [personId],
    );
    return rows.map(({ row }) => row);
  }
}
