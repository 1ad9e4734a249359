import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { Changes } from '../../platform/http/changes.js';
import type { AnsweredTurn } from '../answered-turn.js';

/** Sees to it that what somebody writes while a human has the conversation is seen by that human. */
@Injectable()
export class HeldMessages {
  constructor(private readonly changes: Changes) {}

  /** Has the conversations wait whose messages a human has to answer. SQL, as a batch of turns may bring several. */
  async note(tx: PoolClient, turns: readonly AnsweredTurn[]): Promise<void> {
    const held = turns.filter(({ conversation, message }) => conversation.isHeld && message !== null);
    if (held.length === 0) return;
    await tx.query(
      `UPDATE conversations c SET waiting_since = coalesce(c.waiting_since, t.received_at)
       FROM unnest($1::uuid[], $2::timestamptz[]) AS t (id, received_at) WHERE c.id = t.id`,
      [
        held.map(({ conversation }) => conversation.id),
        held.map(({ message }) => message?.receivedAt.toISOString() ?? null),
      ],
    );
    for (const { conversation } of held)
      await this.changes.publish({ topic: 'inbox', id: conversation.id }, tx);
  }
}
