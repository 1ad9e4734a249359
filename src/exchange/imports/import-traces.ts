import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { AuditLog } from '../../platform/access/audit-log.js';
import { Changes } from '../../platform/http/changes.js';
import { actorOf } from './committing.service.js';
import type { ImportRecord } from './import.js';

/** Where it is written down how far an import is: the console for whoever looks, the log for whoever checks. */
@Injectable()
export class ImportTraces {
  constructor(
    private readonly changes: Changes,
    private readonly audit: AuditLog,
  ) {}

  async note(tx: PoolClient, before: ImportRecord, now: ImportRecord): Promise<void> {
    const { rows, created, updated, kept } = now.counts;
    const data = { state: now.state, position: now.position };
    await this.changes.publish({ topic: 'import', id: now.id, version: now.version, data }, tx);
    if (now.state === before.state || (now.state !== 'committed' && now.state !== 'undone')) return;
    await this.audit.record(tx, actorOf(now), {
      action: `import.${now.state}`,
      subject: { kind: 'import', id: now.id },
      after: { rows, created, updated, kept },
    });
  }
}
