import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { suppress } from '../consent/suppressions.js';
import { InteractionsRepository, type NewInteraction } from '../people/interactions.repository.js';
import type { Actor } from '../platform/access/actor.js';
import { matterOf } from './programme.js';
import { ProgrammesRepository } from './programmes.repository.js';
import { SubscriptionFires } from './subscription-fires.js';
import type { EndingReason, Subscription } from './subscription.js';
import { WaitingMessages } from './waiting-messages.js';

/** Somebody who is to get nothing more of a programme. */
export interface Ending {
  readonly personId: string;
  readonly programme: string;
  /** Of several of hers this one alone; absent: all of them. */
  readonly instance?: string;
  /** `left`, or what happened to her, such as `loss`. */
  readonly reason: EndingReason;
  readonly at: Date;
  readonly actor: Actor;
}

/** Ends subscriptions before their time: nothing of the programme follows, not even what waits in the outbox. */
@Injectable()
export class EndingService {
  constructor(
    private readonly programmes: ProgrammesRepository,
    private readonly fires: SubscriptionFires,
    private readonly waiting: WaitingMessages,
    private readonly interactions: InteractionsRepository,
  ) {}

  /** Ends in bulk, in the caller's transaction; who is not in the programme stays as she is. */
  async end(tx: PoolClient, endings: readonly Ending[]): Promise<void> {
    // After a loss nothing about it follows, of whoever writes it, until she begins anew.
    const losses = endings.filter(({ reason, instance }) => reason !== 'left' && instance === undefined);
    await suppress(
      tx,
      losses.map(({ personId, programme, reason, at, actor }) => ({
        personId,
        at,
        actor,
        scope: matterOf(programme),
        cause: reason,
      })),
    );
    const open = await this.programmes.active(tx, endings);
    const found = open.filter((subscription) => endings.some((ending) => isAbout(ending, subscription)));
    if (found.length === 0) return;
    // Taken away first: that waits for a runner who is writing a message of these subscriptions at this moment.
    await this.fires.cancel(
      tx,
      found.map(({ id }) => id),
    );
    await this.fires.withdrawFlows(tx, found);
    await this.waiting.takeBack(tx, found);
    const ended = found.flatMap((subscription) => {
      const ending = endings.find((one) => isAbout(one, subscription));
      return ending === undefined ? [] : [{ subscription, ending }];
    });
    await this.programmes.end(
      tx,
      ended.map(({ subscription: { id }, ending: { reason, at } }) => ({ id, state: 'ended', reason, at })),
    );
    await this.interactions.insert(tx, ended.map(interactionOf));
  }
}

function isAbout(ending: Ending, { personId, programme, instance }: Subscription): boolean {
  return (
    ending.personId === personId &&
    ending.programme === programme &&
    (ending.instance === undefined || ending.instance === instance)
  );
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
