import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';
import { InstallationFlows } from '../../conversations/definitions/installation-flows.js';
import type { GoodFlow } from '../../conversations/definitions/read-flow-files.js';
import { Publishing } from '../../conversations/publishing/publishing.service.js';
import type { ReleaseOrder, ReleaseResult } from '../../conversations/publishing/publishing.service.js';
import { consoleWords } from '../../conversations/publishing/release.rules.js';
import { consentStaleness } from '../../conversations/translation/consent-staleness.js';
import type { FlowFiles } from '../../engine/definition/edit/flow-files.js';
import { DraftsRepository } from '../drafts/drafts.repository.js';
import { approvalFault } from './consent-approvals.js';
import type { NeededApproval, WordedDraft } from './consent-approvals.js';
import { ReleaseNotes } from './release-notes.js';
import type { Doer } from './release-notes.js';
import { ReleaseParts } from './release-parts.js';
import { ScheduledReleasesRepository } from './scheduled-releases.repository.js';
import { sentence } from '../../platform/sentence.js';
import type { Sentence } from '../../platform/sentence.js';

/** A draft that is to go live. */
export interface DraftRelease {
  readonly name: string;
  /** Which version of the draft; 0 is the file in the folder. */
  readonly version: number;
  readonly files: FlowFiles;
  readonly note: string;
  readonly moves: Readonly<Record<string, string>>;
  /** Whoever orders it has read the words of consent and agrees to them. */
  readonly isApproved: boolean;
  /** Hash of the revision that it was begun from; null for a new flow. */
  readonly against: string | null;
}

/** A draft that was examined: good enough to go live, or why not. */
export type ReadiedDraft =
  | { readonly status: 'ready'; readonly flow: GoodFlow }
  | { readonly status: 'refused'; readonly reasons: readonly Sentence[] };

/** What became of a draft that was to go live; `stale`: it has been saved again, or is gone. */
export type DraftReleaseResult = ReleaseResult | { readonly status: 'stale' };

/** Makes drafts live, at once or when their time has come: in one transaction with all that is written down about it. */
@Injectable()
export class Releasing {
  constructor(
    private readonly parts: ReleaseParts,
    private readonly flows: InstallationFlows,
    private readonly publishing: Publishing,
    private readonly drafts: DraftsRepository,
    private readonly scheduled: ScheduledReleasesRepository,
    private readonly notes: ReleaseNotes,
  ) {}

  /** Examines files as they are when they go live, and makes ready what they need. */
  async ready(name: string, files: FlowFiles): Promise<ReadiedDraft> {
    const { flow, problems } = await this.flows.examine(name, files);
    const errors = problems.filter(({ severity }) => severity === 'error');
    if (flow.status === 'invalid' || errors.length > 0)
      return { status: 'refused', reasons: errorSentences(errors.length) };
    await this.parts.systemTextsFor(flow.revision.compiled.languages);
    return { status: 'ready', flow };
  }

  /** The order by which a good draft goes live. An approval of words by whoever changed them does not count. */
  orderOf(flow: GoodFlow, release: DraftRelease, by: Doer, needed: NeededApproval | null): ReleaseOrder {
    const { note, moves, isApproved, against } = release;
    const fault = needed === null ? null : approvalFault(needed, by);
    return {
      revision: flow.revision,
      via: 'console',
      actor: by.actor,
      note,
      moves,
      approvedBy: isApproved && fault === null ? by.actor.id : undefined,
      stale: consentStaleness({ compiled: flow.compiled, languages: flow.written.languages }),
      words: fault === null ? consoleWords : { ...consoleWords, unapproved: fault },
      against,
    };
  }

  /** Who has to approve the words of consent of a draft that goes live with somebody's approval; null without one. */
  async approvalOf(
    db: Pool | PoolClient,
    { isApproved, ...draft }: WordedDraft & Pick<DraftRelease, 'isApproved'>,
  ): Promise<NeededApproval | null> {
    return isApproved ? this.parts.approvals.of(db, draft) : null;
  }

  /**
   * Makes a draft live that was found ready. A draft that was saved again since the version that goes live stays, on top
   * of it, when `mayBeOlder`.
   */
  async carryOut(
    tx: PoolClient,
    { flow }: Extract<ReadiedDraft, { status: 'ready' }>,
    release: DraftRelease,
    by: Doer,
    { mayBeOlder }: { readonly mayBeOlder: boolean },
  ): Promise<DraftReleaseResult> {
    const { name, version, files, against, note } = release;
    await this.parts.lock(tx, name);
    const draft = await this.drafts.hold(tx, name);
    const present = draft?.version ?? 0;
    if (mayBeOlder ? present < version : present !== version) return { status: 'stale' };
    const needed = await this.approvalOf(tx, { ...release, base: draft?.base ?? null });
    const order = this.orderOf(flow, release, by, needed);
    const result = await this.publishing.releaseWithin(tx, order);
    if (result.status === 'refused' || result.status === 'overtaken') return result;
    await this.notes.keepFiles(tx, name, files, draft?.base ?? null, by);
    await this.notes.knowFolder(tx, name, version);
    if (present === version) await this.drafts.remove(tx, name);
    else await this.drafts.rebase(tx, name, { base: files, baseRevision: flow.revision.hash });
    const isApproved =
      order.approvedBy !== undefined && result.status === 'released' && result.change.isConsentChanged;
    const approval = isApproved ? { isOwn: needed?.authors.has(by.actor.id) === true } : null;
    const action = 'flow.released';
    const { hash: revision } = flow.revision;
    await this.notes.released(tx, by, { name, action, before: against, revision, note, approval, result });
    await this.scheduled.finish(tx, name);
    return result;
  }
}

function errorSentences(errors: number): Sentence[] {
  return [
    errors === 1
      ? sentence('problems:mistake')`There is 1 mistake in it: mend it first.`
      : sentence('problems:mistakes')`There are ${{ mistakes: errors }} mistakes in it: mend them first.`,
  ];
}
