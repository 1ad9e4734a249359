import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import type { Principal } from '../../platform/access/principal.js';
import { Database } from '../../platform/database/database.js';
import type { PersonView } from '../record/people.schemas.js';
import { PersonViews } from '../record/person-views.js';
import { conflictsOf, type MergeConflict } from './merge-conflicts.rules.js';
import { Merging, type MergeWish } from './merging.service.js';

/** What a merge comes to. */
export interface MergeOutcome {
  /** What undoes it; null where it was only looked at. */
  readonly id: string | null;
  readonly keptId: string;
  readonly mergedId: string;
  /** The record after it. */
  readonly kept: PersonView;
  readonly conflicts: readonly MergeConflict[];
  /** How much each part got from the other record. */
  readonly moved: readonly { readonly part: string; readonly count: number }[];
}

/** Who merges, and how much of people they see. */
type Merger = Pick<Principal, 'actor' | 'name' | 'scope' | 'role' | 'scopes'>;

/** Carries what was seen out of a transaction that must leave nothing behind. */
class Seen extends Error {
  constructor(readonly outcome: MergeOutcome) {
    super('seen');
  }
}

/** Merges records and shows what became of them; or does all of it and takes it back, so that what is shown is exactly what would be. */
@Injectable()
export class MergeOutcomes {
  constructor(
    private readonly database: Database,
    private readonly merging: Merging,
    private readonly views: PersonViews,
  ) {}

  /** Throws as `Merging.merge`. */
  merge(by: Merger, wish: MergeWish): Promise<MergeOutcome> {
    return this.database.transaction((tx) => this.done(tx, by, wish));
  }

  /** The same, and nothing of it stays. Throws as `Merging.merge`. */
  async preview(by: Merger, wish: MergeWish): Promise<MergeOutcome> {
    try {
      return await this.database.transaction(async (tx) => {
        throw new Seen(await this.done(tx, by, wish));
      });
    } catch (error) {
      if (error instanceof Seen) return { ...error.outcome, id: null };
      throw error;
    }
  }

  private async done(tx: PoolClient, by: Merger, wish: MergeWish): Promise<MergeOutcome> {
    const [first, second] = await this.merging.presentPair(tx, wish);
    const before = await this.views.within(tx, by, first);
    const other = await this.views.within(tx, by, second);
    const { id, keptId, mergedId, taken, changes } = await this.merging.mergeWithin(tx, by, wish);
    const moved = Object.entries(changes).map(([part, change]) => ({ part, count: change.moved.length }));
    return {
      id,
      keptId,
      mergedId,
      kept: await this.views.within(tx, by, keptId),
      conflicts: conflictsOf(before, other, taken),
      moved: moved.filter(({ count }) => count > 0),
    };
  }
}
