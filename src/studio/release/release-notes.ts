import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { FlowFilesRepository } from '../../conversations/definitions/flow-files.repository.js';
import { TakenFilesRepository } from '../../conversations/definitions/taken-files.repository.js';
import type { ReleaseResult } from '../../conversations/publishing/publishing.service.js';
import type { FlowFiles } from '../../engine/definition/edit/flow-files.js';
import { AuditLog } from '../../platform/access/audit-log.js';
import type { Principal } from '../../platform/access/principal.js';
import { Clock } from '../../platform/clock.js';
import { Changes } from '../../platform/http/changes.js';
import type { Sentence } from '../../platform/sentence.js';

/** Who does it: an account, as it is called now. */
export type Doer = Pick<Principal, 'actor' | 'name'>;

/** What went live, and what was live before. */
export interface Released {
  readonly name: string;
  readonly action: 'flow.released' | 'flow.put_back';
  readonly before: string | null;
  readonly revision: string;
  readonly note: string;
  /** Its words of consent were approved along with it: by whoever changed them, where nobody else could; null when they were not. */
  readonly approval: { readonly isOwn: boolean } | null;
  readonly result: Extract<ReleaseResult, { status: 'released' | 'unchanged' }>;
}

/** Writes down what is released, within its transaction, and tells whoever looks. */
@Injectable()
export class ReleaseNotes {
  constructor(
    private readonly flowFiles: FlowFilesRepository,
    private readonly folders: TakenFilesRepository,
    private readonly audit: AuditLog,
    private readonly changes: Changes,
    private readonly clock: Clock,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  /** Keeps the golden conversations and the states of translations of what is live from now on. */
  async keepFiles(
    tx: PoolClient,
    name: string,
    files: FlowFiles,
    before: FlowFiles | null,
    by: Doer,
  ): Promise<void> {
    await this.flowFiles.replace(tx, name, files, before, by.actor, this.clock.now());
  }

  /** What a draft took in of the folder is older than what is live from now on. */
  knowFolder(tx: PoolClient, name: string, version: number): Promise<void> {
    return this.folders.know(tx, name, version);
  }

  async released(tx: PoolClient, by: Doer, released: Released): Promise<void> {
    const { name, action, before, revision, note, approval, result } = released;
    const subject = { kind: 'flow', id: name };
    const release = result.status === 'released' ? result.releaseId : null;
    if (approval !== null) {
      const after = { revision, release, note, ...approval };
      await this.audit.record(tx, by, { action: 'flow.approved', subject, after });
    }
    const change =
      result.status === 'released' ? { change: result.change.kind, facts: result.change.facts } : {};
    const people = result.status === 'released' ? { moved: result.moved, ended: result.ended } : {};
    const after = { revision, note, ...change, ...people };
    await this.audit.record(tx, by, { action, subject, before: { revision: before }, after });
    await this.tell(tx, by, name, { what: 'released' });
  }

  async scheduled(
    tx: PoolClient,
    by: Doer,
    name: string,
    after: { version: number; dueAt: string; note: string },
  ) {
    await this.audit.record(tx, by, { action: 'flow.scheduled', subject: { kind: 'flow', id: name }, after });
    await this.tell(tx, by, name, { what: 'scheduled', dueAt: after.dueAt });
  }

  async unscheduled(tx: PoolClient, by: Doer, name: string): Promise<void> {
    await this.audit.record(tx, by, { action: 'flow.unscheduled', subject: { kind: 'flow', id: name } });
    await this.tell(tx, by, name, { what: 'unscheduled' });
  }

  /** A scheduled release did not happen. */
  async refused(tx: PoolClient, by: Doer, name: string, reasons: readonly Sentence[]): Promise<void> {
    await this.audit.record(tx, by, {
      action: 'flow.release_refused',
      subject: { kind: 'flow', id: name },
      after: { reasons },
    });
    await this.tell(tx, by, name, { what: 'refused' });
  }

  private tell(tx: PoolClient, { actor, name: called }: Doer, name: string, data: object): Promise<void> {
    return this.changes.publish({ topic: 'flow', id: name, by: { id: actor.id, name: called }, data }, tx);
  }
}
