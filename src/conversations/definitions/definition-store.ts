import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/ids.js';

/** What a definition is: a flow, a programme, or the system's own texts. */
export type DefinitionKind = 'flow' | 'programme' | 'system';

/** The texts of a definition: language -> key -> text. */
export type DefinitionTexts = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** An immutable revision of a definition. */
export interface Revision<Compiled> {
  readonly kind: DefinitionKind;
  readonly name: string;
  /** sha256 of the source and the texts. */
  readonly hash: string;
  /** sha256 of the compiled form. */
  readonly graphHash: string;
  readonly source: string;
  readonly compiled: Compiled;
  readonly texts: DefinitionTexts;
}

const columns = 'r.kind, r.name, r.hash, r.graph_hash AS "graphHash", r.source, r.compiled, r.texts';

/**
 * Keeps the revisions of definitions, and which of them are live.
 * SQL, because every process reads them at boot: the Prisma client would cost each of them 64 MB from then on.
 */
@Injectable()
export class DefinitionStore {
  constructor(private readonly database: Database) {}

  /** Writes a revision unless it is there already, and makes it the live one. */
  async publish({ kind, name, hash, graphHash, source, compiled, texts }: Revision<object>): Promise<void> {
    await this.database.transaction(async (tx) => {
      await tx.query(
        `INSERT INTO definition_revisions (id, kind, name, hash, graph_hash, source, compiled, texts)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (kind, name, hash) DO NOTHING`,
        [newId(), kind, name, hash, graphHash, source, JSON.stringify(compiled), JSON.stringify(texts)],
      );
      await tx.query(
        `INSERT INTO live_definitions (kind, name, revision_id)
         SELECT kind, name, id FROM definition_revisions WHERE kind = $1 AND name = $2 AND hash = $3
         ON CONFLICT (kind, name) DO UPDATE SET revision_id = excluded.revision_id, since = now()
         WHERE live_definitions.revision_id <> excluded.revision_id`,
        [kind, name, hash],
      );
    });
  }

  /** Every live revision of a kind: the last good one of each name. */
  async live<Compiled>(kind: DefinitionKind): Promise<Revision<Compiled>[]> {
    const { rows } = await this.database.pool.query<Revision<Compiled>>(
      `SELECT ${columns} FROM live_definitions l JOIN definition_revisions r ON r.id = l.revision_id
       WHERE l.kind = $1 ORDER BY r.name`,
      [kind],
    );
    return rows;
  }

  /** The revisions whose compiled form has one of these hashes; the oldest first. */
  async byGraphHash<Compiled>(
    kind: DefinitionKind,
    graphHashes: readonly string[],
  ): Promise<Revision<Compiled>[]> {
    const { rows } = await this.database.pool.query<Revision<Compiled>>(
      `SELECT ${columns} FROM definition_revisions r
       WHERE r.kind = $1 AND r.graph_hash = ANY($2::text[]) ORDER BY r.created_at, r.id`,
      [kind, graphHashes],
    );
    return rows;
  }
}
