import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { OutboxService } from '../messages/outbox.service.js';
import { becauseOf } from './programme.js';
import { ProgrammesRepository } from './programmes.repository.js';
import type { Subscription } from './subscription.js';

/** Takes back what waits in the outbox for subscriptions that rest or end. */
@Injectable()
export class WaitingMessages {
  constructor(
    private readonly programmes: ProgrammesRepository,
    private readonly outbox: OutboxService,
  ) {}

  /**
   * Call it while they are still open. Of several of hers in one programme, such as one for each of her babies, what waits for another
   * that goes on, or says the same for both, stays.
   */
  async takeBack(tx: PoolClient, stopping: readonly Subscription[]): Promise<void> {
    if (stopping.length === 0) return;
    const ids = new Set(stopping.map(({ id }) => id));
    const open = await this.programmes.active(tx, stopping);
    const goingOn = new Set(open.filter(({ id, state }) => !ids.has(id) && state === 'active').map(keyOf));
    await this.outbox.withdraw(
      tx,
      stopping
        .filter((one) => !goingOn.has(keyOf(one)))
        .map(({ personId, programme }) => ({ personId, becausePrefix: becauseOf(programme, '') })),
    );
    const parts = stopping.filter((one) => goingOn.has(keyOf(one)));
    if (parts.length > 0) await this.outbox.withdrawMessages(tx, await waitingFor(tx, parts));
  }
}

function keyOf({ personId, programme }: Subscription): string {
  return `${personId} ${programme}`;
}

/** What waits for these alone: whatever another of hers was spared, as it had been said for this one, is meant for both. */
async function waitingFor(tx: PoolClient, subscriptions: readonly Subscription[]): Promise<string[]> {
  const { rows } = await tx.query<{ id: string }>(
    `SELECT m.id
     FROM unnest($1::uuid[], $2::text[], $3::text[]) AS w (person_id, programme, subscription)
     JOIN outbound_messages m ON m.person_id = w.person_id AND m.state = 'queued'
       AND starts_with(m.because, 'programme:' || w.programme || '/')
     JOIN interactions i ON i.person_id = w.person_id AND i.message_id = m.id AND i.kind = 'message_created'
       AND i.data->>'subscription' = w.subscription
     WHERE NOT EXISTS (
       SELECT FROM interactions o JOIN subscriptions s ON s.id = (o.data->>'subscription')::uuid
       WHERE o.person_id = w.person_id AND o.kind = 'message_withheld' AND o.at >= m.created_at
         AND o.data->>'because' = m.because AND o.data->'reasons' ? 'already_sent'
         AND s.state = 'active' AND s.id::text <> ALL($3::text[]))`,
    [
      subscriptions.map(({ personId }) => personId),
      subscriptions.map(({ programme }) => programme),
      subscriptions.map(({ id }) => id),
    ],
  );
  return rows.map(({ id }) => id);
}
