import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { SendingRates } from '../../messages/sending-rates.js';
import { quickPlans } from '../../platform/database/quick-plans.js';
import { Clock } from '../../platform/clock.js';
import { crashPoint } from '../../platform/crash-point.js';
import { Database } from '../../platform/database/database.js';
import { errorCode } from '../../platform/database/error-code.js';
import { FreshRecipients } from '../plan/fresh-recipients.js';
import { Ending } from './ending.service.js';
import { FlowReleaseRepository } from './flow-release.repository.js';
import { mostAhead, readyAhead, shareOf } from './pace.rules.js';
import { ReleaseRepository, type Places, type RunningBroadcast } from './release.repository.js';

/** Recipients of one transaction at most. */
const mostAtOnce = 10_000;
/** A message whose time comes within a minute may lie in the outbox until then. */
const soonMs = 60_000;
const longAgo = new Date(0);
/** PostgreSQL's code of a row that refers to one that is not there. */
const foreignKeyViolation = '23503';

/**
 * What a step of a release came to: more may follow at once; it waits for its senders, its hour's share, or its people's time; it
 * has come to its end; or it is not there to be released.
 */
export type ReleaseStep = 'more' | 'waits' | 'ended' | 'none';

/** Releases a broadcast to the outbox, a chunk of recipients in each transaction, some way ahead of what is sent. */
@Injectable()
export class Releasing {
  constructor(
    private readonly database: Database,
    private readonly releases: ReleaseRepository,
    private readonly flows: FlowReleaseRepository,
    private readonly fresh: FreshRecipients,
    private readonly ending: Ending,
    private readonly rates: SendingRates,
    private readonly clock: Clock,
  ) {}

  /**
   * Releases the next recipients of a broadcast; ends it when nothing of it waits any more. Where it stands is written with the
   * messages, so that whoever comes after a crash goes on behind them; two workers never have the same chunk.
   */
  async step(id: string): Promise<ReleaseStep> {
    try {
      return await this.chunk(id);
    } catch (error) {
      // Whoever's conversation has gone since the counting is decided about anew.
      if (errorCode(error) !== foreignKeyViolation) throw error;
      if ((await this.releases.forgetGone(this.database.pool, id)) === 0) throw error;
      return 'more';
    }
  }

  private async chunk(id: string): Promise<ReleaseStep> {
    const done = await this.database.transaction(async (tx): Promise<ReleaseStep> => {
      const broadcast = await this.releases.take(tx, id);
      if (broadcast === null) return 'none';
      const now = this.clock.now();
      if (broadcast.position >= broadcast.recipients) return this.end(tx, broadcast, now);
      const places = await this.next(tx, broadcast, now);
      if (places.to === places.from) return 'waits';
      await tx.query(quickPlans);
      await this.release(tx, broadcast, places, now);
      await this.releases.advance(tx, id, places.to);
      crashPoint('release.before_commit');
      return 'more';
    });
    crashPoint('release.after_commit');
    return done;
  }

  private async end(tx: PoolClient, broadcast: RunningBroadcast, now: Date): Promise<ReleaseStep> {
    const { id } = broadcast;
    const isOver = (await this.releases.isOver(tx, id)) && (await this.flows.ahead(tx, id)) === 0;
    if (!isOver) return 'waits';
    await this.ending.done(tx, id, now);
    return 'ended';
  }

  /** The places that may be released now: as many as there is room for, at its pace, and no sooner than their time. */
  private async next(tx: PoolClient, broadcast: RunningBroadcast, now: Date): Promise<Places> {
    const { id, position: from, recipients } = broadcast;
    const room = Math.min(await this.room(tx, id, now), await this.share(tx, broadcast, now));
    const places = { from, to: Math.min(recipients, from + Math.max(0, Math.min(mostAtOnce, room))) };
    if (broadcast.timing.kind !== 'local') return places;
    const first = await this.releases.firstAfter(tx, id, places, new Date(now.getTime() + soonMs));
    return { from, to: first ?? places.to };
  }

  private async room(tx: PoolClient, id: string, now: Date): Promise<number> {
    const messages = await this.releases.ahead(tx, id, now);
    const begun = await this.flows.ahead(tx, id);
    const ready = readyAhead(this.rates.together());
    return Math.min(ready - messages.due - begun, mostAhead - messages.queued - begun);
  }

  /** What is left of its hour's share: so many in any stretch of about a minute, also after a rest. */
  private async share(tx: PoolClient, broadcast: RunningBroadcast, now: Date): Promise<number> {
    const { id, position, pace, content } = broadcast;
    if (pace.perHour === null) return mostAhead;
    const { messages, seconds } = shareOf(pace.perHour);
    // A flow's starts are spread over the stretch themselves, and the next follow when they have begun.
    if (content.kind === 'flow') return (await this.flows.ahead(tx, id)) === 0 ? messages : 0;
    const before = { from: Math.max(0, position - messages), to: position };
    const since = new Date(now.getTime() - seconds * 1_000);
    return messages - (await this.releases.releasedSince(tx, id, before, since));
  }

  private async release(
    tx: PoolClient,
    broadcast: RunningBroadcast,
    places: Places,
    now: Date,
  ): Promise<void> {
    const { id, topic, content, plannedAt } = broadcast;
    // What a flow says is no message of the broadcast, so that whether it may begin is asked here.
    const since = content.kind === 'flow' ? longAgo : plannedAt;
    const changed = await this.releases.changed(tx, id, places, since);
    if (changed.length > 0) {
      await this.releases.leaveOutGone(tx, id, changed);
      await this.fresh.refresh(tx, id, changed, now);
    }
    if (content.kind === 'flow') {
      await this.releases.leaveOutLate(tx, id, places, now);
      return this.flows.write(tx, broadcast, content.flow, places, now);
    }
    const because = topic === null ? `broadcast:${id}/message` : `topic:${topic}/broadcast/${id}`;
    const written = await this.releases.write(tx, broadcast, places, { because, now });
    if (written < places.to - places.from && written < (await this.releases.ready(tx, id, places)))
      await this.releases.leaveOutUnwritten(tx, id, places);
  }
}
