import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { Fires } from '../../platform/schedule/fires.js';
import type { LifeEvent } from './life-event.js';
import { LifeEventTraces } from './life-event-traces.js';
import { LifeEventsRepository } from './life-events.repository.js';
import { offerKey } from './life-events.service.js';
import { OfferedProgrammes } from './offered-programmes.js';
import { OpenFlows } from './open-flows.js';

/** Takes life events back. */
@Injectable()
export class UndoingLifeEvents {
  constructor(
    private readonly repository: LifeEventsRepository,
    private readonly offered: OfferedProgrammes,
    private readonly openFlows: OpenFlows,
    private readonly fires: Fires,
    private readonly traces: LifeEventTraces,
  ) {}

  /**
   * Programmes, fields and what she may be written to about come back as they were; what was withdrawn meanwhile stays away, and so
   * does what has begun anew. What she was offered is taken back.
   */
  async undo(tx: PoolClient, event: LifeEvent, by: Parameters<LifeEventTraces['undone']>[2]): Promise<void> {
    const { id, personId, changes } = event;
    await this.repository.markUndone(tx, id, by.at);
    await this.repository.lift(tx, event, by.at);
    await this.repository.giveBack(tx, changes.subscriptions, changes.fires);
    await this.repository.remember(tx, changes.fields);
    if (changes.offer !== null) {
      await this.fires.cancel(tx, 'start_flow', [offerKey(id)]);
      await this.openFlows.end(tx, { personId, flows: [changes.offer.flow], ...by });
      await this.offered.end(tx, event, by);
    }
    await this.repository.touch(tx, personId, by.at);
    await this.traces.undone(tx, event, by);
  }
}
