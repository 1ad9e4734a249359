import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';
import type { Actor } from '../../platform/access/actor.js';
import { knownName, namedFiles } from './known-files.js';
import type { NamedFile } from './known-files.js';
import type { SideFiles } from './revision-files.js';

interface SideRow extends NamedFile {
  readonly flow: string;
  readonly kind: 'chat' | 'state';
}

/**
 * Keeps the files of flows that are no part of a revision, for flows that were released from the console: what was released
 * from the folders has them there. SQL, because publishing does without the Prisma client (see `DefinitionStore`).
 */
@Injectable()
export class FlowFilesRepository {
  /** The files of these flows by name; a flow that has none here is not among them. */
  async of(db: Pool | PoolClient, flows: readonly string[]): Promise<Map<string, SideFiles>> {
    const { rows } = await db.query<SideRow>(
      `SELECT flow, kind, name, content FROM flow_files
       WHERE flow = ANY ($1::text[]) AND kind IN ('chat', 'state') ORDER BY flow, kind, name`,
      [flows],
    );
    const names = [...new Set(rows.map(({ flow }) => flow))];
    return new Map(names.map((name) => [name, sideOf(rows.filter(({ flow }) => flow === name))]));
  }

  /**
   * Makes these the files of a flow, and no others.
   * @param before what they were made from: a file of the folders that still holds it may be written over
   */
  async replace(
    tx: PoolClient,
    flow: string,
    files: SideFiles,
    before: SideFiles | null,
    by: Actor,
    at: Date,
  ): Promise<void> {
    await this.forget(tx, flow);
    const kept = entriesOf(files);
    const known = [...kept, ...(before === null ? [] : entriesOf(before))].map((entry) => ({
      kind: 'known',
      name: knownName(entry),
      content: '',
    }));
    const rows = [...kept, ...known];
    await tx.query(
      `INSERT INTO flow_files (flow, kind, name, content, saved_at, saved_by_kind, saved_by_id)
       SELECT $1, kind, name, content, $5, $6, $7
       FROM unnest($2::text[], $3::text[], $4::text[]) AS file (kind, name, content)
       ON CONFLICT (flow, kind, name) DO NOTHING`,
      [
        flow,
        rows.map(({ kind }) => kind),
        rows.map(({ name }) => name),
        rows.map(({ content }) => content),
        at,
        by.kind,
        by.id,
      ],
    );
  }

  /** From then on the folders hold them. */
  async forget(tx: PoolClient, flow: string): Promise<void> {
    await tx.query(`DELETE FROM flow_files WHERE flow = $1 AND kind IN ('chat', 'state')`, [flow]);
  }

  /** Tells whether a file holds what the console once kept, was begun from or took in: then nobody's work is lost with it. */
  async knownFiles(
    db: Pool | PoolClient,
    flow: string,
  ): Promise<(kind: NamedFile['kind'], name: string, content: string) => boolean> {
    const { rows } = await db.query<{ name: string }>(
      `SELECT name FROM flow_files WHERE flow = $1 AND kind = 'known'`,
      [flow],
    );
    const names = new Set(rows.map(({ name }) => name));
    return (kind, name, content) => names.has(knownName({ kind, name, content }));
  }
}

function entriesOf(side: SideFiles): NamedFile[] {
  const files = namedFiles({ source: '', texts: {}, ...side });
  return files.filter(({ kind }) => kind === 'chat' || kind === 'state');
}

function sideOf(rows: readonly SideRow[]): SideFiles {
  const ofKind = (kind: SideRow['kind']): Record<string, string> =>
    Object.fromEntries(rows.filter((row) => row.kind === kind).map(({ name, content }) => [name, content]));
  return { chats: ofKind('chat'), states: ofKind('state') };
}
