import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';
import type { Graph } from '../../engine/graph.js';
import type { Actor } from '../../platform/access/actor.js';
import { newId } from '../../platform/ids.js';
import type { NewRelease, Revision } from '../definitions/definition-store.js';
import { knownWhole, markOf } from '../definitions/known-files.js';

/** One release of a flow, as it was written down. */
export interface ReleaseRecord extends NewRelease {
  readonly id: string;
  /** Of the revision that went live. */
  readonly hash: string;
  readonly at: Date;
}

/** How many people wait at a step, on one graph. */
export interface WaitingCount {
  readonly step: string;
  readonly graphHash: string;
  readonly people: number;
}

/** Somebody's yes to the words of a consent. */
export interface Approval {
  readonly name: string;
  readonly wordsHash: string;
  readonly note: string;
  readonly actor: Actor;
}

/**
 * Reads and writes the history of flows. SQL, because every process asks it at boot (see `DefinitionStore`), and
 * because who waits where is counted in the stored sessions.
 */
@Injectable()
export class ReleasesRepository {
  /** Every release of a flow, the newest first. */
  async history(db: Pool | PoolClient, name: string): Promise<ReleaseRecord[]> {
    const { rows } = await db.query<ReleaseRecord>(
      `SELECT l.id, r.hash, l.via, l.change, l.note, l.moves, l.at,
              jsonb_build_object('kind', l.released_by_kind, 'id', l.released_by_id) AS actor
       FROM definition_releases l JOIN definition_revisions r ON r.id = l.revision_id
       WHERE l.kind = 'flow' AND l.name = $1 ORDER BY l.id DESC`,
      [name],
    );
    return rows;
  }

  /** One revision of a flow; null when there is none with this hash. */
  async revision(db: Pool | PoolClient, name: string, hash: string): Promise<Revision<Graph> | null> {
    const { rows } = await db.query<Revision<Graph>>(
      `SELECT kind, name, hash, graph_hash AS "graphHash", source, compiled, texts
       FROM definition_revisions WHERE kind = 'flow' AND name = $1 AND hash = $2`,
      [name, hash],
    );
    return rows[0] ?? null;
  }

  /** Every revision of a flow with its content; the oldest first. */
  async revisions(db: Pool | PoolClient, name: string): Promise<Revision<Graph>[]> {
    const { rows } = await db.query<Revision<Graph>>(
      `SELECT kind, name, hash, graph_hash AS "graphHash", source, compiled, texts
       FROM definition_revisions WHERE kind = 'flow' AND name = $1 ORDER BY created_at, id`,
      [name],
    );
    return rows;
  }

  /**
   * Whether a revision with exactly this source and these texts is there, however it was compiled; or a draft that had taken
   * them in has gone live.
   */
  async hasContent(db: Pool | PoolClient, { name, source, texts }: Revision<Graph>): Promise<boolean> {
    const { rows } = await db.query<{ found: boolean }>(
      `SELECT EXISTS (SELECT FROM definition_revisions
         WHERE kind = 'flow' AND name = $1 AND source = $2 AND texts = $3::jsonb) AS found`,
      [name, source, JSON.stringify(texts)],
    );
    return rows[0]?.found === true || (await this.hasTakenIn(db, name, markOf({ source, texts })));
  }

  /** Whether a draft has gone live that had taken in files of the folders with this mark. */
  async hasTakenIn(db: Pool | PoolClient, name: string, mark: string): Promise<boolean> {
    const { rows } = await db.query<{ found: boolean }>(
      `SELECT EXISTS (SELECT FROM flow_files WHERE flow = $1 AND kind = 'known' AND name = $2) AS found`,
      [name, knownWhole(mark)],
    );
    return rows[0]?.found === true;
  }

  /** The hashes of the consent words of a flow that somebody has approved. */
  async approvedWords(db: Pool | PoolClient, name: string): Promise<Set<string>> {
    const { rows } = await db.query<{ wordsHash: string }>(
      'SELECT words_hash AS "wordsHash" FROM wording_approvals WHERE name = $1',
      [name],
    );
    return new Set(rows.map(({ wordsHash }) => wordsHash));
  }

  async approve(tx: PoolClient, { name, wordsHash, note, actor }: Approval): Promise<void> {
    await tx.query(
      `INSERT INTO wording_approvals (id, name, words_hash, note, at, approved_by_kind, approved_by_id)
       VALUES ($1, $2, $3, $4, now(), $5, $6) ON CONFLICT (name, words_hash) DO NOTHING`,
      [newId(), name, wordsHash, note, actor.kind, actor.id],
    );
  }

  /**
   * How many people wait at each step of a flow, by the run that is speaking: who is in another flow that was begun
   * from a step comes back to it on the revision that she is on.
   */
  async waiting(db: Pool | PoolClient, name: string, now: Date): Promise<WaitingCount[]> {
    const { rows } = await db.query<WaitingCount>(
      `SELECT split_part(session #>> '{runs,-1,node}', '/', 1) AS step,
              session #>> '{runs,-1,revision}' AS "graphHash", count(*)::int AS people
       FROM conversations
       WHERE session #>> '{runs,-1,flow}' = $1 AND session ->> 'expiresAt' > $2
       GROUP BY 1, 2 ORDER BY 1, 2`,
      [name, now.toISOString()],
    );
    return rows;
  }
}
