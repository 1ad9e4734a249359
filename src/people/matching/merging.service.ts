import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { AuditLog } from '../../platform/access/audit-log.js';
import type { Principal } from '../../platform/access/principal.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/ids.js';
import { noSuchPerson } from '../people.errors.js';
import {
  laterMergeFirst,
  mergeErased,
  mergeOfTestPerson,
  mergeUndoneAlready,
  mergeWithHerself,
  noSuchMerge,
} from './merge.errors.js';
import { MergeStores } from './merge-stores.js';
import type { MergeChanges } from './merges.repository.js';
import type { RecordPair } from './person-part.js';
import { PersonParts } from './person-parts.js';

/** Who merges, and what they may see. */
export type Merger = Pick<Principal, 'actor' | 'name' | 'scope'>;

/** Two records of one person, and what is taken from the second although the first has it. */
export interface MergeWish {
  readonly keptId: string;
  readonly otherId: string;
  /** `name`, `language`, `timezone`, `preferred_hour`, `preferred_channel`, `code`, or keys of fields. */
  readonly take?: readonly string[];
}

/** A merge as it was done. */
export interface DoneMerge extends RecordPair {
  readonly id: string;
  readonly changes: MergeChanges;
}

/**
 * Makes two records of one person one, and takes them apart again. Each part of a person does its own, in one transaction; what
 * they did is kept with the merge. A running conversation goes on, with the record that stays.
 */
@Injectable()
export class Merging {
  constructor(
    private readonly database: Database,
    private readonly parts: PersonParts,
    private readonly stores: MergeStores,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Merges two records; one that was merged away before stands for the record that it belongs to now.
   * @throws DomainError `not_found`; `refused` with herself, with a test person, or with somebody who was erased
   */
  async merge(by: Merger, wish: MergeWish): Promise<DoneMerge> {
    return this.database.transaction((tx) => this.mergeWithin(tx, by, wish));
  }

  /** The same in a transaction of the caller's, such as one that is rolled back for a preview. Throws as `merge`. */
  async mergeWithin(tx: PoolClient, by: Merger, wish: MergeWish): Promise<DoneMerge> {
    const [keptId, mergedId] = await this.presentPair(tx, wish);
    await this.lock(tx, [keptId, mergedId]);
    await this.requireMergeable(tx, by, keptId, mergedId);
    const at = this.clock.now();
    const pair = { keptId, mergedId, at, taken: new Set(wish.take) };
    const changes: Record<string, MergeChanges[string]> = {};
    for (const part of this.parts.all()) changes[part.name] = await part.merge(tx, pair);
    const id = newId();
    await this.stores.merges.insert(tx, { id, keptId, mergedId, changes, at }, by.actor);
    await this.finish(tx, pair);
    await this.stores.interactions.insert(tx, [
      {
        personId: keptId,
        conversationId: null,
        kind: 'records_merged',
        at,
        actor: by.actor,
        data: { merge: id, otherId: mergedId },
      },
    ]);
    await this.note(tx, by, 'person.merged', id, pair);
    return { ...pair, id, changes };
  }

  /**
   * Takes two merged records apart: each gets back what it had. What was changed since stays as it is now.
   * @throws DomainError `not_found`; `conflict` when it was undone before, or the kept record was merged into another since;
   *   `refused` when one of them was erased
   */
  async undo(by: Merger, mergeId: string): Promise<RecordPair> {
    return this.database.transaction(async (tx) => {
      const merge = await this.stores.merges.lock(tx, mergeId);
      if (merge === undefined) throw noSuchMerge();
      const { keptId, mergedId, changes } = merge;
      await this.lock(tx, [keptId, mergedId]);
      if (merge.undoneAt !== null) throw mergeUndoneAlready();
      const present = await this.stores.merges.presentIds(tx, [keptId]);
      if (present.get(keptId) !== keptId) throw laterMergeFirst();
      if ((await this.stores.people.updatedAt(tx, keptId, by.scope)) === null) throw noSuchMerge();
      if (Object.keys(changes).length === 0 || (await this.stores.merges.isErased(tx, [keptId, mergedId])))
        throw mergeErased();
      const at = this.clock.now();
      const pair = { keptId, mergedId, at, taken: new Set<string>() };
      await this.takeApart(tx, pair, changes);
      await this.stores.merges.markUndone(tx, mergeId, at);
      await this.finish(tx, pair);
      const entry = { conversationId: null, kind: 'records_parted', at, actor: by.actor };
      await this.stores.interactions.insert(tx, [
        { ...entry, personId: keptId, data: { merge: mergeId, otherId: mergedId } },
        { ...entry, personId: mergedId, data: { merge: mergeId, otherId: keptId } },
      ]);
      await this.note(tx, by, 'person.merge_undone', mergeId, pair);
      return pair;
    });
  }

  private async takeApart(tx: PoolClient, pair: RecordPair, changes: MergeChanges): Promise<void> {
    for (const part of [...this.parts.all()].reverse()) {
      const change = changes[part.name];
      if (change !== undefined) await part.unmerge(tx, pair, change);
    }
  }

  /** The records that are meant, as they are now. Throws as `merge`. */
  async presentPair(tx: PoolClient, { keptId, otherId }: MergeWish): Promise<[string, string]> {
    const present = await this.stores.merges.presentIds(tx, [keptId, otherId]);
    const kept = present.get(keptId);
    const other = present.get(otherId);
    if (kept === undefined || other === undefined) throw noSuchPerson();
    if (kept === other) throw mergeWithHerself();
    return [kept, other];
  }

  /** Whoever works with them first, such as a turn that is being answered; then the people, in the order of their ids. */
  private async lock(tx: PoolClient, ids: readonly string[]): Promise<void> {
    for (const part of this.parts.all()) await part.lock?.(tx, ids);
    await this.stores.people.lock(tx, ids);
  }

  private async requireMergeable(
    tx: PoolClient,
    by: Merger,
    keptId: string,
    mergedId: string,
  ): Promise<void> {
    const facts = await this.stores.people.load(tx, [keptId, mergedId], by.scope);
    const kept = facts.get(keptId);
    const merged = facts.get(mergedId);
    // Merged by somebody else since they were looked up, or outside what the caller may see.
    if (kept === undefined || merged === undefined) throw noSuchPerson();
    if (kept.isTest !== merged.isTest) throw mergeOfTestPerson();
    if (await this.stores.merges.isErased(tx, [keptId, mergedId])) throw mergeErased();
  }

  /** What both are found by, and that both are others now than those somebody has seen. */
  private async finish(tx: PoolClient, { keptId, mergedId, at }: RecordPair): Promise<void> {
    await this.stores.refreshKeys(tx, [keptId, mergedId]);
    await this.stores.records.touch(tx, [keptId, mergedId], at);
  }

  private async note(
    tx: PoolClient,
    by: Merger,
    action: string,
    merge: string,
    { keptId, mergedId }: RecordPair,
  ): Promise<void> {
    const subject = { kind: 'person', id: keptId };
    await this.audit.record(tx, by, { action, subject, after: { merge, otherId: mergedId } });
  }
}
