import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { system } from '../../platform/access/actor.js';
import type { Fire } from '../../platform/schedule/fire.js';
import { HandlesFire, type FireHandler, type FireOutcome } from '../../platform/schedule/handles-fire.js';
import { isDraft, isPlanCurrent } from '../broadcasts/broadcast.js';
import { BroadcastsRepository } from '../broadcasts/broadcasts.repository.js';
import { Beginning } from './beginning.service.js';
import { BroadcastStatesRepository } from './broadcast-states.repository.js';
import { isStillApproved } from './repeat.rules.js';
import { broadcastRepeated } from './repeat-fires.js';
import { seriesOf } from './repeats.js';
import { SendingWake } from './sending-wake.js';
import { WaitingNotices, type WaitingRepeat } from './waiting-notices.js';

/** How long a counting is left alone before it is looked at again. */
const lookAgainMs = 5_000;

/**
 * Starts what is repeated, once it is counted. What has something in its way, or has grown so much that a second person has to see
 * it, waits in the list for a human.
 */
@Injectable()
@HandlesFire(broadcastRepeated)
export class RepeatedStarts implements FireHandler {
  /** Those of the chunk that is being handled which wait for a human: told about once that is committed. */
  private waiting: WaitingRepeat[] = [];

  constructor(
    private readonly broadcasts: BroadcastsRepository,
    private readonly states: BroadcastStatesRepository,
    private readonly beginning: Beginning,
    private readonly wake: SendingWake,
    private readonly notices: WaitingNotices,
  ) {}

  async handle(tx: PoolClient, fires: readonly Fire[], now: Date): Promise<readonly FireOutcome[]> {
    this.waiting = [];
    const outcomes: FireOutcome[] = [];
    for (const fire of fires) outcomes.push(await this.startOne(tx, fire, now));
    return outcomes;
  }

  afterCommit(): void {
    this.wake.notify();
    for (const one of this.waiting.splice(0)) void this.notices.tell(one);
  }

  private async startOne(tx: PoolClient, { key, guard }: Fire, now: Date): Promise<FireOutcome> {
    const broadcast = await this.broadcasts.lock(tx, key);
    if (broadcast === null || !isDraft(broadcast)) return 'done';
    if (broadcast.planState === 'counting') return { again: new Date(now.getTime() + lookAgainMs) };
    const plan = await this.states.plan(tx, key);
    const before = await this.states.before(tx, key);
    if (plan === null || before === null || !isPlanCurrent(broadcast) || plan.blockers > 0)
      return this.leave({ id: key, waitsFor: 'mending' });
    if (plan.needsApproval && !isStillApproved(before, plan.recipients))
      return this.leave({ id: key, waitsFor: 'approval' });
    const starter = { by: system('broadcasts'), userId: before.startedById };
    await this.beginning.begin(tx, broadcast, starter, seriesOf(guard), now);
    return 'done';
  }

  private leave(one: WaitingRepeat): FireOutcome {
    this.waiting.push(one);
    return 'done';
  }
}
