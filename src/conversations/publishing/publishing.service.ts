import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { Graph } from '../../engine/graph.js';
import type { Actor } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { DefinitionStore } from '../definitions/definition-store.js';
import { FlowFilesRepository } from '../definitions/flow-files.repository.js';
import type { ReleasedVia, Revision } from '../definitions/definition-store.js';
import { classify } from './change.rules.js';
import type { Change } from './change.rules.js';
import { consentWordsHash } from './consent-words.js';
import { MovedSessionsRepository } from './moved-sessions.repository.js';
import type { MovedCounts } from './moved-sessions.repository.js';
import { commandLineWords, destinationsOf, refusalsOf } from './release.rules.js';
import type { ReleaseWords } from './release.rules.js';
import { ReleasesRepository } from './releases.repository.js';
import type { ReleaseRecord, WaitingCount } from './releases.repository.js';
import type { Sentence } from '../../platform/sentence.js';

/** Where a revision of a flow stands beside what is live. */
export interface Standing {
  readonly live: Revision<Graph> | null;
  readonly change: Change;
  /** Every release, the newest first. */
  readonly history: readonly ReleaseRecord[];
  readonly waiting: readonly WaitingCount[];
  /** The revision's content was live before or went into what was, and something else came after it. */
  readonly isSuperseded: boolean;
  /** Somebody has approved the revision's words of consent, or it has none. */
  readonly isWordingApproved: boolean;
  /** The same of what is live. */
  readonly isLiveWordingApproved: boolean;
}

/** What is to go live, and how. */
export interface ReleaseOrder {
  readonly revision: Revision<Graph>;
  readonly via: ReleasedVia;
  readonly actor: Actor;
  readonly note?: string;
  /** Step -> the step that people who wait there go to, or `end`. */
  readonly moves?: Readonly<Record<string, string>>;
  /** Who has read the words of its consent and agrees to them. */
  readonly approvedBy?: string | undefined;
  /** Why its translations of consent words are not fit to be shown; a plain sentence each. */
  readonly stale?: readonly Sentence[];
  /** How whoever gave it is told what is to be decided; without them, by the options of the command line. */
  readonly words?: ReleaseWords;
  /** The hash that was live when this was decided; null for none. */
  readonly against: string | null;
}

/** What became of an order. */
export type ReleaseResult =
  | NotReleased
  | ({ readonly status: 'released'; readonly change: Change; readonly releaseId: string } & MovedCounts);

/** An order that changes nothing, and why. */
type NotReleased =
  | { readonly status: 'unchanged' }
  | { readonly status: 'refused'; readonly change: Change; readonly reasons: readonly Sentence[] }
  /** Something else has gone live since the decision. */
  | { readonly status: 'overtaken' };

/** What would become of an order. */
export type ReleaseRehearsal =
  NotReleased | ({ readonly status: 'released'; readonly change: Change } & MovedCounts);

/** Brings revisions of flows to the people who write to us: one transaction each, with everybody who has to move. */
@Injectable()
export class Publishing {
  constructor(
    private readonly database: Database,
    private readonly store: DefinitionStore,
    private readonly releases: ReleasesRepository,
    private readonly sessions: MovedSessionsRepository,
    private readonly flowFiles: FlowFilesRepository,
    private readonly clock: Clock,
  ) {}

  /** Compares a revision with what is live. */
  async standing(revision: Revision<Graph>): Promise<Standing> {
    const { pool } = this.database;
    const { name } = revision;
    const live = await this.store.liveOf<Graph>(pool, 'flow', name);
    const waiting = await this.releases.waiting(pool, name, this.clock.now());
    const isLiveContent = live?.source === revision.source && isDeepStrictEqual(live.texts, revision.texts);
    return {
      live,
      waiting,
      change: classify(live, revision, byStep(waiting)),
      history: await this.releases.history(pool, name),
      isSuperseded: !isLiveContent && (await this.releases.hasContent(pool, revision)),
      isWordingApproved: await this.isApproved(pool, revision),
      isLiveWordingApproved: live === null || (await this.isApproved(pool, live)),
    };
  }

  /** Says what would become of an order, and changes nothing. */
  async rehearse(order: ReleaseOrder): Promise<ReleaseRehearsal> {
    return this.database.transaction(async (tx) => {
      const judged = await this.judge(tx, order);
      return 'status' in judged ? judged : { status: 'released', ...judged, moved: 0, ended: 0 };
    });
  }

  /** Makes a revision the live one, and moves those who cannot stay where they are. */
  async release(order: ReleaseOrder): Promise<ReleaseResult> {
    return this.database.transaction((tx) => this.releaseWithin(tx, order));
  }

  /** The same within the transaction of somebody who writes down more than the release; other releases wait for its end. */
  async releaseWithin(tx: PoolClient, order: ReleaseOrder): Promise<ReleaseResult> {
    await this.store.lock(tx, order.revision);
    const judged = await this.judge(tx, order);
    if (!('status' in judged)) return this.carryOut(tx, order, judged.change);
    if (judged.status === 'unchanged') {
      await this.approve(tx, order);
      await this.leaveToFolders(tx, order);
    }
    return judged;
  }

  private async judge(
    tx: PoolClient,
    { revision, via, moves = {}, approvedBy, stale = [], words = commandLineWords, against }: ReleaseOrder,
  ): Promise<NotReleased | { readonly change: Change }> {
    const live = await this.store.liveOf<Graph>(tx, 'flow', revision.name);
    if (live?.hash === revision.hash) return { status: 'unchanged' };
    if ((live?.hash ?? null) !== against) return { status: 'overtaken' };
    const waiting = await this.releases.waiting(tx, revision.name, this.clock.now());
    const change = classify(live, revision, byStep(waiting));
    // The first start of an installation asks nobody; `flows status` says then that the words are not approved yet.
    const isFirstStart = via === 'boot' && live === null;
    const isApproved = isFirstStart || approvedBy !== undefined || (await this.isApproved(tx, revision));
    const reasons = refusalsOf(change, revision.compiled, moves, { isApproved, stale }, words);
    return reasons.length > 0 ? { status: 'refused', change, reasons } : { change };
  }

  private async carryOut(tx: PoolClient, order: ReleaseOrder, change: Change): Promise<ReleaseResult> {
    const { revision, via, actor, note = '', moves = {} } = order;
    const { name, compiled, graphHash } = revision;
    if (change.kind === 'unchanged') throw new Error('what is live already cannot be released again');
    const destinations = destinationsOf(change, compiled, moves);
    const allMoves = { ...change.renames, ...moves };
    const noted = { via, actor, note, change: change.kind, moves: allMoves };
    const releaseId = await this.store.release(tx, revision, noted);
    await this.approve(tx, order);
    await this.leaveToFolders(tx, order);
    const now = this.clock.now();
    const at = now.toISOString();
    const move = { flow: name, graphHash, destinations, renames: change.renames, at };
    return { status: 'released', change, releaseId, ...(await this.sessions.move(tx, move, actor, now)) };
  }

  /** What is released from the folders has its golden conversations and the states of its translations there. */
  private async leaveToFolders(tx: PoolClient, { revision, via }: ReleaseOrder): Promise<void> {
    if (via === 'boot' || via === 'publish') await this.flowFiles.forget(tx, revision.name);
  }

  private async approve(tx: PoolClient, { revision, approvedBy, note = '' }: ReleaseOrder): Promise<void> {
    const wordsHash = consentWordsHash(revision);
    if (approvedBy === undefined || wordsHash === null) return;
    const actor: Actor = { kind: 'staff', id: approvedBy };
    await this.releases.approve(tx, { name: revision.name, wordsHash, note, actor });
  }

  private async isApproved(db: PoolClient | Database['pool'], revision: Revision<Graph>): Promise<boolean> {
    const wordsHash = consentWordsHash(revision);
    return wordsHash === null || (await this.releases.approvedWords(db, revision.name)).has(wordsHash);
  }
}

function byStep(waiting: readonly WaitingCount[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { step, people } of waiting) counts.set(step, (counts.get(step) ?? 0) + people);
  return counts;
}
