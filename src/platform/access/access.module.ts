import { Global, Module } from '@nestjs/common';

import { AuditLog } from './audit-log.js';
import { Handovers } from './handovers.js';

/*
 * Who may do what, and the record of what they did.
 * Here: the policy, who calls (`Principal`, `Actor`, `Scope`), the guard of all routes, the audit log,
 * what is handed over when somebody leaves.
 * Not here: accounts, passwords and sessions: those are the staff room's.
 */
@Global()
@Module({ providers: [AuditLog, Handovers], exports: [AuditLog, Handovers] })
export class AccessModule {}
