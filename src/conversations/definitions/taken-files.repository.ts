import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { FlowFiles } from '../../engine/definition/edit/flow-files.js';
import type { Actor } from '../../platform/access/actor.js';
import { knownName, knownWhole, namedFiles } from './known-files.js';

/** Files of the folders as somebody had them before them. */
export interface SeenFiles {
  readonly files: FlowFiles;
  /** See `markOf`. */
  readonly mark: string;
}

/**
 * Remembers which files of the folders a draft was begun from or has taken in. When that draft goes live they are known: they
 * are older than what is live from then on, and may be written over. SQL, because it stands in one transaction with the draft.
 */
@Injectable()
export class TakenFilesRepository {
  /** @param save the version of the draft that holds them */
  async take(
    tx: PoolClient,
    flow: string,
    { files, mark }: SeenFiles,
    { version, by, at }: { readonly version: number; readonly by: Actor; readonly at: Date },
  ): Promise<void> {
    const names = [knownWhole(mark), ...namedFiles(files).map(knownName)];
    await tx.query(
      `INSERT INTO flow_files (flow, kind, name, content, saved_at, saved_by_kind, saved_by_id)
       SELECT $1, 'taken', name, $3, $4, $5, $6 FROM unnest($2::text[]) AS file (name)
       ON CONFLICT (flow, kind, name) DO NOTHING`,
      [flow, names, String(version), at, by.kind, by.id],
    );
  }

  /** The draft goes live as it was at a version. */
  async know(tx: PoolClient, flow: string, version: number): Promise<void> {
    await tx.query(
      `WITH taken AS (
         DELETE FROM flow_files WHERE flow = $1 AND kind = 'taken' AND content::int <= $2
         RETURNING flow, name, saved_at, saved_by_kind, saved_by_id)
       INSERT INTO flow_files (flow, kind, name, content, saved_at, saved_by_kind, saved_by_id)
       SELECT flow, 'known', name, '', saved_at, saved_by_kind, saved_by_id FROM taken
       ON CONFLICT (flow, kind, name) DO NOTHING`,
      [flow, version],
    );
  }

  /** The draft is thrown away: its files stand for themselves again. */
  async forget(tx: PoolClient, flow: string): Promise<void> {
    await tx.query(`DELETE FROM flow_files WHERE flow = $1 AND kind = 'taken'`, [flow]);
  }
}
