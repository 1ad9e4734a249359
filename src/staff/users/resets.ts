import { Injectable } from '@nestjs/common';

import { AuditLog } from '../../platform/access/audit-log.js';
import type { Actor } from '../../platform/access/actor.js';
import type { Principal } from '../../platform/access/principal.js';
import { Database } from '../../platform/database/database.js';
import { DomainError } from '../../platform/domain-error.js';
import { Links } from '../invitations/links.js';
import { noSuchAccount } from '../staff.errors.js';
import { SecondFactor } from '../totp/second-factor.js';
import { AccountAccess } from './account-access.js';
import { UsersRepository } from './users.repository.js';
import { sentence } from '../../platform/sentence.js';

/** A link to hand on, and whether it was mailed already. */
export interface HandedLink {
  readonly link: string;
  readonly isMailed: boolean;
}

/** Helps those who have lost their password or their phone. */
@Injectable()
export class Resets {
  constructor(
    private readonly database: Database,
    private readonly users: UsersRepository,
    private readonly links: Links,
    private readonly secondFactor: SecondFactor,
    private readonly access: AccountAccess,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Makes a link by which somebody chooses a new password; until then the old one stays.
   * @throws DomainError `not_found`; `refused` for a disabled account
   */
  async password(by: Principal | Actor, userId: string): Promise<HandedLink> {
    const user = await this.users.find(userId);
    if (user === undefined) throw noSuchAccount();
    if (user.isDisabled)
      throw new DomainError(
        'refused',
        sentence(
          'problems:account_disabled',
        )`This account is disabled. Enable it first, then give it a new password.`,
      );
    const { link } = await this.database.transaction(async (tx) => {
      const wanted = {
        kind: 'password_reset',
        email: user.email,
        role: null,
        translates: null,
        userId,
      } as const;
      const made = await this.links.make(tx, wanted, 'actor' in by ? by.actor : by);
      await this.audit.record(tx, by, {
        action: 'user.password_reset',
        subject: { kind: 'user', id: userId },
      });
      return made;
    });
    return { link, isMailed: await this.links.mail(user.email, 'password_reset', user.language, link) };
  }

  /** Takes the codes from a lost phone off an account; it is signed out everywhere. @throws DomainError `not_found` */
  async totp(caller: Principal, userId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const user = await this.users.lock(tx, userId);
      if (user === undefined) throw noSuchAccount();
      if (!(await this.secondFactor.remove(tx, userId)))
        throw new DomainError(
          'not_found',
          sentence('problems:account_without_codes')`This account has no codes from a phone.`,
        );
      await this.access.signOut(tx, userId);
      await this.audit.record(tx, caller, {
        action: 'user.totp_reset',
        subject: { kind: 'user', id: userId },
      });
    });
  }
}
