import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import type { Principal } from '../../platform/access/principal.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { DomainError } from '../../platform/domain-error.js';
import { Fires } from '../../platform/schedule/fires.js';
import { sentence, type Sentence } from '../../platform/sentence.js';
import type { Broadcast, BroadcastState } from '../broadcasts/broadcast.js';
import { noSuchBroadcast, refused } from '../broadcasts/broadcasts.errors.js';
import { BroadcastsRepository } from '../broadcasts/broadcasts.repository.js';
import { isSeen } from '../broadcasts/broadcasts.service.js';
import { broadcastStart } from './broadcast-start.js';
import { BroadcastStatesRepository } from './broadcast-states.repository.js';
import { BroadcastTraces } from './broadcast-traces.js';
import { EndingNotices } from './ending-notices.js';
import { FlowReleaseRepository } from './flow-release.repository.js';
import { ReleasedRepository } from './released.repository.js';
import { broadcastRepeat } from './repeat-fires.js';
import { SendingWake } from './sending-wake.js';

const hourMs = 3_600_000;

/**
 * What staff do with a broadcast under way. The state alone decides what is claimed, so that it takes effect with its commit,
 * however many messages are affected; what lies in the outbox is taken out of the way afterwards.
 */
@Injectable()
export class Running {
  constructor(
    private readonly database: Database,
    private readonly broadcasts: BroadcastsRepository,
    private readonly states: BroadcastStatesRepository,
    private readonly released: ReleasedRepository,
    private readonly flows: FlowReleaseRepository,
    private readonly fires: Fires,
    private readonly traces: BroadcastTraces,
    private readonly wake: SendingWake,
    private readonly notices: EndingNotices,
    private readonly clock: Clock,
  ) {}

  async pause(caller: Principal, id: string): Promise<void> {
    await this.onto(caller, id, async (tx, { state }) => {
      if (state === 'paused') return;
      require(state, ['running'], sentence(
        'problems:broadcast_not_running',
      )`This campaign is not being sent.`);
      await this.states.change(tx, id, 'paused', { at: this.clock.now(), isEnd: false });
      await this.flows.hold(tx, id);
      await this.traces.note(tx, caller, id, 'paused');
    });
  }

  async resume(caller: Principal, id: string): Promise<void> {
    await this.onto(caller, id, async (tx, { state }) => {
      if (state === 'running') return;
      require(state, ['paused'], sentence('problems:broadcast_not_paused')`This campaign is not paused.`);
      const at = this.clock.now();
      await this.states.change(tx, id, 'running', { at, isEnd: false });
      await this.released.release(tx, id, at);
      await this.flows.release(tx, id, at);
      await this.traces.note(tx, caller, id, 'resumed');
    });
  }

  async cancel(caller: Principal, id: string): Promise<void> {
    const isNews = await this.onto(caller, id, async (tx, { state }) => {
      if (state === 'cancelled') return false;
      // Of one that is over, what it would be followed by.
      const isFollowed = await this.states.isFollowed(tx, id);
      require(state, isFollowed
        ? ['scheduled', 'running', 'paused', 'done']
        : ['scheduled', 'running', 'paused'], sentence(
        'problems:broadcast_not_under_way',
      )`This campaign is not under way, so there is nothing to cancel.`);
      await this.stop(tx, caller, id, state);
      return state !== 'done';
    });
    if (isNews) void this.notices.tell(id, caller.userId);
  }

  /**
   * Ends whatever invites to an event that does not take place, whoever made it; drafts have to be counted again.
   * @returns those that were under way: call `stopped` with them after the commit
   */
  async stopInvitations(tx: PoolClient, caller: Principal, eventId: string): Promise<string[]> {
    const underWay = await this.states.ofEvent(tx, eventId);
    for (const { id, state } of underWay) await this.stop(tx, caller, id, state);
    await this.states.countAgain(tx, eventId, this.clock.now());
    return underWay.filter(({ state }) => state !== 'done').map(({ id }) => id);
  }

  /** Tells of broadcasts that were ended, and has what lies in the outbox of them taken back. */
  stopped(caller: Principal, ids: readonly string[]): void {
    this.wake.notify();
    for (const id of ids) void this.notices.tell(id, caller.userId);
  }

  private async stop(tx: PoolClient, caller: Principal, id: string, state: BroadcastState): Promise<void> {
    for (const kind of [broadcastStart, broadcastRepeat]) await this.fires.cancel(tx, kind, [id]);
    if (state !== 'done')
      await this.states.change(tx, id, 'cancelled', { at: this.clock.now(), isEnd: true });
    await this.flows.takeBack(tx, id);
    await this.traces.note(tx, caller, id, 'cancelled');
  }

  async retry(caller: Principal, id: string): Promise<void> {
    await this.onto(caller, id, async (tx, { state, expiresAfterHours }) => {
      require(state, ['done'], sentence(
        'problems:broadcast_not_done',
      )`This campaign is not at its end yet, so nothing is tried again.`);
      const at = this.clock.now();
      const expiresAt = new Date(at.getTime() + expiresAfterHours * hourMs);
      const messages = await this.released.retry(tx, id, expiresAt, at);
      if (messages === 0)
        throw refused(
          sentence('problems:broadcast_no_failures')`Nothing has failed, so there is nothing to try again.`,
        );
      await this.states.change(tx, id, 'running', { at, isEnd: false });
      await this.traces.note(tx, caller, id, 'retried', { messages });
    });
  }

  private async onto<T>(
    caller: Principal,
    id: string,
    work: (tx: PoolClient, broadcast: Broadcast) => Promise<T>,
  ): Promise<T> {
    const done = await this.database.transaction(async (tx) => {
      const broadcast = await this.broadcasts.lock(tx, id);
      if (broadcast === null || !isSeen(caller, broadcast)) throw noSuchBroadcast();
      return work(tx, broadcast);
    });
    this.wake.notify();
    return done;
  }
}

function require(state: BroadcastState, wanted: readonly BroadcastState[], said: Sentence): void {
  if (!wanted.includes(state)) throw new DomainError('conflict', said, { state });
}
