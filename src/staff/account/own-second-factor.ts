import { Injectable } from '@nestjs/common';

import { AuditLog } from '../../platform/access/audit-log.js';
import type { Principal } from '../../platform/access/principal.js';
import { Database } from '../../platform/database/database.js';
import { DomainError } from '../../platform/domain-error.js';
import { SecondFactor, type TotpOffer } from '../totp/second-factor.js';
import { AccountService } from './account.service.js';
import { OwnPassword } from './own-password.js';
import { sentence } from '../../platform/sentence.js';

/** Puts codes from a phone on one's own account, and takes them off. */
@Injectable()
export class OwnSecondFactor {
  constructor(
    private readonly database: Database,
    private readonly account: AccountService,
    private readonly ownPassword: OwnPassword,
    private readonly secondFactor: SecondFactor,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `refused` for a wrong password; `conflict` when codes are on already; `locked` */
  async offer(caller: Principal, password: string): Promise<TotpOffer> {
    const user = await this.account.show(caller);
    await this.ownPassword.confirm(user, password);
    return this.secondFactor.offer(user);
  }

  /** The recovery codes, shown this once. @throws DomainError `refused`, `conflict` */
  async confirm(caller: Principal, code: string): Promise<string[]> {
    return this.database.transaction(async (tx) => {
      const codes = await this.secondFactor.confirm(tx, caller.userId, code);
      await this.audit.record(tx, caller, {
        action: 'user.totp_on',
        subject: { kind: 'user', id: caller.userId },
      });
      return codes;
    });
  }

  /** @throws DomainError `refused` for a wrong password; `not_found` when they are off; `locked` */
  async remove(caller: Principal, password: string): Promise<void> {
    await this.ownPassword.confirm(await this.account.show(caller), password);
    await this.database.transaction(async (tx) => {
      if (!(await this.secondFactor.remove(tx, caller.userId)))
        throw new DomainError(
          'not_found',
          sentence('problems:codes_off')`Codes from a phone are off already.`,
        );
      await this.audit.record(tx, caller, {
        action: 'user.totp_off',
        subject: { kind: 'user', id: caller.userId },
      });
    });
  }
}
