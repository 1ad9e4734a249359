import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { InteractionsRepository } from '../../people/interactions.repository.js';
import type { Actor } from '../../platform/access/actor.js';
import { columnOf, type LifeEvent } from './life-event.js';

/** What her timeline tells of life events. */
@Injectable()
export class LifeEventTraces {
  constructor(private readonly interactions: InteractionsRepository) {}

  async recorded(tx: PoolClient, event: LifeEvent, actor: Actor): Promise<void> {
    const { id, personId, kind, day, how, recordedAt: at, changes } = event;
    const entry = { personId, at, actor };
    const data = { lifeEvent: id, kind, day, how, isSure: changes.isSure };
    await this.interactions.insert(tx, [
      { ...entry, conversationId: null, kind: 'life_event_recorded', data },
      ...changes.subscriptions.map((row) => ({
        ...entry,
        conversationId: columnOf(row, 'conversation_id'),
        kind: 'subscription_ended',
        data: { programme: columnOf(row, 'programme'), subscription: columnOf(row, 'id'), reason: kind },
      })),
    ]);
  }

  async undone(tx: PoolClient, event: LifeEvent, { actor, at }: { actor: Actor; at: Date }): Promise<void> {
    const { id, personId, kind } = event;
    const data = { lifeEvent: id, kind };
    await this.interactions.insert(tx, [
      { personId, conversationId: null, kind: 'life_event_undone', at, actor, data },
    ]);
  }
}
