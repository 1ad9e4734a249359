import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { Temporal } from 'temporal-polyfill';

import type { Principal } from '../../platform/access/principal.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { DomainError } from '../../platform/domain-error.js';
import { versionConflict } from '../../platform/http/versioned.js';
import { newId } from '../../platform/ids.js';
import { sentence } from '../../platform/sentence.js';
import { PersonEdits } from '../record/person-edits.service.js';
import { HouseholdsRepository, type Membership } from './households.repository.js';
import type { HouseholdPatch, HouseholdView, NewHousehold } from './households.schemas.js';
import { HouseholdTerms } from './household-terms.js';

/** Who lives together: a household has one head at most, and nobody lives in two. */
@Injectable()
export class Households {
  constructor(
    private readonly database: Database,
    private readonly repository: HouseholdsRepository,
    private readonly edits: PersonEdits,
    private readonly terms: HouseholdTerms,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not_found` */
  async show(caller: Principal, id: string): Promise<HouseholdView> {
    const household = await this.repository.find(this.database.pool, id, caller.scope);
    if (household === null) throw noSuchHousehold();
    const { createdAt, members, ...rest } = household;
    return { ...rest, createdAt: createdAt.toISOString(), members: [...members] };
  }

  /**
   * Records a household with its first members; gives its id.
   * @throws DomainError `malformed`; `not_found` for members; `refused` for two heads, or outside the caller's turf
   */
  async create(caller: Principal, { name, placeCode, members }: NewHousehold): Promise<string> {
    const id = newId();
    const heads = members.filter(({ relationship }) => relationship === 'head').length;
    if (heads > 1) throw twoHeads();
    await this.database.transaction(async (tx) => {
      await this.terms.requirePlace(tx, placeCode);
      const at = this.clock.now();
      await this.repository.insert(tx, { id, name, placeCode, at, by: caller.actor });
      await this.terms.note(tx, caller, id, 'made', placeCode === null ? ['name'] : ['name', 'place']);
      // In one order, so that two who settle the same people wait for one another.
      const inOrder = [...members].sort((one, other) => (one.personId < other.personId ? -1 : 1));
      for (const { personId, relationship } of inOrder)
        await this.settle(tx, caller, personId, { householdId: id, relationship });
      if ((await this.repository.lock(tx, id, caller.scope)) === null) throw outsideTurf();
    });
    return id;
  }

  /**
   * Changes the name or place of a household.
   * @throws DomainError `not_found`, `version_conflict`, `malformed`, `refused`
   */
  async change(
    caller: Principal,
    id: string,
    seen: number,
    { name, placeCode }: HouseholdPatch,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const version = await this.lock(tx, caller, id);
      if (version !== seen)
        throw versionConflict(
          sentence('problems:household_changed')`Somebody has changed this household since you opened it.`,
          { version },
        );
      await this.terms.requirePlace(tx, placeCode ?? null);
      await this.repository.change(tx, id, name, placeCode);
      const parts = [name === undefined ? [] : ['name'], placeCode === undefined ? [] : ['place']].flat();
      await this.terms.note(tx, caller, id, 'changed', parts);
      if ((await this.repository.lock(tx, id, caller.scope)) === null) throw outsideTurf();
    });
  }

  /**
   * Removes a household that was a mistake, or that everybody has left.
   * @throws DomainError `not_found`; `refused` while somebody lives in it
   */
  async remove(caller: Principal, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.lock(tx, caller, id);
      if (!(await this.repository.removeEmpty(tx, id))) throw stillLivedIn();
      await this.terms.note(tx, caller, id, 'removed', []);
    });
  }

  /**
   * Has somebody live in a household: she leaves the one where she lived. Who becomes the head takes the place of the one
   * before, who has to be given another first.
   * @throws DomainError `not_found`, `malformed`; `refused` for a second head
   */
  async join(caller: Principal, id: string, personId: string, relationship: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.lock(tx, caller, id);
      await this.settle(tx, caller, personId, { householdId: id, relationship });
      await this.repository.touch(tx, [id]);
    });
  }

  /**
   * Has somebody leave a household.
   * @throws DomainError `not_found`
   */
  async leave(caller: Principal, id: string, personId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.lock(tx, caller, id);
      await this.edits.lock(tx, caller, personId);
      const before = await this.repository.membershipOf(tx, personId);
      if (before?.householdId !== id)
        throw new DomainError(
          'not_found',
          sentence('problems:no_member')`She does not live in this household.`,
        );
      await this.repository.leave(tx, personId);
      await this.repository.touch(tx, [id]);
      await this.terms.tell(tx, caller, personId, 'household_left', before);
    });
  }

  private async settle(tx: PoolClient, caller: Principal, personId: string, to: Membership): Promise<void> {
    this.terms.requireRelationship(to.relationship);
    await this.edits.lock(tx, caller, personId);
    const before = await this.repository.membershipOf(tx, personId);
    if (before?.householdId === to.householdId && before.relationship === to.relationship) return;
    if (to.relationship === 'head') {
      const head = await this.repository.headOf(tx, to.householdId);
      if (head !== null && head !== personId) throw twoHeads();
    }
    await this.repository.settle(tx, personId, to, this.today());
    if (before !== null && before.householdId !== to.householdId) {
      await this.repository.touch(tx, [before.householdId]);
      await this.terms.tell(tx, caller, personId, 'household_left', before);
    }
    await this.terms.tell(tx, caller, personId, 'household_joined', to);
  }

  private async lock(tx: PoolClient, caller: Principal, id: string): Promise<number> {
    const version = await this.repository.lock(tx, id, caller.scope);
    if (version === null) throw noSuchHousehold();
    return version;
  }

  private today(): string {
    return Temporal.Instant.fromEpochMilliseconds(this.clock.now().getTime())
      .toZonedDateTimeISO(this.config.defaultTimezone)
      .toPlainDate()
      .toString();
  }
}

function noSuchHousehold(): DomainError {
  return new DomainError('not_found', sentence('problems:no_household')`There is no such household.`);
}

function twoHeads(): DomainError {
  return new DomainError(
    'refused',
    sentence(
      'problems:two_heads',
    )`A household has one head. Say first what the one before is to the new one.`,
  );
}

function stillLivedIn(): DomainError {
  return new DomainError(
    'refused',
    sentence(
      'problems:household_lived_in',
    )`Somebody lives in this household, perhaps somebody whom you do not see. Only an empty one can be removed.`,
  );
}

function outsideTurf(): DomainError {
  return new DomainError(
    'refused',
    sentence(
      'problems:household_outside_turf',
    )`You would not see this household any more: give it a place or a member that you look after.`,
  );
}
