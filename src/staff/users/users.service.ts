import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { AuditLog } from '../../platform/access/audit-log.js';
import type { Principal } from '../../platform/access/principal.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { DomainError } from '../../platform/domain-error.js';
import { Changes } from '../../platform/http/changes.js';
import { versionConflict } from '../../platform/http/versioned.js';
import { lastAdministrator, noSuchAccount } from '../staff.errors.js';
import { AccountAccess } from './account-access.js';
import { changedBy, type User, type UserChange } from './user.js';
import { settledTurf } from './turf.js';
import { UsersRepository } from './users.repository.js';
import { languageProblem } from './users.rules.js';
import { sentence } from '../../platform/sentence.js';

/** What administrators change about accounts. */
export type ManagedChange = Pick<UserChange, 'name' | 'role' | 'translates' | 'isDisabled' | 'turf'>;

/** Manages accounts. */
@Injectable()
export class UsersService {
  constructor(
    private readonly database: Database,
    private readonly users: UsersRepository,
    private readonly access: AccountAccess,
    private readonly audit: AuditLog,
    private readonly changes: Changes,
    private readonly clock: Clock,
  ) {}

  /**
   * Changes an account. Whoever gets another role or is disabled is signed out everywhere; another turf holds from the next request.
   * @throws DomainError `not_found`; `version_conflict`; `refused` when nobody could manage accounts any more
   */
  async change(caller: Principal, id: string, seen: number, wanted: ManagedChange): Promise<User> {
    return this.database.transaction(async (tx) => {
      // First all administrators, then the account: two who take each other's role away wait for one another.
      const administrators = await this.users.lockAdministrators(tx);
      const user = await this.users.lock(tx, id);
      if (user === undefined) throw noSuchAccount();
      if (user.version !== seen)
        throw versionConflict(
          sentence('problems:account_changed')`Somebody has changed this account since you opened it.`,
          user,
        );
      const next = changedBy(wanted, user);
      if (isAdministrator(user) && !isAdministrator(next) && administrators === 1) throw lastAdministrator();
      return this.apply(tx, caller, user, settled(wanted, next));
    });
  }

  private async apply(tx: PoolClient, caller: Principal, user: User, change: ManagedChange): Promise<User> {
    const changed = await this.users.change(tx, user, change, this.clock.now());
    if (changed.isDisabled && !user.isDisabled) await this.access.end(tx, user.id);
    else if (changed.role !== user.role) await this.access.signOut(tx, user.id);
    await this.changes.publish({ topic: 'users', id: user.id, version: changed.version }, tx);
    await this.audit.record(tx, caller, {
      action: 'user.changed',
      subject: { kind: 'user', id: user.id },
      before: shown(user),
      after: shown(changed),
    });
    return changed;
  }
}

function isAdministrator({ role, isDisabled }: Pick<User, 'role' | 'isDisabled'>): boolean {
  return role === 'admin' && !isDisabled;
}

/** A language is a translator's alone. @throws DomainError `refused` for a translator without one */
function settled(wanted: ManagedChange, next: User): ManagedChange {
  const translates = next.role === 'translator' ? next.translates : null;
  const problem = languageProblem(next.role, translates);
  if (problem !== null) throw new DomainError('refused', problem);
  return { ...wanted, translates, ...(wanted.turf ? { turf: settledTurf(wanted.turf) } : {}) };
}

function shown({ name, role, translates, isDisabled, turf }: User): object {
  return { name, role, translates, isDisabled, ...(turf === null ? {} : { turf }) };
}
