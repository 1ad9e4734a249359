import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { MessageDraft, WrittenMessage } from '../../messages/message-draft.js';
import { OutboxService } from '../../messages/outbox.service.js';
import { InteractionsRepository } from '../../people/interactions.repository.js';
import type { NewInteraction } from '../../people/interactions.repository.js';
import { PeopleRepository } from '../../people/people.repository.js';
import { ConversationsRepository } from '../conversations.repository.js';
import { Applies } from '../event-handlers.js';
import type { Application, EventHandler } from '../event-handlers.js';

/** A notification with whom it goes to, as far as anybody is known there. */
interface Addressed extends Application<'notified'> {
  readonly personId: string | null;
}

/** Tells somebody else, such as a health worker, by the sender that the person herself writes to. */
@Injectable()
@Applies('notified')
export class NotifiedHandler implements EventHandler<'notified'> {
  constructor(
    private readonly conversations: ConversationsRepository,
    private readonly people: PeopleRepository,
    private readonly outbox: OutboxService,
    private readonly interactions: InteractionsRepository,
  ) {}

  async apply(tx: PoolClient, applications: readonly Application<'notified'>[]): Promise<void> {
    const [first] = applications;
    if (first === undefined) return;
    const { at } = first.turn;
    const addressed = await this.address(tx, applications);
    const conversationIds = await this.conversations.open(
      tx,
      addressed.map(({ event, turn: { conversation }, personId }) => ({
        senderId: conversation.sender.id,
        channel: conversation.channel,
        address: event.to,
        personId,
      })),
      at,
    );
    const drafts = addressed.map((one, index) => draftOf(one, conversationIds[index] ?? ''));
    const written = await this.outbox.write(tx, drafts, at);
    await this.interactions.insert(
      tx,
      addressed.flatMap((one, index) => interactionsOf(one, drafts[index], written[index])),
    );
  }

  /** Somebody who alone holds the address is who is meant. */
  private async address(
    tx: PoolClient,
    applications: readonly Application<'notified'>[],
  ): Promise<Addressed[]> {
    const addresses = applications.map(({ event, turn }) => ({
      channel: turn.conversation.channel,
      address: event.to,
    }));
    const holders = await this.people.findByAddress(tx, addresses);
    return applications.map((application, index) => {
      const at = addresses[index];
      const own = holders.filter(({ channel, address }) => channel === at?.channel && address === at.address);
      return { ...application, personId: own.length === 1 ? (own[0]?.personId ?? null) : null };
    });
  }
}

function draftOf({ event, personId }: Addressed, conversationId: string): MessageDraft {
  const { id, text, language, isUrgent, because } = event;
  return {
    id,
    conversationId,
    personId,
    body: text,
    language,
    kind: isUrgent ? 'notification' : 'follow_up',
    purpose: null,
    because,
    inReplyTo: null,
  };
}

/** The timeline of whoever is told; hers has the event. */
function interactionsOf(
  { personId, turn: { actor, at } }: Addressed,
  draft: MessageDraft | undefined,
  written: WrittenMessage | undefined,
): NewInteraction[] {
  if (draft === undefined || written === undefined) return [];
  const { conversationId, because, language } = draft;
  const entry = { personId, conversationId, at, actor, messageId: written.id };
  if (written.state === 'queued') return [{ ...entry, kind: 'message_created', data: { because, language } }];
  return [{ ...entry, kind: 'message_withheld', data: { because, language, reasons: written.reasons } }];
}
