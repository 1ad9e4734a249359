import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { system } from '../../platform/access/actor.js';
import { BroadcastStatesRepository } from './broadcast-states.repository.js';
import { BroadcastTraces } from './broadcast-traces.js';

/** Ends a broadcast of which nothing waits any more. */
@Injectable()
export class Ending {
  constructor(
    private readonly states: BroadcastStatesRepository,
    private readonly traces: BroadcastTraces,
  ) {}

  async done(tx: PoolClient, id: string, at: Date): Promise<void> {
    await this.states.change(tx, id, 'done', { at, isEnd: true });
    await this.traces.note(tx, system('broadcasts'), id, 'ended');
  }
}
