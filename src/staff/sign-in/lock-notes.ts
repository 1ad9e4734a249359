import { Injectable } from '@nestjs/common';

import { system } from '../../platform/access/actor.js';
import { AuditLog } from '../../platform/access/audit-log.js';
import { Database } from '../../platform/database/database.js';
import type { User } from '../users/user.js';

/** Writes into the audit log that guessing was stopped; an address that nobody has is not written down. */
@Injectable()
export class LockNotes {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  async note(user: Pick<User, 'id'> | undefined): Promise<void> {
    const subject = { kind: 'user', id: user?.id ?? 'unknown' };
    await this.database.transaction((tx) =>
      this.audit.record(tx, system('sign_in'), { action: 'sign_in.locked', subject }),
    );
  }
}
