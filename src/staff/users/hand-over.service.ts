import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { AuditLog } from '../../platform/access/audit-log.js';
import { Handovers } from '../../platform/access/handovers.js';
import { may } from '../../platform/access/policy.js';
import type { Principal } from '../../platform/access/principal.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { DomainError } from '../../platform/domain-error.js';
import { Changes } from '../../platform/http/changes.js';
import { sentence } from '../../platform/sentence.js';
import { noSuchAccount } from '../staff.errors.js';
import { isSameTurf, joinedTurf, scopeOf } from './turf.js';
import type { User } from './user.js';
import { UsersRepository } from './users.repository.js';
import type { HandedOver, HandOverTo } from './users.schemas.js';

/** Gives what somebody looks after to somebody else, as when they leave. */
@Injectable()
export class HandOverService {
  constructor(
    private readonly database: Database,
    private readonly users: UsersRepository,
    private readonly handovers: Handovers,
    private readonly audit: AuditLog,
    private readonly changes: Changes,
    private readonly clock: Clock,
  ) {}

  /**
   * Hands people, open cases and conversations over; the account that they come from stays as it is.
   * @throws DomainError `not_found`; `refused` to itself, to an account that is disabled, that may answer nobody, or that would not see
   *   whom it is about
   */
  async run(caller: Principal, fromId: string, { to: toId, people }: HandOverTo): Promise<HandedOver> {
    if (fromId === toId)
      throw new DomainError(
        'refused',
        sentence('problems:hand_over_self')`Choose somebody else: these are this account's already.`,
      );
    return this.database.transaction(async (tx) => {
      const users = await this.lock(tx, [fromId, toId]);
      const [from, to] = [users.get(fromId), users.get(toId)];
      if (from === undefined || to === undefined) throw noSuchAccount();
      if (to.isDisabled)
        throw new DomainError(
          'refused',
          sentence(
            'problems:hand_over_disabled',
          )`The account of ${{ name: to.name }} is disabled. Choose somebody else.`,
        );
      const turf = people ? joinedTurf(to.turf, from.turf) : to.turf;
      const handed = await this.handovers.run(tx, from, { ...to, scope: scopeOf(turf) }, caller);
      if (handed.cases + handed.conversations > 0 && !may(to, 'inbox.answer'))
        throw new DomainError(
          'refused',
          sentence(
            'problems:hand_over_role',
          )`The role of ${{ name: to.name }} answers nobody. Choose somebody else.`,
        );
      const isWider = !isSameTurf(turf, to.turf);
      if (isWider) await this.widen(tx, to, turf);
      await this.audit.record(tx, caller, {
        action: 'user.handed_over',
        subject: { kind: 'user', id: fromId },
        after: { to: toId, ...handed, ...(isWider ? { turf } : {}) },
      });
      return handed;
    });
  }

  private async widen(tx: PoolClient, user: User, turf: User['turf']): Promise<void> {
    const { id, version } = await this.users.change(tx, user, { turf }, this.clock.now());
    await this.changes.publish({ topic: 'users', id, version }, tx);
  }

  /** In one order, so that two who hand over to each other wait for one another. */
  private async lock(tx: PoolClient, ids: readonly string[]): Promise<Map<string, User>> {
    const users = new Map<string, User>();
    for (const id of [...ids].sort()) {
      const user = await this.users.lock(tx, id);
      if (user !== undefined) users.set(id, user);
    }
    return users;
  }
}
