import type { PoolClient } from 'pg';

import type { RetentionRule } from './retention.js';
import { chunk, Retained, type DueQuery, type RetentionDone, type RetentionStep } from './retained.js';

const isResting = `i.updated_at < $1 AND i.state NOT IN ('checking', 'committing', 'undoing')`;
const holdsSomething = `(r.cells <> '{}' OR r.values IS NOT NULL OR r.before IS NOT NULL)`;

/** The rows of files that were brought in. The import stays, with how many it recorded; it cannot be undone any more. */
export class RetainedImports extends Retained {
  readonly what = 'imports';

  due({ before }: RetentionRule): DueQuery {
    return {
      query: `SELECT i.updated_at AS at FROM imports i JOIN import_rows r ON r.import_id = i.id
        WHERE ${isResting} AND ${holdsSomething}`,
      values: [before.toISOString()],
    };
  }

  /** An import is marked before the first of its rows goes, so that nobody takes back half of it. */
  async step(
    tx: PoolClient,
    { before }: RetentionRule,
    { after, runAt }: RetentionStep,
  ): Promise<RetentionDone> {
    const id = after ?? (await this.mark(tx, before, runAt));
    if (id === undefined) return { removed: 0, after: null, isOver: true };
    const { rowCount } = await tx.query(
      `UPDATE import_rows SET cells = '{}', values = NULL, before = NULL, remarks = '[]'
       WHERE import_id = $1 AND row IN (
         SELECT r.row FROM import_rows r WHERE r.import_id = $1 AND ${holdsSomething} LIMIT ${chunk})`,
      [id],
    );
    return { removed: rowCount ?? 0, after: rowCount === chunk ? id : null, isOver: false };
  }

  private async mark(tx: PoolClient, before: Date, runAt: Date): Promise<string | undefined> {
    const { rows } = await tx.query<{ id: string }>(
      `UPDATE imports SET found = found || jsonb_build_object('clearedAt', $2::text), version = version + 1
       WHERE id = (SELECT i.id FROM imports i WHERE ${isResting} AND NOT i.found ? 'clearedAt'
         ORDER BY i.id LIMIT 1 FOR UPDATE)
       RETURNING id`,
      [before.toISOString(), runAt.toISOString()],
    );
    return rows[0]?.id;
  }
}

/** What a partner was given stays known: who withdraws or is erased has to be deleted there too. */
const isOurs = 'e.at < $1 AND e.partner IS NULL';

/** Who stood in files that were taken out for ourselves, with the note that they were. */
export class RetainedExports extends Retained {
  readonly what = 'exports';

  due({ before }: RetentionRule): DueQuery {
    return { query: `SELECT e.at FROM exports e WHERE ${isOurs}`, values: [before.toISOString()] };
  }

  async step(tx: PoolClient, { before }: RetentionRule): Promise<RetentionDone> {
    const { rows } = await tx.query<{ id: string }>(
      `SELECT e.id FROM exports e WHERE ${isOurs} ORDER BY e.id LIMIT 1 FOR UPDATE`,
      [before.toISOString()],
    );
    const id = rows[0]?.id;
    if (id === undefined) return { removed: 0, after: null, isOver: true };
    const { rowCount } = await tx.query(
      `DELETE FROM exported_people WHERE export_id = $1 AND person_id IN (
         SELECT person_id FROM exported_people WHERE export_id = $1 LIMIT ${chunk})`,
      [id],
    );
    if (rowCount === chunk) return { removed: 0, after: null, isOver: false };
    await tx.query('DELETE FROM exports WHERE id = $1', [id]);
    return { removed: 1, after: null, isOver: false };
  }
}
