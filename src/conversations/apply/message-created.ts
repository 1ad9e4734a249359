import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { MessageDraft } from '../../messages/message-draft.js';
import { OutboxService } from '../../messages/outbox.service.js';
import { Applies } from '../event-handlers.js';
import type { Application, EventHandler } from '../event-handlers.js';

/** Writes what she is told to the outbox; they are sent after the commit. */
@Injectable()
@Applies('message_created')
export class MessageCreatedHandler implements EventHandler<'message_created'> {
  constructor(private readonly outbox: OutboxService) {}

  async apply(tx: PoolClient, applications: readonly Application<'message_created'>[]): Promise<void> {
    const [first] = applications;
    if (first !== undefined) await this.outbox.write(tx, applications.map(draftOf), first.turn.at);
  }
}

function draftOf({ event, turn }: Application<'message_created'>): MessageDraft {
  const { id, text, rich, language, kind, purpose, because } = event;
  return {
    id,
    conversationId: turn.conversation.id,
    personId: turn.personId,
    body: text,
    rich,
    language,
    kind,
    purpose,
    because,
    inReplyTo: turn.message?.id ?? null,
  };
}
