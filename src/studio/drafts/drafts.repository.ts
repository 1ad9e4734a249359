import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';
import type { FlowFiles } from '../../engine/definition/edit/flow-files.js';
import { newId } from '../../platform/ids.js';
import type { Draft, DraftSave, NewSave } from './draft.js';

const columns = `name, files, base, base_revision AS "baseRevision", version, updated_at AS "updatedAt",
  jsonb_build_object('kind', updated_by_kind, 'id', updated_by_id) AS "updatedBy"`;

/** Saves of one draft that are kept; a console that saves by itself makes some hundred a day. */
const mostSaves = 1_000;

/** Where a draft begins. */
export type DraftStart = Pick<Draft, 'base' | 'baseRevision'>;

/** What a draft held after a save, and who made it. */
type DraftContent = Pick<DraftSave, 'version' | 'by'> & Pick<NewSave, 'files'>;

/** Keeps drafts and each of their saves. SQL, because a save stands in one transaction with the audit log and releases. */
@Injectable()
export class DraftsRepository {
  async find(db: Pool | PoolClient, name: string): Promise<Draft | null> {
    const { rows } = await db.query<Draft>(`SELECT ${columns} FROM flow_drafts WHERE name = $1`, [name]);
    return rows[0] ?? null;
  }

  /** The same, and nobody else changes it until the transaction ends. */
  async hold(tx: PoolClient, name: string): Promise<Draft | null> {
    const { rows } = await tx.query<Draft>(`SELECT ${columns} FROM flow_drafts WHERE name = $1 FOR UPDATE`, [
      name,
    ]);
    return rows[0] ?? null;
  }

  async all(db: Pool | PoolClient): Promise<Draft[]> {
    const { rows } = await db.query<Draft>(`SELECT ${columns} FROM flow_drafts ORDER BY name`);
    return rows;
  }

  async names(db: Pool | PoolClient): Promise<string[]> {
    const { rows } = await db.query<{ name: string }>('SELECT name FROM flow_drafts ORDER BY name');
    return rows.map(({ name }) => name);
  }

  /** Saves over the version that was seen; null when it is not the present one any more. */
  async save(tx: PoolClient, name: string, seen: number, save: NewSave): Promise<number | null> {
    const { rows } = await tx.query<{ version: number }>(
      `UPDATE flow_drafts SET files = $3, version = version + 1, updated_at = $4, updated_by_kind = $5, updated_by_id = $6
       WHERE name = $1 AND version = $2 RETURNING version`,
      [name, seen, JSON.stringify(save.files), save.at, save.by.kind, save.by.id],
    );
    return this.noteSave(tx, name, rows[0]?.version, save);
  }

  /** Begins a draft; null when there is one already. */
  async begin(
    tx: PoolClient,
    name: string,
    { base, baseRevision }: DraftStart,
    version: number,
    save: NewSave,
  ): Promise<number | null> {
    const { rows } = await tx.query<{ version: number }>(
      `INSERT INTO flow_drafts
         (name, files, base, base_revision, version, created_at, updated_at, updated_by_kind, updated_by_id)
       VALUES ($1, $2, $3, $4, $5, $6, $6, $7, $8) ON CONFLICT (name) DO NOTHING RETURNING version`,
      [
        name,
        JSON.stringify(save.files),
        base === null ? null : JSON.stringify(base),
        baseRevision,
        version,
        save.at,
        save.by.kind,
        save.by.id,
      ],
    );
    return this.noteSave(tx, name, rows[0]?.version, save);
  }

  /** Says that a draft now stands on other files. */
  async rebase(tx: PoolClient, name: string, { base, baseRevision }: DraftStart): Promise<void> {
    await tx.query('UPDATE flow_drafts SET base = $2, base_revision = $3 WHERE name = $1', [
      name,
      base === null ? null : JSON.stringify(base),
      baseRevision,
    ]);
  }

  /** Removes a draft with its saves. */
  async remove(tx: PoolClient, name: string): Promise<void> {
    await tx.query('DELETE FROM flow_drafts WHERE name = $1', [name]);
  }

  /** The saves of a draft, the newest first, without their files. */
  async saves(db: Pool | PoolClient, name: string, before: number, limit: number): Promise<DraftSave[]> {
    const { rows } = await db.query<DraftSave>(
      `SELECT version, note, at, jsonb_build_object('kind', saved_by_kind, 'id', saved_by_id) AS by
       FROM flow_draft_saves WHERE name = $1 AND version < $2 ORDER BY version DESC LIMIT $3`,
      [name, before, limit],
    );
    return rows;
  }

  /** The files of some saves of a draft, by their version. */
  async savedFiles(
    db: Pool | PoolClient,
    name: string,
    versions: readonly number[],
  ): Promise<Map<number, FlowFiles>> {
    const { rows } = await db.query<{ version: number; files: FlowFiles }>(
      'SELECT version, files FROM flow_draft_saves WHERE name = $1 AND version = ANY ($2::int[])',
      [name, versions],
    );
    return new Map(rows.map(({ version, files }) => [version, files]));
  }

  /** What a draft held at each save between two versions, the oldest first. */
  async contents(
    db: Pool | PoolClient,
    name: string,
    { after, upTo }: { readonly after: number; readonly upTo: number },
    limit: number,
  ): Promise<DraftContent[]> {
    const { rows } = await db.query<DraftContent>(
      `SELECT version, files, jsonb_build_object('kind', saved_by_kind, 'id', saved_by_id) AS by
       FROM flow_draft_saves WHERE name = $1 AND version > $2 AND version <= $3 ORDER BY version LIMIT $4`,
      [name, after, upTo, limit],
    );
    return rows;
  }

  /**
   * The version that the next draft of a flow begins with: none is given twice, so that who looks at a draft that is gone
   * cannot save over another. The audit log remembers the last.
   */
  async nextVersion(tx: PoolClient, name: string): Promise<number> {
    const { rows } = await tx.query<{ version: number }>(
      `SELECT (after ->> 'version')::int AS version FROM audit_entries
       WHERE subject_kind = 'flow' AND subject_id = $1 AND action = 'draft.saved' ORDER BY sequence DESC LIMIT 1`,
      [name],
    );
    return (rows[0]?.version ?? 0) + 1;
  }

  /** Keeps a save, and lets the oldest go; one that is to go live later stays. */
  private async noteSave(
    tx: PoolClient,
    name: string,
    version: number | undefined,
    { files, note, by, at }: NewSave,
  ): Promise<number | null> {
    if (version === undefined) return null;
    await tx.query(
      `INSERT INTO flow_draft_saves (id, name, version, files, note, at, saved_by_kind, saved_by_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [newId(), name, version, JSON.stringify(files), note, at, by.kind, by.id],
    );
    await tx.query(
      `DELETE FROM flow_draft_saves WHERE name = $1 AND version <= $2
         AND version NOT IN (SELECT version FROM scheduled_releases WHERE name = $1)`,
      [name, version - mostSaves],
    );
    return version;
  }
}
