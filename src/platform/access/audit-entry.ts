import { createHash } from 'node:crypto';

import { canonicalJson } from '../canonical-json.js';

/** What an entry says: who did what to which thing, and how the thing was before and after. */
export interface AuditRecord {
  readonly sequence: number;
  readonly at: Date;
  readonly actor: { readonly kind: string; readonly id: string; readonly name: string };
  /** Such as flow.published or user.role_changed */
  readonly action: string;
  readonly subject: { readonly kind: string; readonly id: string };
  /** As JSON; null where there was nothing. */
  readonly before: unknown;
  readonly after: unknown;
}

/** A record in its place in the chain. */
export interface SealedRecord extends AuditRecord {
  readonly previousHash: Buffer;
  readonly hash: Buffer;
}

/** What the first entry follows. */
export const noHash: Buffer = Buffer.alloc(0);

/** Hashes a record onto the one before it: sha256 of the previous hash and the record's canonical JSON. */
export function auditHash(record: AuditRecord, previousHash: Buffer): Buffer {
  const { sequence, at, actor, action, subject, before, after } = record;
  const text = canonicalJson({
    sequence,
    at: at.toISOString(),
    actor: { kind: actor.kind, id: actor.id, name: actor.name },
    action,
    subject: { kind: subject.kind, id: subject.id },
    before,
    after,
  });
  return createHash('sha256').update(previousHash).update(text, 'utf8').digest();
}
