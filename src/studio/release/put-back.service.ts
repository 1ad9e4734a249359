import { Injectable } from '@nestjs/common';
import { InstallationFlows } from '../../conversations/definitions/installation-flows.js';
import { Publishing } from '../../conversations/publishing/publishing.service.js';
import type { ReleaseOrder } from '../../conversations/publishing/publishing.service.js';
import { consoleWords } from '../../conversations/publishing/release.rules.js';
import { withoutOrphans } from '../../engine/definition/edit/apply-texts.js';
import type { FlowFiles } from '../../engine/definition/edit/flow-files.js';
import type { Principal } from '../../platform/access/principal.js';
import { ReleaseNotes } from './release-notes.js';
import { refused, ReleaseOutcomes, requireRightToApprove } from './release-outcomes.js';
import type { PutBack, ReleaseOutcome } from './release.schemas.js';
import { RevisionLists } from './revisions.service.js';
import { sentence } from '../../platform/sentence.js';

/** Makes an earlier revision what is live again, as a new release. */
@Injectable()
export class PuttingBack {
  constructor(
    private readonly revisions: RevisionLists,
    private readonly publishing: Publishing,
    private readonly outcomes: ReleaseOutcomes,
    private readonly notes: ReleaseNotes,
    private readonly flows: InstallationFlows,
  ) {}

  /** @throws DomainError `refused` with the reasons; `conflict`; `not_found`; `forbidden` */
  async putBack(
    by: Principal,
    name: string,
    id: string,
    { note, moves, isApproved }: PutBack,
  ): Promise<ReleaseOutcome> {
    requireRightToApprove(by, isApproved);
    const { revision } = await this.revisions.find(name, id);
    const against = await this.outcomes.liveHash(name);
    if (against === revision.hash)
      throw refused([sentence('problems:is_live')`This version is what is live.`]);
    const order: ReleaseOrder = {
      revision,
      via: 'rollback',
      actor: by.actor,
      note,
      moves,
      approvedBy: isApproved ? by.actor.id : undefined,
      words: consoleWords,
      against,
    };
    const { before, after } = await this.filesOf(revision);
    const result = await this.outcomes.inTransaction(async (tx) => {
      const result = await this.publishing.releaseWithin(tx, order);
      if (result.status === 'released') {
        if (before !== null && after !== before) await this.notes.keepFiles(tx, name, after, before, by);
        await this.notes.released(tx, by, {
          name,
          action: 'flow.put_back',
          before: against,
          revision: revision.hash,
          note,
          approval: isApproved && result.change.isConsentChanged ? { isOwn: false } : null,
          result,
        });
      }
      return result;
    });
    return this.outcomes.of(name, revision.hash, result);
  }

  /** A revision keeps no states of translations: those of the texts that go with what is live now would stand for nothing. */
  private async filesOf(
    revision: ReleaseOrder['revision'],
  ): Promise<{ before: FlowFiles | null; after: FlowFiles }> {
    const { live } = await this.publishing.standing(revision);
    const files = await this.flows.filesOf(revision);
    if (!live) return { before: null, after: files };
    return { before: files, after: withoutOrphans(files, await this.flows.filesOf(live)) };
  }
}
