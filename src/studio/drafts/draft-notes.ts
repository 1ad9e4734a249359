import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { TakenFilesRepository } from '../../conversations/definitions/taken-files.repository.js';
import type { SeenFiles } from '../../conversations/definitions/taken-files.repository.js';
import type { FlowFiles } from '../../engine/definition/edit/flow-files.js';
import { AuditLog } from '../../platform/access/audit-log.js';
import type { Principal } from '../../platform/access/principal.js';
import { Clock } from '../../platform/clock.js';
import { Changes } from '../../platform/http/changes.js';
import { ScheduledReleasesRepository } from '../release/scheduled-releases.repository.js';
import type { Draft } from './draft.js';

/** Writes down what happens to drafts, and tells whoever looks. */
@Injectable()
export class DraftNotes {
  constructor(
    private readonly audit: AuditLog,
    private readonly changes: Changes,
    private readonly scheduled: ScheduledReleasesRepository,
    private readonly folders: TakenFilesRepository,
    private readonly clock: Clock,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  async saved(
    tx: PoolClient,
    by: Principal,
    {
      name,
      version,
      files,
      note,
      before,
    }: {
      readonly name: string;
      readonly version: number;
      readonly files: FlowFiles;
      readonly note: string;
      readonly before: Draft | null;
    },
  ): Promise<void> {
    await this.audit.record(tx, by, {
      action: 'draft.saved',
      subject: { kind: 'flow', id: name },
      before: before === null ? null : { version: before.version, files: hashOf(before.files) },
      after: { version, note, files: hashOf(files) },
    });
    await this.changes.publish(
      { topic: 'draft', id: name, version, by: { id: by.userId, name: by.name } },
      tx,
    );
  }

  /** A draft was begun from files of the folder, or has taken them in. */
  taken(tx: PoolClient, by: Principal, name: string, seen: SeenFiles, version: number): Promise<void> {
    return this.folders.take(tx, name, seen, { version, by: by.actor, at: this.clock.now() });
  }

  /** Waits for a release of the draft that is being made at this moment; before the draft is held. */
  waitForSchedule(tx: PoolClient, name: string): Promise<void> {
    return this.scheduled.waitForFire(tx, name);
  }

  async discarded(tx: PoolClient, by: Principal, draft: Draft): Promise<void> {
    const { name, version } = draft;
    await this.scheduled.cancel(tx, name);
    await this.folders.forget(tx, name);
    await this.audit.record(tx, by, {
      action: 'draft.discarded',
      subject: { kind: 'flow', id: name },
      before: { version, files: hashOf(draft.files) },
    });
    await this.changes.publish({ topic: 'draft', id: name, by: { id: by.userId, name: by.name } }, tx);
  }
}

/** What the audit log keeps of files, which may be large. */
function hashOf(files: FlowFiles): string {
  return createHash('sha256').update(JSON.stringify(files)).digest('hex');
}
