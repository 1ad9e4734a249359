import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';

import { Clock } from '../clock.js';
import { pageFrom, readCursor, type Page } from '../http/page.js';
import type { Actor } from './actor.js';
import { auditHash, noHash, type AuditRecord, type SealedRecord } from './audit-entry.js';
import { auditQuery, auditPosition, type AuditFilter } from './audit-query.js';
import type { Principal } from './principal.js';

/** What was changed: the action (`flow.published`), the thing, and what of it was before and is now. */
export interface AuditedChange {
  readonly action: string;
  readonly subject: { readonly kind: string; readonly id: string };
  /** JSON, without secrets and without anything of the people who are texted. */
  readonly before?: unknown;
  readonly after?: unknown;
}

/** Whether the log is as it was written, and where it first is not. */
export type AuditCheck =
  | { readonly status: 'intact'; readonly entries: number }
  | { readonly status: 'broken'; readonly sequence: number };

/** What the writers of the log take turns by. */
const chainLock = 0x6b617564;

/** How many entries are read at once while the chain is followed. */
const batchSize = 1_000;

/** Columns under the names of `Row`. */
const columns = `sequence, at, actor_kind AS "actorKind", actor_id AS "actorId", actor_name AS "actorName", action,
  subject_kind AS "subjectKind", subject_id AS "subjectId", before, after, previous_hash AS "previousHash", hash`;

/**
 * What was changed in the installation, by whom: one append-only chain of hashes, so that an entry that was changed or
 * taken out is found. In SQL throughout: a chain needs its lock and its head in one transaction.
 */
@Injectable()
export class AuditLog {
  constructor(private readonly clock: Clock) {}

  /** Appends an entry in the transaction of the change itself. Writers queue until each other's commit. */
  async record(
    tx: PoolClient,
    by: Pick<Principal, 'actor' | 'name'> | Actor,
    change: AuditedChange,
  ): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [chainLock]);
    const { rows } = await tx.query<{ sequence: string; hash: Buffer }>(
      'SELECT sequence, hash FROM audit_entries ORDER BY sequence DESC LIMIT 1',
    );
    const [head] = rows;
    const previousHash = head?.hash ?? noHash;
    const entry: AuditRecord = {
      sequence: Number(head?.sequence ?? 0) + 1,
      at: this.clock.now(),
      actor: namedActor(by),
      action: change.action,
      subject: change.subject,
      before: asStored(change.before),
      after: asStored(change.after),
    };
    await insert(tx, { ...entry, previousHash, hash: auditHash(entry, previousHash) });
  }

  /** Follows the whole chain from its first entry. */
  async verify(db: Pool | PoolClient): Promise<AuditCheck> {
    let entries = 0;
    let previousHash = noHash;
    for (;;) {
      const { rows } = await db.query<Row>(
        `SELECT ${columns} FROM audit_entries WHERE sequence > $1 ORDER BY sequence LIMIT ${batchSize}`,
        [entries],
      );
      for (const entry of rows.map(recordOf)) {
        const isNext = entry.sequence === entries + 1 && entry.previousHash.equals(previousHash);
        if (!isNext || !entry.hash.equals(auditHash(entry, previousHash))) {
          return { status: 'broken', sequence: entries + 1 };
        }
        entries += 1;
        previousHash = entry.hash;
      }
      if (rows.length < batchSize) return { status: 'intact', entries };
    }
  }

  /**
   * Lists entries, the latest first.
   * @throws DomainError `malformed` for a cursor of another list
   */
  async list(db: Pool | PoolClient, filter: AuditFilter): Promise<Page<AuditRecord>> {
    const before = filter.cursor === undefined ? undefined : readCursor(filter.cursor, auditPosition);
    const { where, values } = auditQuery(filter, before);
    const { rows } = await db.query<Row>(
      `SELECT ${columns} FROM audit_entries ${where} ORDER BY sequence DESC LIMIT ${filter.limit + 1}`,
      values,
    );
    return pageFrom(rows.map(recordOf), filter.limit, ({ sequence }) => sequence);
  }
}

interface Row {
  /** A bigint comes as text. */
  readonly sequence: string;
  readonly at: Date;
  readonly actorKind: string;
  readonly actorId: string;
  readonly actorName: string;
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly previousHash: Buffer;
  readonly hash: Buffer;
}

function recordOf(row: Row): SealedRecord {
  const { at, action, before, after, previousHash, hash } = row;
  return {
    sequence: Number(row.sequence),
    at,
    actor: { kind: row.actorKind, id: row.actorId, name: row.actorName },
    action,
    subject: { kind: row.subjectKind, id: row.subjectId },
    before,
    after,
    previousHash,
    hash,
  };
}

async function insert(tx: PoolClient, entry: SealedRecord): Promise<void> {
  const { sequence, at, actor, action, subject, before, after, previousHash, hash } = entry;
  await tx.query(
    `INSERT INTO audit_entries (sequence, at, actor_kind, actor_id, actor_name, action, subject_kind, subject_id, before,
       after, previous_hash, hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      sequence,
      at.toISOString(),
      actor.kind,
      actor.id,
      actor.name,
      action,
      subject.kind,
      subject.id,
      jsonOrNull(before),
      jsonOrNull(after),
      previousHash,
      hash,
    ],
  );
}

/** An account is named as it is called now; a part of the system has no other name than its id. */
function namedActor(by: Pick<Principal, 'actor' | 'name'> | Actor): AuditRecord['actor'] {
  return 'actor' in by ? { ...by.actor, name: by.name } : { ...by, name: by.id };
}

/** What comes back from the column, so that the hash is the same then: dates are texts, and undefined is not there. */
function asStored(value: unknown): unknown {
  return value === undefined || value === null ? null : (JSON.parse(JSON.stringify(value)) as unknown);
}

const jsonOrNull = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));
