import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { InteractionsRepository } from '../people/interactions.repository.js';
import type { Actor } from '../platform/access/actor.js';
import type { Guard } from '../platform/schedule/fire.js';
import { ProgrammeLibrary } from './programme-library.js';
import { ProgrammesRepository } from './programmes.repository.js';
import { SubscriptionFires } from './subscription-fires.js';
import { fireKindFor, subscriptionMessage } from './subscription-message.js';
import type { Subscription } from './subscription.js';
import { WaitingMessages } from './waiting-messages.js';

/** Who lets a programme rest or go on, and when. */
interface Turn {
  readonly at: Date;
  readonly actor: Actor;
}

/** Lets a subscription rest, and go on at the message that is next by then: what the pause left out does not follow. */
@Injectable()
export class Pausing {
  constructor(
    private readonly programmes: ProgrammesRepository,
    private readonly library: ProgrammeLibrary,
    private readonly fires: SubscriptionFires,
    private readonly waiting: WaitingMessages,
    private readonly interactions: InteractionsRepository,
  ) {}

  /** What waits to be sent is taken back. @param until null: until somebody lets it go on */
  async pause(
    tx: PoolClient,
    subscription: Subscription,
    { until, at, actor }: Turn & { readonly until: Date | null },
  ): Promise<void> {
    const { id } = subscription;
    await this.fires.cancel(tx, [id]);
    await this.fires.withdrawFlows(tx, [subscription]);
    await this.waiting.takeBack(tx, [subscription]);
    await this.programmes.pause(tx, [{ id, until }]);
    if (until !== null) await this.setFire(tx, subscription, until, {});
    await this.note(tx, subscription, 'subscription_paused', { at, actor }, until);
  }

  /** One that goes already goes on as it is. The runner finds what is next from the dates. */
  async resume(tx: PoolClient, subscription: Subscription, { at, actor }: Turn): Promise<void> {
    if (subscription.state !== 'paused') return;
    await this.fires.cancel(tx, [subscription.id]);
    await this.programmes.resume(tx, [subscription.id]);
    await this.setFire(tx, subscription, at, { isResumed: true });
    await this.note(tx, subscription, 'subscription_resumed', { at, actor }, null);
  }

  /** Her date may have been changed before, so what she has had is looked up. */
  private async setFire(
    tx: PoolClient,
    { id, programme, nextMessage }: Subscription,
    dueAt: Date,
    guard: Guard,
  ): Promise<void> {
    const live = this.library.find(programme);
    const kind =
      live === null || nextMessage === null ? subscriptionMessage : fireKindFor(live.programme, nextMessage);
    await this.fires.set(tx, [
      { kind, key: id, dueAt, guard: { ...guard, message: nextMessage, isReanchored: true } },
    ]);
  }

  private async note(
    tx: PoolClient,
    { id, personId, conversationId, programme }: Subscription,
    kind: string,
    { at, actor }: Turn,
    until: Date | null,
  ): Promise<void> {
    const data = { programme, subscription: id, ...(until !== null && { until: until.toISOString() }) };
    await this.interactions.insert(tx, [{ personId, conversationId, at, actor, kind, data }]);
  }
}
