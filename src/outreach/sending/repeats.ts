import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { system } from '../../platform/access/actor.js';
import { Config } from '../../platform/config/config.js';
import { newId } from '../../platform/ids.js';
import type { Fire, Guard } from '../../platform/schedule/fire.js';
import { Fires } from '../../platform/schedule/fires.js';
import { HandlesFire, type FireHandler, type FireOutcome } from '../../platform/schedule/handles-fire.js';
import type { Chooser } from '../audience/audience-people.js';
import type { Broadcast } from '../broadcasts/broadcast.js';
import { BroadcastsRepository } from '../broadcasts/broadcasts.repository.js';
import type { BroadcastTiming } from '../broadcasts/timing.schemas.js';
import { newProgress } from '../plan/plan-progress.js';
import { PlanRunner } from '../plan/plan-runner.js';
import { PlansRepository } from '../plan/plans.repository.js';
import { BroadcastTraces } from './broadcast-traces.js';
import { broadcastRepeat, broadcastRepeated } from './repeat-fires.js';
import { occurrenceOf, timingOf, type Occurrence, type Repeat } from './repeat.rules.js';

/** One at local times is counted so long before its time in the installation's own zone: elsewhere it is later already. */
const localLeadMs = 15 * 3_600_000;
const hourMs = 3_600_000;

/** One of a series, and for whom people are chosen: in the turf of whoever started it. */
export interface Series extends Occurrence {
  readonly by: Chooser;
}

/** Has the next broadcast of a series made when its time comes: a new one, counted anew for whoever it is for by then. */
@Injectable()
@HandlesFire(broadcastRepeat)
export class Repeats implements FireHandler {
  constructor(
    private readonly broadcasts: BroadcastsRepository,
    private readonly plans: PlansRepository,
    private readonly runner: PlanRunner,
    private readonly traces: BroadcastTraces,
    private readonly fires: Fires,
    private readonly config: Config,
  ) {}

  /** Sets the fire of the one after a broadcast that has just been started; the last of a series has none. */
  async follow(tx: PoolClient, { id, timing: { kind, repeat } }: Broadcast, series: Series): Promise<void> {
    const next = { ...series, nth: series.nth + 1 };
    const at = repeat === null ? null : occurrenceOf(repeat, next, this.config.defaultTimezone);
    if (at === null) return;
    const dueAt = new Date(at.getTime() - leadOf(kind));
    await this.fires.set(tx, { kind: broadcastRepeat, key: id, dueAt, guard: guardOf(next) });
  }

  async handle(tx: PoolClient, fires: readonly Fire[], now: Date): Promise<readonly FireOutcome[]> {
    for (const fire of fires) await this.makeNext(tx, fire, now);
    return fires.map(() => 'done');
  }

  afterCommit(): void {
    void this.runner.wake();
  }

  private async makeNext(tx: PoolClient, { key, guard }: Fire, now: Date): Promise<void> {
    const before = await this.broadcasts.lock(tx, key);
    const repeat = before?.timing.repeat ?? null;
    if (before === null || repeat === null) return;
    const { nth, missed, isOfUse } = this.latest(before, repeat, seriesOf(guard), now);
    const series = { ...seriesOf(guard), nth };
    if (missed > 0) await this.traces.note(tx, system('broadcasts'), key, 'missed', { times: missed });
    if (!isOfUse) return this.follow(tx, before, series);
    const id = newId();
    const timing = timingOf(before.timing, repeat, series);
    await this.broadcasts.insert(tx, {
      ...before,
      id,
      timing,
      repeatsId: before.id,
      copiedFromId: null,
      at: now,
    });
    if (before.audience.kind === 'sheet') await this.broadcasts.copyRows(tx, before.id, id);
    await this.plans.begin(tx, id, newProgress(series.by, now, null));
    await this.fires.set(tx, { kind: broadcastRepeated, key: id, dueAt: now, guard: guardOf(series) });
    await this.traces.note(tx, system('broadcasts'), id, 'repeated', { repeats: before.id });
  }

  /** After an outage the last one that has come by now, and none that is of no use any more. */
  private latest(
    { timing, expiresAfterHours }: Broadcast,
    repeat: Repeat,
    series: Series,
    now: Date,
  ): { readonly nth: number; readonly missed: number; readonly isOfUse: boolean } {
    const lead = leadOf(timing.kind);
    const momentOf = (nth: number) => occurrenceOf(repeat, { ...series, nth }, this.config.defaultTimezone);
    let { nth } = series;
    let next = momentOf(nth + 1);
    while (next !== null && next.getTime() - lead <= now.getTime()) {
      nth += 1;
      next = momentOf(nth + 1);
    }
    const at = momentOf(nth)?.getTime() ?? 0;
    const isOfUse = at + lead + expiresAfterHours * hourMs > now.getTime();
    return { nth, missed: nth - series.nth + (isOfUse ? 0 : 1), isOfUse };
  }
}

function leadOf(kind: BroadcastTiming['kind']): number {
  return kind === 'local' ? localLeadMs : 0;
}

function guardOf({ origin, nth, date, by }: Series): Guard {
  return { origin: origin.toISOString(), nth, date, by: JSON.stringify(by) };
}

/** Reads what `guardOf` wrote. */
export function seriesOf({ origin, nth, date, by }: Guard): Series {
  return {
    origin: new Date(String(origin)),
    nth: Number(nth),
    date: typeof date === 'string' ? date : null,
    by: JSON.parse(String(by)) as Chooser,
  };
}
