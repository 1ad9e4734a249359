import { Injectable } from '@nestjs/common';

import { AuditLog } from '../../platform/access/audit-log.js';
import type { Principal } from '../../platform/access/principal.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Changes } from '../../platform/http/changes.js';
import { NewPasswords } from '../passwords/new-passwords.js';
import { noSuchAccount } from '../staff.errors.js';
import type { User, UserChange } from '../users/user.js';
import { UsersRepository } from '../users/users.repository.js';
import { OwnPassword } from './own-password.js';

/** What everybody may do with their own account. */
@Injectable()
export class AccountService {
  constructor(
    private readonly database: Database,
    private readonly users: UsersRepository,
    private readonly ownPassword: OwnPassword,
    private readonly newPasswords: NewPasswords,
    private readonly audit: AuditLog,
    private readonly changes: Changes,
    private readonly clock: Clock,
  ) {}

  async show({ userId }: Principal): Promise<User> {
    const user = await this.users.find(userId);
    if (user === undefined) throw noSuchAccount();
    return user;
  }

  async change(caller: Principal, wanted: Pick<UserChange, 'name' | 'language'>): Promise<User> {
    return this.database.transaction(async (tx) => {
      const user = await this.users.lock(tx, caller.userId);
      if (user === undefined) throw noSuchAccount();
      const changed = await this.users.change(tx, user, wanted, this.clock.now());
      const shown = ({ name, language }: User) => ({ name, language });
      await this.changes.publish({ topic: 'users', id: user.id, version: changed.version }, tx);
      await this.audit.record(tx, caller, {
        action: 'user.changed',
        subject: { kind: 'user', id: user.id },
        before: shown(user),
        after: shown(changed),
      });
      return changed;
    });
  }

  /** @throws DomainError `refused` for a wrong password, or a new one that is easy to guess; `locked` */
  async changePassword(caller: Principal, current: string, next: string): Promise<void> {
    const user = await this.show(caller);
    await this.ownPassword.confirm(user, current);
    const hash = await this.newPasswords.hash(next, user.email, 'next');
    const kept = caller.via === 'session' ? caller.credentialId : null;
    await this.database.transaction((tx) => this.newPasswords.set(tx, user, hash, caller, kept));
  }
}
