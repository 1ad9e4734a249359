import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { SendingPaused } from '../../engine/events.js';
import { ConversationsRepository } from '../conversations.repository.js';
import { Applies } from '../event-handlers.js';
import type { Application, EventHandler } from '../event-handlers.js';

/** `for_good`: later than any message. */
const never = new Date('9999-12-31T00:00:00Z');

/** Lets her rest from messages, or ends the rest. */
@Injectable()
@Applies('sending_paused')
export class SendingPausedHandler implements EventHandler<'sending_paused'> {
  constructor(private readonly conversations: ConversationsRepository) {}

  async apply(tx: PoolClient, applications: readonly Application<'sending_paused'>[]): Promise<void> {
    const byConversation = new Map<string, SendingPaused[]>();
    for (const { event, turn } of applications) {
      const { id } = turn.conversation;
      byConversation.set(id, [...(byConversation.get(id) ?? []), event]);
    }
    await this.conversations.pause(
      tx,
      [...byConversation].map(([conversationId, events]) => ({ conversationId, until: untilOf(events) })),
    );
  }
}

/** The last word of the turn counts; the end of a doubt does not end the rest that she has just asked for. */
function untilOf(events: readonly SendingPaused[]): Date | null {
  const until = events.findLast((event) => event.until !== null)?.until ?? null;
  if (until === null) return null;
  return until === 'for_good' ? never : new Date(until);
}
