import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { SenderDirectory } from '../../channels/senders.js';
import { newId } from '../../platform/ids.js';

/** Somebody who was to be written to on WhatsApp, at this address. */
export interface OnWhatsApp {
  readonly person_id: string | null;
  readonly address: string;
}

/** How the same person is reached by SMS. */
export interface SmsWay {
  readonly address: string;
  readonly senderId: string;
  /** Null while nobody has written there yet. */
  readonly conversationId: string | null;
  /** Who that conversation would be with; null where the phone is somebody else's. */
  readonly personId: string | null;
  /** She likes SMS better than WhatsApp. */
  readonly isPreferred: boolean;
}

interface Row {
  readonly address: string | null;
  readonly isHers: boolean | null;
  readonly isPreferred: boolean;
  readonly conversationId: string | null;
  readonly senderId: string | null;
}

/** Finds how people on WhatsApp are reached by SMS. SQL, because the claim asks for many at once. */
@Injectable()
export class SmsWays {
  constructor(private readonly senders: SenderDirectory) {}

  /**
   * The same number where she gets SMS there, or whoever she is reached through does; else another number of her own.
   * @returns one for each, in their order; null where there is none, or no sender of ours for it
   */
  async of(tx: PoolClient, wanted: readonly OnWhatsApp[]): Promise<readonly (SmsWay | null)[]> {
    if (wanted.length === 0) return [];
    const senders = this.senders.list().filter(({ channel }) => channel === 'sms');
    const { rows } = await tx.query<Row>({
      name: 'sms-ways',
      text: `SELECT a.address, a.person_id = p.id AS "isHers", coalesce(p.preferred_channel = 'sms', false) AS "isPreferred",
         k.id AS "conversationId", k.sender_id AS "senderId"
       FROM unnest($1::uuid[], $2::text[]) WITH ORDINALITY AS w (person_id, address, place)
       LEFT JOIN people p ON p.id = w.person_id
       LEFT JOIN LATERAL (
         SELECT * FROM person_addresses a
         WHERE a.channel = 'sms' AND (a.person_id = p.id OR (a.address = w.address AND EXISTS (
           SELECT FROM relationships r
           WHERE r.person_id = p.id AND r.other_id = a.person_id AND r.kind = 'reached_through')))
         ORDER BY a.address = w.address DESC, a.person_id = p.id DESC, a.created_at, a.address LIMIT 1) a ON true
       LEFT JOIN LATERAL (
         SELECT k.id, k.sender_id FROM conversations k
         WHERE k.channel = 'sms' AND k.address = a.address AND k.sender_id = ANY($3::uuid[])
         ORDER BY k.last_inbound_at DESC NULLS LAST, k.id LIMIT 1) k ON true
       ORDER BY w.place`,
      values: [
        wanted.map(({ person_id }) => person_id),
        wanted.map(({ address }) => address),
        senders.map(({ id }) => id),
      ],
    });
    return rows.map((row, index) => this.wayOf(row, wanted[index]?.person_id ?? null));
  }

  /** The conversations of these ways, opened where there are none yet, in their order. */
  async open(tx: PoolClient, ways: readonly SmsWay[], at: Date): Promise<readonly string[]> {
    const missing = ways.filter(({ conversationId }) => conversationId === null);
    if (missing.length === 0) return ways.map(({ conversationId }) => conversationId ?? '');
    // In order, so that two who open the same ones wait for one another instead of blocking each other for good.
    await tx.query(
      `INSERT INTO conversations (id, sender_id, channel, address, person_id, created_at)
       SELECT DISTINCT ON (sender_id, address) id, sender_id, 'sms', address, person_id, $5
       FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::uuid[]) AS new (id, sender_id, address, person_id)
       ORDER BY sender_id, address ON CONFLICT (sender_id, address) DO NOTHING`,
      [
        missing.map(() => newId()),
        missing.map(({ senderId }) => senderId),
        missing.map(({ address }) => address),
        missing.map(({ personId }) => personId),
        at.toISOString(),
      ],
    );
    const { rows } = await tx.query<{ id: string }>(
      `SELECT c.id FROM unnest($1::uuid[], $2::text[]) WITH ORDINALITY AS wanted (sender_id, address, place)
       JOIN conversations c USING (sender_id, address) ORDER BY wanted.place`,
      [ways.map(({ senderId }) => senderId), ways.map(({ address }) => address)],
    );
    return rows.map(({ id }) => id);
  }

  private wayOf(row: Row, personId: string | null): SmsWay | null {
    const { address, isHers, isPreferred, conversationId } = row;
    if (address === null) return null;
    const senderId = row.senderId ?? this.senders.defaultFor('sms', address)?.id;
    if (senderId === undefined) return null;
    return { address, senderId, conversationId, isPreferred, personId: isHers === true ? personId : null };
  }
}
