import { Injectable } from '@nestjs/common';
import { DefinitionStore } from '../../conversations/definitions/definition-store.js';
import { FlowLibrary } from '../../conversations/definitions/flow-library.js';
import type { Graph } from '../../engine/graph.js';
import { may } from '../../platform/access/policy.js';
import type { Principal } from '../../platform/access/principal.js';
import { Database } from '../../platform/database/database.js';
import { DomainError } from '../../platform/domain-error.js';
import { ConflictSayer } from '../drafts/conflicts.js';
import { DraftsRepository } from '../drafts/drafts.repository.js';
import type { ReleaseOutcome } from './release.schemas.js';
import type { DraftReleaseResult } from './releasing.js';
import { RevisionLists } from './revisions.service.js';
import { sentence, textOf } from '../../platform/sentence.js';
import type { Sentence } from '../../platform/sentence.js';

/** Turns what became of a release into an answer. */
@Injectable()
export class ReleaseOutcomes {
  constructor(
    private readonly database: Database,
    private readonly store: DefinitionStore,
    private readonly library: FlowLibrary,
    private readonly revisions: RevisionLists,
    private readonly conflicts: ConflictSayer,
    private readonly drafts: DraftsRepository,
  ) {}

  inTransaction: Database['transaction'] = (work) => this.database.transaction(work);

  /** The hash of what is live; null for nothing. */
  async liveHash(name: string): Promise<string | null> {
    return (await this.store.liveOf<Graph>(this.database.pool, 'flow', name))?.hash ?? null;
  }

  /** @throws DomainError for whatever kept it from going live */
  async of(name: string, revision: string, result: DraftReleaseResult): Promise<ReleaseOutcome> {
    switch (result.status) {
      case 'stale':
        throw await this.stale(name);
      case 'overtaken':
        throw await this.overtaken(name);
      case 'refused':
        throw refused(result.reasons);
      case 'unchanged':
        return { status: 'released', revision, moved: 0, ended: 0 };
      case 'released':
        await this.library.takeUpReleases();
        return { status: 'released', revision, moved: result.moved, ended: result.ended };
    }
  }

  /** Says that a draft was saved again since somebody looked at it, or what became of it when it is gone. */
  async stale(name: string): Promise<DomainError> {
    if ((await this.drafts.find(this.database.pool, name)) !== null) return this.conflicts.overDraft(name);
    const live = await this.revisions.latest(name);
    const said =
      live === null
        ? sentence(
            'problems:draft_gone_since',
          )`This draft is gone: it was published or thrown away since you looked at it.`
        : sentence(
            'problems:draft_gone_since_by',
          )`This draft is gone: it was published or thrown away since you looked at it. What is live was published by ${{ name: live.by.name }}.`;
    return new DomainError('conflict', said, { overtaken: { live } });
  }

  /** Says what went live meanwhile, and who did it. */
  async overtaken(name: string): Promise<DomainError> {
    const live = await this.revisions.latest(name);
    const said =
      live === null
        ? sentence(
            'problems:overtaken',
          )`Somebody has put another version live since this draft was begun. Bring the draft up to date, then look again.`
        : sentence(
            'problems:overtaken_by',
          )`${{ name: live.by.name }} has put another version live since this draft was begun. Bring the draft up to date, then look again.`;
    return new DomainError('conflict', said, { overtaken: { live } });
  }
}

/** @throws DomainError `forbidden` */
export function requireRightToApprove(by: Principal, isApproved: boolean): void {
  if (isApproved && !may(by, 'flows.approve_consent'))
    throw new DomainError(
      'forbidden',
      sentence('problems:may_not_approve')`You may not approve the words of a consent. Ask somebody who may.`,
    );
}

/** Says why something may not go live. */
export function refused(reasons: readonly Sentence[]): DomainError {
  const all = { joined: 'space', of: reasons } as const;
  return new DomainError('refused', sentence('problems:reasons')`${{ all }}`, {
    reasons: reasons.map(textOf),
  });
}
