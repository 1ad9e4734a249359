import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import type { Actor } from '../../platform/access/actor.js';

/** A copy of somebody's own data that leaves the house. */
export interface AccessExport {
  readonly id: string;
  readonly personId: string;
  readonly format: string;
  readonly parts: readonly string[];
  readonly fileHash: Buffer;
  readonly at: Date;
  readonly actor: Actor;
}

/** Enters such copies among everything that left the house. */
@Injectable()
export class AccessExportsRepository {
  async insert(tx: PoolClient, copy: AccessExport): Promise<void> {
    const { id, personId, format, parts, fileHash, at, actor } = copy;
    await tx.query(
      `WITH made AS (
         INSERT INTO exports (id, kind, selection, columns, rows, file_hash, reason, at, actor_kind, actor_id)
         VALUES ($1, 'access', $3, $4, 1, $5, '', $6, $7, $8) RETURNING id)
       INSERT INTO exported_people (export_id, person_id) SELECT id, $2 FROM made`,
      [
        id,
        personId,
        JSON.stringify({ person: personId, format }),
        parts,
        fileHash,
        at.toISOString(),
        actor.kind,
        actor.id,
      ],
    );
  }
}
