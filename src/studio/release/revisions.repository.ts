import { Injectable } from '@nestjs/common';
import type { Revision } from '../../conversations/definitions/definition-store.js';
import type { Graph } from '../../engine/graph.js';
import type { Actor } from '../../platform/access/actor.js';
import { Database } from '../../platform/database/database.js';

/** A release of a flow with what went live, and whether it is what is live now. */
export interface ReleasedRevision {
  readonly id: string;
  readonly at: Date;
  readonly by: Actor;
  readonly via: string;
  readonly change: string;
  readonly note: string;
  readonly isLive: boolean;
  readonly approval: { readonly by: Actor; readonly isOwn: boolean } | null;
  readonly revision: Revision<Graph>;
}

/** The latest release of a flow, without its content. */
export interface ReleaseMark {
  readonly name: string;
  readonly hash: string;
  readonly id: string;
  readonly at: Date;
  readonly via: string;
  readonly note: string;
  readonly by: Actor;
}

const columns = `l.id::text, l.at, l.via, l.change, l.note,
  jsonb_build_object('kind', l.released_by_kind, 'id', l.released_by_id) AS by,
  l.id = (SELECT id FROM definition_releases n WHERE n.kind = 'flow' AND n.name = l.name ORDER BY n.id DESC LIMIT 1)
    AS "isLive",
  (SELECT jsonb_build_object('by', jsonb_build_object('kind', a.actor_kind, 'id', a.actor_id),
       'isOwn', coalesce((a.after ->> 'isOwn')::boolean, false))
     FROM audit_entries a WHERE a.subject_kind = 'flow' AND a.subject_id = l.name AND a.action = 'flow.approved'
       AND a.after ->> 'release' = l.id::text LIMIT 1) AS approval,
  jsonb_build_object('kind', r.kind, 'name', r.name, 'hash', r.hash, 'graphHash', r.graph_hash, 'source', r.source,
    'compiled', r.compiled, 'texts', r.texts) AS revision`;

const latest = `SELECT DISTINCT ON (l.name) l.name, l.id::text, l.at, l.via, l.note, r.hash,
    jsonb_build_object('kind', l.released_by_kind, 'id', l.released_by_id) AS by
  FROM definition_releases l JOIN definition_revisions r ON r.id = l.revision_id
  WHERE l.kind = 'flow'`;

/** Reads the releases of flows. SQL, for the pages of a history and the latest of each flow. */
@Injectable()
export class RevisionsRepository {
  constructor(private readonly database: Database) {}

  /** Releases before one of them, the newest first. */
  async page(name: string, before: string | null, limit: number): Promise<ReleasedRevision[]> {
    const { rows } = await this.database.pool.query<ReleasedRevision>(
      `SELECT ${columns} FROM definition_releases l JOIN definition_revisions r ON r.id = l.revision_id
       WHERE l.kind = 'flow' AND l.name = $1 AND ($2::uuid IS NULL OR l.id < $2) ORDER BY l.id DESC LIMIT $3`,
      [name, before, limit],
    );
    return rows;
  }

  async find(name: string, id: string): Promise<ReleasedRevision | null> {
    const { rows } = await this.database.pool.query<ReleasedRevision>(
      `SELECT ${columns} FROM definition_releases l JOIN definition_revisions r ON r.id = l.revision_id
       WHERE l.kind = 'flow' AND l.name = $1 AND l.id = $2`,
      [name, id],
    );
    return rows[0] ?? null;
  }

  /** The latest release of every flow. */
  async latestOfAll(): Promise<Map<string, ReleaseMark>> {
    const { rows } = await this.database.pool.query<ReleaseMark>(`${latest} ORDER BY l.name, l.id DESC`);
    return new Map(rows.map((row) => [row.name, row]));
  }

  /** The latest release of a flow; null when there was none. */
  async latest(name: string): Promise<ReleaseMark | null> {
    const { rows } = await this.database.pool.query<ReleaseMark>(
      `${latest} AND l.name = $1 ORDER BY l.name, l.id DESC`,
      [name],
    );
    return rows[0] ?? null;
  }
}
