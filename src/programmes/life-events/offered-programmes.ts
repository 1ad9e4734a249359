import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import type { Actor } from '../../platform/access/actor.js';
import { matterOf } from '../programme.js';
import { subscriptionFires } from '../subscription-message.js';
import { columnOf, type LifeEvent } from './life-event.js';
import { LifeEventsRepository } from './life-events.repository.js';

/** Words of support that were begun for a loss that was none must not go on. */
@Injectable()
export class OfferedProgrammes {
  constructor(private readonly repository: LifeEventsRepository) {}

  /** Ends the programme that a life event led to, if she took it up since. */
  async end(
    tx: PoolClient,
    { personId, recordedAt, changes: { offer } }: LifeEvent,
    { at }: { readonly actor: Actor; readonly at: Date },
  ): Promise<void> {
    const programme = offer?.programme ?? null;
    if (offer === null || programme === null) return;
    const running = await this.repository.running(tx, personId, [programme]);
    const since = running.filter((row) => new Date(columnOf(row, 'started_at')) >= recordedAt);
    if (since.length === 0) return;
    await this.repository.takeFires(tx, subscriptionFires, since);
    await this.repository.end(tx, since, 'left', at);
    const scopes = [matterOf(programme)];
    await this.repository.withdraw(tx, { personId, scopes, flows: [offer.flow], at });
  }
}
