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
        turns.map(({ message }) => message?.receivedAt.toISOString() ?? null),
      ],
    });
  }

  /**
   * Finds conversations, and opens those that there are not yet. SQL, because a batch of turns may notify many people.
   * @returns the id of each, in the order of the places
   */
  async open(tx: PoolClient, places: readonly NewConversation[], at: Date): Promise<string[]> {
    if (places.length === 0) return [];
    const place = [
      places.map(({ senderId }) => senderId),
      places.map(({ channel }) => channel),
      places.map(({ address }) => address),
    ];
    // In order, so that two batches that open the same ones wait for one another instead of blocking each other for good.
    await tx.query(
      `INSERT INTO conversations (id, sender_id, channel, address, person_id, created_at)
       SELECT DISTINCT ON (sender_id, address) id, sender_id, channel, address, person_id, $6
       FROM unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[], $5::uuid[])
         AS new (sender_id, channel, address, id, person_id)
       ORDER BY sender_id, address
       ON CONFLICT (sender_id, address) DO NOTHING`,
      [...place, places.map(() => newId()), places.map(({ personId }) => personId), at.toISOString()],
    );
    const { rows } = await tx.query<{ id: string }>(
      `SELECT c.id FROM unnest($1::uuid[], $2::text[]) WITH ORDINALITY AS wanted (sender_id, address, place)
       JOIN conversations c USING (sender_id, address) ORDER BY wanted.place`,
      [place[0], place[2]],
    );
    return rows.map(({ id }) => id);
  }

  /**
   * Finds or opens a conversation of some people with a sender of ours, at the first address that they have on its channel.
   * @returns the conversation by person; whoever has no such address is missing
   */
  async openWith(
    tx: PoolClient,
    people: readonly { readonly personId: string; readonly senderId: string; readonly at: Date }[],
  ): Promise<ReadonlyMap<string, string>> {
    const [first] = people;
    if (first === undefined) return new Map();
    const { rows } = await tx.query<NewConversation & { readonly personId: string }>(
      `SELECT DISTINCT ON (a.person_id) a.person_id AS "personId", wanted.sender_id AS "senderId", a.channel, a.address
       FROM unnest($1::uuid[], $2::uuid[]) AS wanted (person_id, sender_id)
       JOIN senders s ON s.id = wanted.sender_id
       JOIN person_addresses a ON a.person_id = wanted.person_id AND a.channel = s.channel
       ORDER BY a.person_id, a.created_at, a.address`,
      [people.map(({ personId }) => personId), people.map(({ senderId }) => senderId)],
    );
    const ids = await this.open(tx, rows, first.at);
    return new Map(rows.map(({ personId }, index) => [personId, ids[index] ?? '']));
  }

  /** Lets nothing but answers and urgent words go out before a moment; null lifts it. SQL, as a batch of turns pauses many. */
  async pause(tx: PoolClient, pauses: readonly SendingPause[]): Promise<void> {
    if (pauses.length === 0) return;
    await tx.query(
      `UPDATE conversations c SET paused_until = p.until
       FROM unnest($1::uuid[], $2::timestamptz[]) AS p (id, until) WHERE c.id = p.id`,
      [
        pauses.map(({ conversationId }) => conversationId),
        pauses.map(({ until }) => until?.toISOString() ?? null),
      ],
    );
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

/** How long sending rests in a conversation. */
export interface SendingPause {
  readonly conversationId: string;
  readonly until: Date | null;
}

/** A conversation that may have to be opened, and with whom. */
export interface NewConversation extends ConversationPlace {
  readonly personId: string | null;
}

/** What makes a conversation: our sender and their address. */
export interface ConversationPlace {
  readonly senderId: string;
  readonly channel: string;
  readonly address: string;
}
