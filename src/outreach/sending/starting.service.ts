import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { seesSensitive } from '../../people/access.rules.js';
import type { Principal } from '../../platform/access/principal.js';
import { may } from '../../platform/access/policy.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { DomainError } from '../../platform/domain-error.js';
import { sentence } from '../../platform/sentence.js';
import { isDraft, isPlanCurrent, type Broadcast } from '../broadcasts/broadcast.js';
import { noSuchBroadcast, planIsStale, refused } from '../broadcasts/broadcasts.errors.js';
import { BroadcastsRepository } from '../broadcasts/broadcasts.repository.js';
import { isSeen } from '../broadcasts/broadcasts.service.js';
import { Beginning } from './beginning.service.js';
import { BroadcastStatesRepository } from './broadcast-states.repository.js';
import { SendingWake } from './sending-wake.js';

/** Starts what was counted: exactly that, once, whoever presses the button how often. */
@Injectable()
export class Starting {
  constructor(
    private readonly database: Database,
    private readonly broadcasts: BroadcastsRepository,
    private readonly states: BroadcastStatesRepository,
    private readonly beginning: Beginning,
    private readonly wake: SendingWake,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not_found`, `conflict`, `refused`, `forbidden` */
  async start(caller: Principal, id: string, hash: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const broadcast = await this.broadcasts.lock(tx, id);
      if (broadcast === null || !isSeen(caller, broadcast)) throw noSuchBroadcast();
      const isMeant = broadcast.planHash?.toString('hex') === hash.toLowerCase();
      if (!isDraft(broadcast)) {
        if (isMeant && (isUnderWay(broadcast) || broadcast.state === 'done')) return;
        throw isOver();
      }
      if (!isMeant || !isPlanCurrent(broadcast)) throw planIsStale();
      await this.requireAllowed(tx, caller, broadcast);
      await this.begin(tx, caller, broadcast);
    });
    this.wake.notify();
  }

  private async requireAllowed(tx: PoolClient, caller: Principal, broadcast: Broadcast): Promise<void> {
    if (broadcast.kind === 'emergency' && !may(caller, 'broadcasts.emergency'))
      throw refused(
        sentence('problems:no_emergency_start')`Only an administrator may start an emergency message.`,
      );
    const plan = await this.states.plan(tx, broadcast.id);
    if (plan === null) throw planIsStale();
    if (plan.blockers > 0)
      throw refused(
        sentence(
          'problems:broadcast_blocked',
        )`Something stands in its way: see what was counted, and mend it first.`,
      );
    const isApproved =
      broadcast.planHash !== null && broadcast.approvedHash?.equals(broadcast.planHash) === true;
    if (plan.needsApproval && !isApproved)
      throw refused(
        sentence(
          'problems:broadcast_unapproved',
        )`A second person has to approve these numbers before it can start.`,
      );
  }

  private async begin(tx: PoolClient, caller: Principal, broadcast: Broadcast): Promise<void> {
    // The operator at the command line has no account.
    const userId = caller.actor.kind === 'staff' ? caller.userId : null;
    const by = { scope: caller.scope, seesSensitive: seesSensitive(caller) };
    await this.beginning.begin(tx, broadcast, { by: caller, userId }, { by }, this.clock.now());
  }
}

function isUnderWay({ state }: Broadcast): boolean {
  return state === 'scheduled' || state === 'running' || state === 'paused';
}

function isOver(): DomainError {
  return new DomainError(
    'conflict',
    sentence('problems:broadcast_over')`This campaign is over. Copy it, and start the copy.`,
  );
}
