import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';

import type { Json } from '../../person.js';
import { PersonPart, recordsOf, type PartChange } from '../person-part.js';

/**
 * What files say of her: the rows that she came with, and the files that she left in. They stay with the record that they name,
 * because an import is undone by what it made, and a partner knows her by the id that stood in the file. Whoever reads them
 * reads those of every record of hers.
 */
@Injectable()
export class FilesPart extends PersonPart {
  readonly name = 'files';
  readonly columns = ['import_rows.person_id', 'exported_people.person_id', 'delete_notices.person_id'];

  async merge(): Promise<PartChange> {
    return Promise.resolve({ moved: [] });
  }

  async unmerge(): Promise<void> {
    await Promise.resolve();
  }

  /** That she was in a file stays known: its receivers have to delete her too. */
  async erase(tx: PoolClient, personId: string): Promise<void> {
    await tx.query(
      `UPDATE import_rows SET cells = '{}', values = NULL, before = NULL, remarks = '[]' WHERE person_id = $1`,
      [personId],
    );
  }

  async exportOf(db: Pool | PoolClient, personId: string): Promise<Json> {
    const { rows } = await db.query<{ imports: Json; exports: Json }>(
      `SELECT
         (SELECT coalesce(json_agg(json_build_object('file', i.file_name, 'row', r.row, 'at', i.committed_at) ORDER BY i.id), '[]')
            FROM import_rows r JOIN imports i ON i.id = r.import_id WHERE r.person_id IN ${recordsOf('$1')}) AS imports,
         (SELECT coalesce(json_agg(json_build_object('at', e.at, 'partner', e.partner, 'reason', e.reason) ORDER BY e.id), '[]')
            FROM exported_people x JOIN exports e ON e.id = x.export_id WHERE x.person_id IN ${recordsOf('$1')}) AS exports`,
      [personId],
    );
    return { imports: rows[0]?.imports ?? [], exports: rows[0]?.exports ?? [] };
  }
}
