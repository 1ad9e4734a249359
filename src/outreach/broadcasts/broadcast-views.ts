import { Injectable } from '@nestjs/common';

import { may } from '../../platform/access/policy.js';
import type { Principal } from '../../platform/access/principal.js';
import { Database } from '../../platform/database/database.js';
import { Versioned } from '../../platform/http/versioned.js';
import { isDraft, isPlanCurrent, type Broadcast } from './broadcast.js';
import { BroadcastsRepository, type ListedBroadcast } from './broadcasts.repository.js';
import type { BroadcastSummary, BroadcastView } from './broadcasts.schemas.js';

/** Shows broadcasts as the API gives them. */
@Injectable()
export class BroadcastViews {
  constructor(
    private readonly database: Database,
    private readonly broadcasts: BroadcastsRepository,
  ) {}

  async versioned(broadcast: ListedBroadcast, caller: Principal): Promise<Versioned<BroadcastView>> {
    return new Versioned(broadcast.version, await this.of(broadcast, caller));
  }

  async of(broadcast: ListedBroadcast, caller: Principal): Promise<BroadcastView> {
    const { pool } = this.database;
    const names = await this.broadcasts.namesOf(pool, [broadcast.createdById, broadcast.approvedById]);
    const authors = await this.broadcasts.authorsOf(pool, broadcast.id);
    const { approvedById } = broadcast;
    const isApproved = isApprovalCurrent(broadcast);
    return {
      ...broadcastSummary(broadcast),
      topic: broadcast.topic,
      content: broadcast.content,
      audience: broadcast.audience,
      timing: broadcast.timing,
      pace: broadcast.pace,
      expiresAfterHours: broadcast.expiresAfterHours,
      version: broadcast.version,
      approval: {
        isNeeded: isPlanCurrent(broadcast) ? (broadcast.figures?.needsApproval ?? null) : null,
        isCurrent: isApproved,
        by: approvedById === null ? null : { id: approvedById, name: names.get(approvedById) ?? null },
        at: broadcast.approvedAt?.toISOString() ?? null,
        mayApprove:
          may(caller, 'broadcasts.approve') &&
          !authors.has(caller.userId) &&
          isDraft(broadcast) &&
          isPlanCurrent(broadcast) &&
          !isApproved,
      },
      repeatsId: broadcast.repeatsId,
      copiedFromId: broadcast.copiedFromId,
      eventId: broadcast.eventId,
      createdBy: { id: broadcast.createdById, name: names.get(broadcast.createdById) ?? null },
    };
  }
}

/** Shows a broadcast in a list. */
export function broadcastSummary(broadcast: ListedBroadcast): BroadcastSummary {
  const { id, name, state, kind, purpose, failure } = broadcast;
  return {
    id,
    name,
    state,
    kind,
    purpose,
    failure,
    plan: {
      state: broadcast.planState,
      isCurrent: isPlanCurrent(broadcast),
      hash: broadcast.planHash?.toString('hex') ?? null,
      audience: broadcast.figures?.audience ?? null,
      recipients: broadcast.figures?.recipients ?? null,
    },
    createdAt: broadcast.createdAt.toISOString(),
    updatedAt: broadcast.updatedAt.toISOString(),
    startsAt: broadcast.startsAt?.toISOString() ?? null,
    startedAt: broadcast.startedAt?.toISOString() ?? null,
    endedAt: broadcast.endedAt?.toISOString() ?? null,
  };
}

/** Whether somebody has approved exactly what was counted. */
function isApprovalCurrent(
  broadcast: Pick<Broadcast, 'approvedHash' | 'planHash' | 'planState' | 'planVersion' | 'version'>,
): boolean {
  const { approvedHash, planHash } = broadcast;
  return isPlanCurrent(broadcast) && planHash !== null && approvedHash?.equals(planHash) === true;
}
