import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { InstallationFlows } from '../../conversations/definitions/installation-flows.js';
import { filesOfRevision } from '../../conversations/definitions/revision-files.js';
import { classify } from '../../conversations/publishing/change.rules.js';
import type { FlowFiles } from '../../engine/definition/edit/flow-files.js';
import { cursorOf, readCursor } from '../../platform/http/page.js';
import type { Page, PageQuery } from '../../platform/http/page.js';
import { DomainError } from '../../platform/domain-error.js';
import { toldChanges } from '../drafts/change-sentences.js';
import { WhoNames } from '../drafts/who.js';
import type { Who } from '../drafts/who.js';
import type { RevisionRow, RevisionView } from './release.schemas.js';
import { RevisionsRepository } from './revisions.repository.js';
import type { ReleasedRevision } from './revisions.repository.js';
import { sentence, textOf } from '../../platform/sentence.js';

/** Releases whose changes are kept: a release never changes. */
const mostKept = 500;

/** A revision keeps no translations' states and no conversations. */
const noSideFiles = { states: {}, chats: {} };

/** What is live, for somebody who is told that it is something else than they thought. */
export interface LatestRelease {
  readonly revision: string;
  readonly since: string;
  readonly via: string;
  readonly note: string;
  readonly by: Who;
}

/** Tells the history of flows in plain words. */
@Injectable()
export class RevisionLists {
  private readonly kept = new Map<string, RevisionRow['changes']>();

  constructor(
    private readonly revisions: RevisionsRepository,
    private readonly flows: InstallationFlows,
    private readonly who: WhoNames,
  ) {}

  /** The releases of a flow, the newest first. */
  async list(name: string, { limit, cursor }: PageQuery): Promise<Page<RevisionRow>> {
    const before = cursor === undefined ? null : readCursor(cursor, z.uuid());
    // One more for the next page, and one before that one to say what it changed.
    const rows = await this.revisions.page(name, before, limit + 2);
    const shown = rows.slice(0, limit);
    const named = await this.who.of(shown.flatMap(actorsOf));
    const items = shown.map((row, index) => this.rowOf(row, rows[index + 1] ?? null, named));
    return { items, next: rows.length > limit ? cursorOf(shown.at(-1)?.id) : null };
  }

  /** @throws DomainError `not_found` */
  async one(name: string, id: string): Promise<RevisionView> {
    const row = await this.find(name, id);
    const [before = null] = await this.revisions.page(name, id, 1);
    const named = await this.who.of(actorsOf(row));
    return { ...this.rowOf(row, before, named), files: await this.flows.filesOf(row.revision) };
  }

  /** @throws DomainError `not_found` */
  async find(name: string, id: string): Promise<ReleasedRevision> {
    const row = await this.revisions.find(name, id);
    if (row === null)
      throw new DomainError(
        'not_found',
        sentence('problems:no_version')`There is no such version of this flow.`,
      );
    return row;
  }

  /** Null when the flow was never released. */
  async latest(name: string): Promise<LatestRelease | null> {
    const mark = await this.revisions.latest(name);
    if (mark === null) return null;
    const { hash: revision, at, via, note, by } = mark;
    return { revision, since: at.toISOString(), via, note, by: (await this.who.of([by]))(by) };
  }

  private rowOf(
    row: ReleasedRevision,
    before: ReleasedRevision | null,
    named: (actor: ReleasedRevision['by']) => Who,
  ): RevisionRow {
    const { id, at, by, via, change, note, isLive, approval, revision } = row;
    const { facts } = classify(before?.revision ?? null, revision, new Map());
    return {
      id,
      revision: revision.hash,
      at: at.toISOString(),
      by: named(by),
      via,
      change,
      note,
      facts: facts.map(textOf),
      changes: this.changesOf(row, before),
      isLive,
      approval: approval && { by: named(approval.by), isOwn: approval.isOwn },
    };
  }

  private changesOf(row: ReleasedRevision, before: ReleasedRevision | null): RevisionRow['changes'] {
    if (before === null) return null;
    const known = this.kept.get(row.id);
    if (known !== undefined) return known;
    const { facts } = toldChanges(filesIn(before), filesIn(row));
    const changes = facts.map(({ code, params }) => ({ code, params: { ...params } }));
    this.kept.set(row.id, changes);
    const [oldest] = this.kept.keys();
    if (this.kept.size > mostKept && oldest !== undefined) this.kept.delete(oldest);
    return changes;
  }
}

function actorsOf({ by, approval }: ReleasedRevision): ReleasedRevision['by'][] {
  return approval === null ? [by] : [by, approval.by];
}

function filesIn({ revision }: ReleasedRevision): FlowFiles {
  return filesOfRevision(revision, noSideFiles);
}
