import { Injectable } from '@nestjs/common';

import { AuditLog } from '../../platform/access/audit-log.js';
import type { Principal } from '../../platform/access/principal.js';
import { Database } from '../../platform/database/database.js';
import { DomainError } from '../../platform/domain-error.js';
import { SessionsRepository } from './sessions.repository.js';
import { sentence } from '../../platform/sentence.js';

/** Signs people out. */
@Injectable()
export class SessionEnds {
  constructor(
    private readonly database: Database,
    private readonly repository: SessionsRepository,
    private readonly audit: AuditLog,
  ) {}

  /** Ends one session of one's own. @throws DomainError `not_found` */
  async end(caller: Principal, publicId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      if (!(await this.repository.end(tx, caller.userId, publicId)))
        throw new DomainError(
          'not_found',
          sentence('problems:session_over')`There is no such session: it is over already.`,
        );
      await this.audit.record(tx, caller, {
        action: 'session.ended',
        subject: { kind: 'session', id: publicId },
      });
    });
  }

  /** Ends every session of one's own, this one too. */
  async endAll(caller: Principal): Promise<void> {
    await this.database.transaction(async (tx) => {
      const ended = await this.repository.endAll(tx, caller.userId);
      await this.audit.record(tx, caller, {
        action: 'session.all_ended',
        subject: { kind: 'user', id: caller.userId },
        before: { sessions: ended },
      });
    });
  }
}
