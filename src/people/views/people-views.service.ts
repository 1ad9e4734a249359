import { Injectable } from '@nestjs/common';

import { may } from '../../platform/access/policy.js';
import type { Principal } from '../../platform/access/principal.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { DomainError } from '../../platform/domain-error.js';
import { newId } from '../../platform/ids.js';
import { versionConflict } from '../../platform/http/versioned.js';
import { sentence } from '../../platform/sentence.js';
import {
  PeopleViewsRepository,
  type StoredPeopleView,
  type ViewPosition,
} from './people-views.repository.js';
import { versionOfView } from './people-view-version.rules.js';
import type { NewPeopleView, PeopleViewPatch } from './views.schemas.js';

/** Views of one account at most: a list that nobody can look through helps nobody. */
const mostViews = 100;

/** Views of the list of people: everybody has their own, and uses what others share. */
@Injectable()
export class PeopleListViews {
  constructor(
    private readonly database: Database,
    private readonly views: PeopleViewsRepository,
    private readonly clock: Clock,
  ) {}

  /** The caller's own and those that are shared, by their names. */
  list({ userId }: Principal, after: ViewPosition | null, limit: number): Promise<StoredPeopleView[]> {
    return this.views.usable(this.database.pool, userId, after, limit);
  }

  /** @throws DomainError `conflict` when the caller has one of that name; `refused` beyond the most that one account may have */
  async create({ userId, name: owner }: Principal, wanted: NewPeopleView): Promise<StoredPeopleView> {
    const view = { ...wanted, id: newId(), userId, owner, createdAt: this.clock.now() };
    await this.database.transaction(async (tx) => {
      if ((await this.views.count(tx, userId)) >= mostViews)
        throw new DomainError(
          'refused',
          sentence('problems:views_too_many')`You have ${{ most: mostViews }} views. Remove one first.`,
        );
      if (!(await this.views.insert(tx, view))) throw nameTaken(view.name);
    });
    return view;
  }

  /**
   * @param seen the version that the caller has seen last
   * @throws DomainError `not_found`; `forbidden` for one of somebody else; `version_conflict`; `conflict` when its owner has one of
   *   that name
   */
  async change(
    caller: Principal,
    id: string,
    seen: number,
    patch: PeopleViewPatch,
  ): Promise<StoredPeopleView> {
    return this.database.transaction(async (tx) => {
      const before = requireOwn(caller, await this.views.lock(tx, id, caller.userId));
      const version = versionOfView(before);
      if (version !== seen)
        throw versionConflict(
          sentence('problems:view_changed')`Somebody has changed this view in the meantime.`,
          { version, name: before.name, isShared: before.isShared, view: before.view },
        );
      const after = {
        ...before,
        name: patch.name ?? before.name,
        isShared: patch.isShared ?? before.isShared,
        view: patch.view ?? before.view,
      };
      if (!(await this.views.update(tx, after))) throw nameTaken(after.name);
      return after;
    });
  }

  /** @throws DomainError `not_found`; `forbidden` for one of somebody else */
  async remove(caller: Principal, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      requireOwn(caller, await this.views.lock(tx, id, caller.userId));
      await this.views.delete(tx, id);
    });
  }
}

/** A shared view is changed by whoever made it, and by who looks after the accounts. */
function requireOwn(caller: Principal, view: StoredPeopleView | undefined): StoredPeopleView {
  if (view === undefined)
    throw new DomainError('not_found', sentence('problems:no_view')`There is no such view.`);
  if (view.userId === caller.userId || may(caller, 'users.manage')) return view;
  throw new DomainError(
    'forbidden',
    sentence(
      'problems:view_of_another',
    )`This view is somebody else's. Save it under a name of your own to change it.`,
  );
}

function nameTaken(name: string): DomainError {
  return new DomainError(
    'conflict',
    sentence('problems:view_name_taken')`There is a view "${{ name }}" already.`,
  );
}
