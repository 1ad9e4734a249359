import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { FlowStarts } from '../conversations/signals/flow-starts.js';
import type { NewFire } from '../platform/schedule/fire.js';
import { Fires } from '../platform/schedule/fires.js';
import { ProgrammeLibrary } from './programme-library.js';
import { subscriptionFires } from './subscription-message.js';
import type { Subscription } from './subscription.js';

/** Sets and cancels the one fire that each active subscription has, of whichever kind its next message needs. */
@Injectable()
export class SubscriptionFires {
  constructor(
    private readonly fires: Fires,
    private readonly starts: FlowStarts,
    private readonly library: ProgrammeLibrary,
  ) {}

  /** Sets fires of subscriptions that have none, or one of the same kind. */
  async set(tx: PoolClient, fires: readonly NewFire[]): Promise<void> {
    await this.fires.set(tx, fires);
  }

  /** Takes fires away. It waits for a runner who is writing a message of these subscriptions at this moment. */
  async cancel(tx: PoolClient, subscriptionIds: readonly string[]): Promise<void> {
    for (const kind of subscriptionFires) await this.fires.cancel(tx, kind, subscriptionIds);
  }

  /** Takes back the reminders that are to begin as conversations and have not yet. */
  async withdrawFlows(tx: PoolClient, subscriptions: readonly Subscription[]): Promise<void> {
    await this.starts.cancel(
      tx,
      subscriptions.flatMap(({ id, programme }) =>
        (this.library.find(programme)?.programme.messages ?? [])
          .filter(({ flow }) => flow !== undefined)
          .map((message) => flowKeyOf(id, message.id)),
      ),
    );
  }
}

/** What a conversation is begun for, that a message of a subscription is. */
export function flowKeyOf(subscriptionId: string, message: string): string {
  return `${subscriptionId}/${message}`;
}
