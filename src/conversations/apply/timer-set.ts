import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { Fires } from '../../platform/schedule/fires.js';
import { Applies } from '../event-handlers.js';
import type { Application, EventHandler } from '../event-handlers.js';
import { fireOfTimer } from '../signals/signal-fire.js';

/** Sets the fires that bring conversations a signal later. */
@Injectable()
@Applies('timer_set')
export class TimerSetHandler implements EventHandler<'timer_set'> {
  constructor(private readonly fires: Fires) {}

  async apply(tx: PoolClient, applications: readonly Application<'timer_set'>[]): Promise<void> {
    await this.fires.set(
      tx,
      applications.map(({ event, turn }) => fireOfTimer(event, turn.conversation.id, turn.at)),
    );
  }
}
