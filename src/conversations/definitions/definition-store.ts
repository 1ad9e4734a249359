import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';
import { system } from '../../platform/access/actor.js';
import type { Actor } from '../../platform/access/actor.js';
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
  /** sha256 of the source, the compiled form and the texts. */
  readonly hash: string;
  /** sha256 of the compiled form. */
  readonly graphHash: string;
  readonly source: string;
  readonly compiled: Compiled;
  readonly texts: DefinitionTexts;
}

/**
 * How a revision came to be live: from its file at a start or by the command `publish`, from a draft of the console, or by
 * going back to an earlier one.
 */
export type ReleasedVia = 'boot' | 'publish' | 'console' | 'rollback';

/** How a release differs from the one before it. */
export type ReleaseChange = 'first' | 'text_only' | 'safe' | 'decision';

/** What is written down about a release. */
export interface NewRelease {
  readonly via: ReleasedVia;
  readonly change: ReleaseChange;
  readonly note: string;
  /** Each step that is gone -> the step that people who wait there go to. */
  readonly moves: Readonly<Record<string, string>>;
  readonly actor: Actor;
}

/** Which revision of a name is live. */
export interface LiveMark {
  readonly kind: DefinitionKind;
  readonly name: string;
  readonly hash: string;
}

const columns = 'r.kind, r.name, r.hash, r.graph_hash AS "graphHash", r.source, r.compiled, r.texts';

/**
 * Keeps the revisions of definitions, which of them are live, and how they came to be.
 * SQL, because every process reads them at boot: the Prisma client would cost each of them 64 MB from then on.
 */
@Injectable()
export class DefinitionStore {
  constructor(private readonly database: Database) {}

  /** Makes a revision the live one by itself: for definitions in which nobody waits. */
  async publish(revision: Revision<object>): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.lock(tx, revision);
      const live = await this.liveOf(tx, revision.kind, revision.name);
      if (live?.hash === revision.hash) return;
      const change = live === null ? 'first' : live.graphHash === revision.graphHash ? 'text_only' : 'safe';
      await this.release(tx, revision, { via: 'boot', change, note: '', moves: {}, actor: system('boot') });
    });
  }

  /** Holds back every other release of a definition until the transaction ends. */
  async lock(tx: PoolClient, { kind, name }: Pick<Revision<unknown>, 'kind' | 'name'>): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`definition:${kind}:${name}`]);
  }

  /**
   * Writes a revision unless it is there already, makes it the live one, and writes the release down.
   * @returns the id of the release
   */
  async release(tx: PoolClient, revision: Revision<object>, release: NewRelease): Promise<string> {
    const { kind, name, hash, graphHash, source, compiled, texts } = revision;
    await tx.query(
      `INSERT INTO definition_revisions (id, kind, name, hash, graph_hash, source, compiled, texts)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (kind, name, hash) DO NOTHING`,
      [newId(), kind, name, hash, graphHash, source, JSON.stringify(compiled), JSON.stringify(texts)],
    );
    await tx.query(
      `INSERT INTO live_definitions (kind, name, revision_id)
       SELECT kind, name, id FROM definition_revisions WHERE kind = $1 AND name = $2 AND hash = $3
       ON CONFLICT (kind, name) DO UPDATE SET revision_id = excluded.revision_id, since = now()`,
      [kind, name, hash],
    );
    return this.writeDown(tx, revision, release);
  }

  /** The live revision of one name; null when there is none. */
  async liveOf<Compiled>(
    db: Pool | PoolClient,
    kind: DefinitionKind,
    name: string,
  ): Promise<Revision<Compiled> | null> {
    const { rows } = await db.query<Revision<Compiled>>(
      `SELECT ${columns} FROM live_definitions l JOIN definition_revisions r ON r.id = l.revision_id
       WHERE l.kind = $1 AND l.name = $2`,
      [kind, name],
    );
    return rows[0] ?? null;
  }

  /**
   * The live flows that were last made in the console: they run whether or not there is a file of them. A return to an
   * earlier revision leaves that as it was.
   */
  async madeInConsole(): Promise<string[]> {
    const { rows } = await this.database.pool.query<{ name: string }>(
      `SELECT l.name FROM live_definitions l WHERE l.kind = 'flow' AND 'console' = (
         SELECT via FROM definition_releases r
         WHERE r.kind = l.kind AND r.name = l.name AND r.via <> 'rollback' ORDER BY r.id DESC LIMIT 1)`,
    );
    return rows.map(({ name }) => name);
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

  /** Which revisions are live, without their content: cheap enough to look often. */
  async liveMarks(): Promise<LiveMark[]> {
    const { rows } = await this.database.pool.query<LiveMark>(
      `SELECT l.kind, l.name, r.hash FROM live_definitions l JOIN definition_revisions r ON r.id = l.revision_id
       ORDER BY l.kind, l.name`,
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

  private async writeDown(
    tx: PoolClient,
    { kind, name, hash }: Revision<object>,
    { via, change, note, moves, actor }: NewRelease,
  ): Promise<string> {
    const id = newId();
    await tx.query(
      `INSERT INTO definition_releases
         (id, kind, name, revision_id, via, change, note, moves, at, released_by_kind, released_by_id)
       SELECT $4, kind, name, id, $5, $6, $7, $8, now(), $9, $10
       FROM definition_revisions WHERE kind = $1 AND name = $2 AND hash = $3`,
      [kind, name, hash, id, via, change, note, JSON.stringify(moves), actor.kind, actor.id],
    );
    return id;
  }
}
