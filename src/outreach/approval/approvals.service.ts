import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';

import { may, roles } from '../../platform/access/policy.js';
import { AuditLog } from '../../platform/access/audit-log.js';
import type { Principal } from '../../platform/access/principal.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Changes } from '../../platform/http/changes.js';
import { sentence } from '../../platform/sentence.js';
import { isPlanCurrent } from '../broadcasts/broadcast.js';
import { planIsStale, refused } from '../broadcasts/broadcasts.errors.js';
import { BroadcastViews } from '../broadcasts/broadcast-views.js';
import { BroadcastsRepository } from '../broadcasts/broadcasts.repository.js';
import type { BroadcastView } from '../broadcasts/broadcasts.schemas.js';
import { Broadcasts } from '../broadcasts/broadcasts.service.js';

/** Writes down who has approved what. */
@Injectable()
export class ApprovalTraces {
  constructor(
    private readonly stored: BroadcastsRepository,
    private readonly audit: AuditLog,
    private readonly changes: Changes,
    private readonly clock: Clock,
  ) {}

  async note(tx: PoolClient, caller: Principal, id: string, hash: Buffer): Promise<void> {
    await this.stored.approve(tx, id, caller.userId, hash, this.clock.now());
    await this.audit.record(tx, caller, {
      action: 'broadcast.approved',
      subject: { kind: 'broadcast', id },
      after: { hash: hash.toString('hex') },
    });
    await this.changes.publish({ topic: 'broadcast', id }, tx);
  }
}

/**
 * Has a second person approve what was counted: these people, these texts, this price. Nobody approves what they wrote or
 * changed themselves.
 */
@Injectable()
export class Approvals {
  constructor(
    private readonly database: Database,
    private readonly broadcasts: Broadcasts,
    private readonly stored: BroadcastsRepository,
    private readonly views: BroadcastViews,
    private readonly traces: ApprovalTraces,
  ) {}

  /**
   * @param meant the hash of the plan that was read, hexadecimal
   * @throws DomainError `not_found`; `conflict` for a plan that is stale, or once it was started; `refused` for an author
   */
  async approve(caller: Principal, id: string, meant: string): Promise<BroadcastView> {
    await this.database.transaction(async (tx) => {
      const broadcast = await this.broadcasts.draft(tx, caller, id);
      const hash = Buffer.from(meant, 'hex');
      const { planHash } = broadcast;
      if (!isPlanCurrent(broadcast) || !planHash?.equals(hash)) throw planIsStale();
      const authors = await this.stored.authorsOf(tx, id);
      if (authors.has(caller.userId)) throw await ownWork(tx, authors);
      await this.traces.note(tx, caller, id, hash);
    });
    return this.views.of(await this.broadcasts.show(caller, id), caller);
  }
}

/** Says who else may approve. */
async function ownWork(db: Pool | PoolClient, authors: ReadonlySet<string>): Promise<Error> {
  const { rows } = await db.query<{ id: string; name: string }>(
    'SELECT id::text, name FROM users WHERE disabled_at IS NULL AND role = ANY ($1::text[]) ORDER BY name, id',
    [roles.filter((role) => may({ role }, 'broadcasts.approve'))],
  );
  const others = rows.filter(({ id }) => !authors.has(id)).map(({ name }) => name);
  if (others.length === 0)
    return refused(
      sentence(
        'problems:own_broadcast_alone',
      )`You wrote or changed this campaign, so somebody else has to approve it, and there is nobody who may. Ask an administrator for one more account.`,
    );
  return refused(
    sentence(
      'problems:own_broadcast',
    )`You wrote or changed this campaign. Somebody else has to read and approve it: ${{ others: { joined: 'or', of: others } }}.`,
  );
}
