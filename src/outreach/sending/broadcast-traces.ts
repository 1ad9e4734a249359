import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import type { Actor } from '../../platform/access/actor.js';
import { AuditLog } from '../../platform/access/audit-log.js';
import type { Principal } from '../../platform/access/principal.js';
import { Changes } from '../../platform/http/changes.js';

/** What becomes of a broadcast once it is planned. */
type BroadcastAction =
  'started' | 'began' | 'paused' | 'resumed' | 'cancelled' | 'retried' | 'repeated' | 'missed' | 'ended';

/** Notes what is done with broadcasts, and tells whoever looks at one. */
@Injectable()
export class BroadcastTraces {
  constructor(
    private readonly audit: AuditLog,
    private readonly changes: Changes,
  ) {}

  async note(
    tx: PoolClient,
    by: Pick<Principal, 'actor' | 'name'> | Actor,
    id: string,
    action: BroadcastAction,
    after: unknown = null,
  ): Promise<void> {
    await this.audit.record(tx, by, {
      action: `broadcast.${action}`,
      subject: { kind: 'broadcast', id },
      after,
    });
    await this.changes.publish({ topic: 'broadcast', id }, tx);
  }
}
