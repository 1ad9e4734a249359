import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import type { Actor } from '../../platform/access/actor.js';
import type { Principal } from '../../platform/access/principal.js';
import { Fires } from '../../platform/schedule/fires.js';
import type { Broadcast } from '../broadcasts/broadcast.js';
import { broadcastStart } from './broadcast-start.js';
import { BroadcastStatesRepository } from './broadcast-states.repository.js';
import { BroadcastTraces } from './broadcast-traces.js';
import { Repeats, type Series } from './repeats.js';

/** A broadcast at local times begins this much before the first of them, so that nobody's time passes. */
const earlyMs = 60_000;

/** Who starts a broadcast: the actor, and the account that hears of its end; null: none. */
export interface Starter {
  readonly by: Pick<Principal, 'actor' | 'name'> | Actor;
  readonly userId: string | null;
}

/** Lets a broadcast begin that may: now, or at its time; and the next one of its series after it. */
@Injectable()
export class Beginning {
  constructor(
    private readonly states: BroadcastStatesRepository,
    private readonly repeats: Repeats,
    private readonly traces: BroadcastTraces,
    private readonly fires: Fires,
  ) {}

  async begin(
    tx: PoolClient,
    broadcast: Broadcast,
    { by, userId }: Starter,
    series: Pick<Series, 'by'> & Partial<Series>,
    at: Date,
  ): Promise<void> {
    const { id, timing } = broadcast;
    const startsAt = (await this.momentOf(tx, broadcast)) ?? at;
    const isNow = startsAt <= at;
    await this.states.start(tx, id, { by: userId, startsAt, isNow, at });
    if (!isNow) await this.fires.set(tx, { kind: broadcastStart, key: id, dueAt: startsAt });
    const date = timing.kind === 'local' ? timing.date : null;
    await this.repeats.follow(tx, broadcast, { origin: isNow ? at : startsAt, nth: 0, date, ...series });
    const hash = broadcast.planHash?.toString('hex');
    await this.traces.note(tx, by, id, 'started', { hash, startsAt: startsAt.toISOString() });
  }

  private async momentOf(tx: PoolClient, { id, timing }: Broadcast): Promise<Date | null> {
    if (timing.kind === 'at') return new Date(timing.at);
    if (timing.kind === 'now') return null;
    const first = await this.states.firstTime(tx, id);
    return first === null ? null : new Date(first.getTime() - earlyMs);
  }
}
