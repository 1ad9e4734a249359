import { Injectable } from '@nestjs/common';
import { Publishing } from '../../conversations/publishing/publishing.service.js';
import type { ReleaseOrder, ReleaseRehearsal } from '../../conversations/publishing/publishing.service.js';
import type { Principal } from '../../platform/access/principal.js';
import { Database } from '../../platform/database/database.js';
import { DraftsRepository } from '../drafts/drafts.repository.js';
import { ReleaseNotes } from './release-notes.js';
import type { DraftRelease } from './releasing.js';
import { ScheduledReleasesRepository } from './scheduled-releases.repository.js';

/** Sets releases for later. They are judged when they are set, and again when their time has come. */
@Injectable()
export class Scheduling {
  constructor(
    private readonly database: Database,
    private readonly publishing: Publishing,
    private readonly drafts: DraftsRepository,
    private readonly scheduled: ScheduledReleasesRepository,
    private readonly notes: ReleaseNotes,
  ) {}

  /** Schedules a release, unless it would be refused now; `stale` when the draft was saved again. */
  async set(
    by: Principal,
    release: DraftRelease,
    dueAt: Date,
    order: ReleaseOrder,
  ): Promise<ReleaseRehearsal | { readonly status: 'stale' }> {
    const judged = await this.publishing.rehearse(order);
    if (judged.status === 'refused' || judged.status === 'overtaken') return judged;
    const { name, version, note } = release;
    const isSet = await this.database.transaction(async (tx) => {
      await this.scheduled.waitForFire(tx, name);
      const draft = await this.drafts.hold(tx, name);
      if (draft?.version !== version) return false;
      await this.scheduled.set(tx, { ...release, dueAt, by: by.actor }, this.notes.now());
      await this.notes.scheduled(tx, by, name, { version, dueAt: dueAt.toISOString(), note });
      return true;
    });
    return isSet ? judged : { status: 'stale' };
  }

  /** Takes a scheduled release back; false when there is none. */
  cancel(by: Principal, name: string): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const isCancelled = await this.scheduled.cancel(tx, name);
      if (isCancelled) await this.notes.unscheduled(tx, by, name);
      return isCancelled;
    });
  }
}
