import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { system } from '../../platform/access/actor.js';
import type { Fire } from '../../platform/schedule/fire.js';
import { HandlesFire, type FireHandler, type FireOutcome } from '../../platform/schedule/handles-fire.js';
import { BroadcastStatesRepository } from './broadcast-states.repository.js';
import { BroadcastTraces } from './broadcast-traces.js';
import { SendingWake } from './sending-wake.js';

/** The kind of fire that begins a broadcast at its time; its key is the broadcast's id. */
export const broadcastStart = 'broadcast_start';

/** Begins broadcasts that were set for their time; one that was cancelled meanwhile stays so. */
@Injectable()
@HandlesFire(broadcastStart)
export class BroadcastStarts implements FireHandler {
  constructor(
    private readonly states: BroadcastStatesRepository,
    private readonly traces: BroadcastTraces,
    private readonly wake: SendingWake,
  ) {}

  async handle(tx: PoolClient, fires: readonly Fire[], now: Date): Promise<readonly FireOutcome[]> {
    const begun = await this.states.begin(
      tx,
      fires.map(({ key }) => key),
      now,
    );
    for (const id of begun) await this.traces.note(tx, system('broadcasts'), id, 'began');
    return fires.map(() => 'done');
  }

  afterCommit(): void {
    this.wake.notify();
  }
}
