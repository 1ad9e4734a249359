import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { suppress } from '../consent/suppressions.js';
import { OutboxService } from '../messages/outbox.service.js';
import { InteractionsRepository, type NewInteraction } from '../people/interactions.repository.js';
import type { Actor } from '../platform/access/actor.js';
import { Fires } from '../platform/schedule/fires.js';
import { becauseOf, matterOf } from './programme.js';
import { ProgrammesRepository } from './programmes.repository.js';
import { subscriptionMessage } from './subscription-message.js';
import type { Subscription, SubscriptionEnd } from './subscription.js';

/** Somebody who is to get nothing more of a programme. */
export interface Ending {
  readonly personId: string;
  readonly programme: string;
  readonly reason: Extract<SubscriptionEnd['reason'], 'left' | 'loss'>;
  readonly at: Date;
  readonly actor: Actor;
}

/** Ends subscriptions before their time: nothing of the programme follows, not even what waits in the outbox. */
@Injectable()
export class EndingService {
  constructor(
    private readonly programmes: ProgrammesRepository,
    private readonly fires: Fires,
    private readonly outbox: OutboxService,
    private readonly interactions: InteractionsRepository,
  ) {}

  /** Ends in bulk, in the caller's transaction; who is not in the programme stays as she is. */
  async end(tx: PoolClient, endings: readonly Ending[]): Promise<void> {
    // After a loss nothing about it follows, of whoever writes it, until she begins anew.
    const losses = endings.filter(({ reason }) => reason === 'loss');
    await suppress(
      tx,
      losses.map(({ programme, reason, ...ending }) => ({
        ...ending,
        scope: matterOf(programme),
        cause: reason,
      })),
    );
    const found = await this.programmes.active(tx, endings);
    if (found.length === 0) return;
    // Taken away first: that waits for a runner who is writing a message of these subscriptions at this moment.
    await this.fires.cancel(
      tx,
      subscriptionMessage,
      found.map(({ id }) => id),
    );
    const ended = found.flatMap((subscription) => {
      const ending = endings.find((one) => isAbout(one, subscription));
      return ending === undefined ? [] : [{ subscription, ending }];
    });
    await this.programmes.end(
      tx,
      ended.map(({ subscription: { id }, ending: { reason, at } }) => ({ id, state: 'ended', reason, at })),
    );
    await this.outbox.withdraw(
      tx,
      found.map(({ personId, programme }) => ({ personId, becausePrefix: becauseOf(programme, '') })),
    );
    await this.interactions.insert(tx, ended.map(interactionOf));
  }
}

function isAbout(ending: Ending, { personId, programme }: Subscription): boolean {
  return ending.personId === personId && ending.programme === programme;
}

function interactionOf({
  subscription,
  ending,
}: {
  subscription: Subscription;
  ending: Ending;
}): NewInteraction {
  const { id, personId, conversationId, programme } = subscription;
  const { at, actor, reason } = ending;
  const data = { programme, subscription: id, reason };
  return { personId, conversationId, at, actor, kind: 'subscription_ended', data };
}
