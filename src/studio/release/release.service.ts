import { Injectable } from '@nestjs/common';
import type { Principal } from '../../platform/access/principal.js';
import { DomainError } from '../../platform/domain-error.js';
import { ConflictSayer } from '../drafts/conflicts.js';
import { DraftsService } from '../drafts/drafts.service.js';
import { refused, ReleaseOutcomes, requireRightToApprove } from './release-outcomes.js';
import { ReleaseNotes } from './release-notes.js';
import type { ReleaseDraft, ReleaseOutcome } from './release.schemas.js';
import { Releasing } from './releasing.js';
import type { DraftRelease } from './releasing.js';
import { Scheduling } from './scheduling.js';
import { sentence } from '../../platform/sentence.js';

/** Furthest ahead that a release is scheduled. */
const furthestMs = 366 * 24 * 60 * 60_000;

/** Makes drafts live when somebody says so. */
@Injectable()
export class ReleaseService {
  constructor(
    private readonly drafts: DraftsService,
    private readonly releasing: Releasing,
    private readonly scheduling: Scheduling,
    private readonly outcomes: ReleaseOutcomes,
    private readonly notes: ReleaseNotes,
    private readonly conflicts: ConflictSayer,
  ) {}

  /**
   * Makes the draft that was looked at live, now or later.
   * @throws DomainError `refused` with the reasons; `version_conflict` when it was saved again; `conflict` when something
   * else went live; `forbidden` to approve without the right to
   */
  async release(by: Principal, name: string, order: ReleaseDraft): Promise<ReleaseOutcome> {
    requireRightToApprove(by, order.isApproved);
    const { draft, live } = await this.drafts.open(name);
    if (draft === null) throw order.version === 0 ? nothingToRelease() : await this.outcomes.stale(name);
    if (draft.version !== order.version) throw await this.conflicts.overDraft(name);
    if (draft.baseRevision !== (live?.revision.hash ?? null)) throw await this.outcomes.overtaken(name);
    const { version, note, moves, isApproved, at } = order;
    const release = {
      name,
      version,
      files: draft.files,
      note,
      moves,
      isApproved,
      against: draft.baseRevision,
    };
    const readied = await this.releasing.ready(name, draft.files);
    if (readied.status === 'refused') throw refused(readied.reasons);
    if (at !== undefined) {
      const approval = await this.outcomes.inTransaction((tx) =>
        this.releasing.approvalOf(tx, { ...release, base: draft.base }),
      );
      const judged = this.releasing.orderOf(readied.flow, release, by, approval);
      return this.schedule(by, release, this.dueAt(at, version), judged);
    }
    const result = await this.outcomes.inTransaction((tx) =>
      this.releasing.carryOut(tx, readied, release, by, { mayBeOlder: false }),
    );
    return this.outcomes.of(name, readied.flow.revision.hash, result);
  }

  /**
   * Takes a scheduled release back.
   * @throws DomainError `not_found` when none is scheduled
   */
  async unschedule(by: Principal, name: string): Promise<void> {
    if (!(await this.scheduling.cancel(by, name)))
      throw new DomainError(
        'not_found',
        sentence('problems:nothing_scheduled')`No release of this flow is scheduled.`,
      );
  }

  private async schedule(
    by: Principal,
    release: DraftRelease,
    dueAt: Date,
    order: ReturnType<Releasing['orderOf']>,
  ): Promise<ReleaseOutcome> {
    const judged = await this.scheduling.set(by, release, dueAt, order);
    if (judged.status === 'refused') throw refused(judged.reasons);
    if (judged.status === 'stale') throw await this.outcomes.stale(release.name);
    if (judged.status === 'overtaken') throw await this.outcomes.overtaken(release.name);
    return { status: 'scheduled', dueAt: dueAt.toISOString() };
  }

  private dueAt(at: string, version: number): Date {
    const dueAt = new Date(at);
    const aheadMs = dueAt.getTime() - this.notes.now().getTime();
    if (version === 0)
      throw refused([
        sentence(
          'problems:schedule_file',
        )`This draft is a file in the folder. Save it here first, then it can be scheduled.`,
      ]);
    if (aheadMs <= 0 || aheadMs > furthestMs)
      throw refused([sentence('problems:schedule_time')`Choose a time that is ahead, within a year.`]);
    return dueAt;
  }
}

function nothingToRelease(): DomainError {
  return new DomainError(
    'not_found',
    sentence('problems:nothing_to_publish')`There is nothing to publish: what is live has no draft.`,
  );
}
