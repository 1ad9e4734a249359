import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { Database } from '../platform/database/database.js';
import { newId } from '../platform/ids.js';
import type { AnsweredTurn } from './answered-turn.js';

/** Writes where conversations stand after their turns. */
@Injectable()
export class ConversationsRepository {
  constructor(private readonly database: Database) {}

  /** Stores sessions and what else a turn has changed. SQL, because it is on the path of every message. */
  async save(tx: PoolClient, turns: readonly AnsweredTurn[]): Promise<void> {
    await tx.query({
      name: 'conversations-save',
      text: `UPDATE conversations c
             SET session = t.session, language = t.language, acknowledged_at = t.acknowledged_at,
                 person_id = t.person_id, last_inbound_at = greatest(c.last_inbound_at, t.received_at)
             FROM unnest($1::uuid[], $2::jsonb[], $3::text[], $4::timestamptz[], $5::uuid[], $6::timestamptz[])
               AS t (id, session, language, acknowledged_at, person_id, received_at)
             WHERE c.id = t.id`,
      values: [
        turns.map(({ conversation }) => conversation.id),
        turns.map(({ outcome }) => (outcome.session === null ? null : JSON.stringify(outcome.session))),
        turns.map(({ outcome }) => outcome.language),
        turns.map(({ outcome }) => outcome.acknowledgedAt?.toISOString() ?? null),
        turns.map(({ personId }) => personId),
        turns.map(({ message }) => message.receivedAt.toISOString()),
      ],
    });
  }

  /** Opens a conversation with its language, or gives one that is open its language. */
  async setLanguage(place: ConversationPlace, language: string): Promise<void> {
    const { senderId, channel, address } = place;
    await this.database.prisma.conversation.upsert({
      where: { senderId_address: { senderId, address } },
      create: { id: newId(), senderId, channel, address, language },
      update: { language },
    });
  }

  /** How many conversations there are with an address, over all senders. */
  async count(address: string): Promise<number> {
    return this.database.prisma.conversation.count({ where: { address } });
  }
}

/** What makes a conversation: our sender and their address. */
export interface ConversationPlace {
  readonly senderId: string;
  readonly channel: string;
  readonly address: string;
}
