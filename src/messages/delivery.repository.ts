import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import type { Sender } from '../channels/channel.js';
import type { DeliveryReport } from '../channels/receiving.js';
import type { DeliveryFacts } from './delivery.rules.js';

/** A message that is reported about, locked. */
export interface ReportedMessage extends DeliveryFacts {
  readonly id: string;
  readonly sender: Pick<Sender, 'id' | 'channel' | 'provider'>;
  readonly address: string;
}

/** Finds the messages that reports are about, and writes what they say. SQL, because providers report several times for each message. */
@Injectable()
export class DeliveryRepository {
  /**
   * Locks the message that each report is about: by our own id where the provider sent it back, by its id otherwise.
   * @returns one for each report, in order; undefined where we know no such message
   */
  async lock(tx: PoolClient, reports: readonly DeliveryReport[]): Promise<(ReportedMessage | undefined)[]> {
    const ids = await this.find(tx, reports);
    const { rows } = await tx.query<ReportedMessage>(
      `SELECT m.id, m.state, m.error_code AS "errorCode", m.provider_id AS "providerId",
         m.sent_at AS "sentAt", m.delivered_at AS "deliveredAt",
         json_build_object('id', s.id, 'channel', s.channel, 'provider', s.provider) AS sender, c.address
       FROM outbound_messages m
       JOIN conversations c ON c.id = m.conversation_id
       JOIN senders s ON s.id = m.sender_id
       WHERE m.id = ANY($1::uuid[]) ORDER BY m.id FOR NO KEY UPDATE OF m`,
      [[...new Set(ids.filter((id) => id !== null))]],
    );
    const messages = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => (id === null ? undefined : messages.get(id)));
  }

  /** Keeps what the provider calls these messages, so that later reports find them by it. */
  async number(tx: PoolClient, numbered: readonly { id: string; report: DeliveryReport }[]): Promise<void> {
    if (numbered.length === 0) return;
    await tx.query(
      `INSERT INTO provider_message_ids (provider, account, provider_id, message_id)
       SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::uuid[]) AS n (provider, account, provider_id, id)
       ORDER BY provider, account, provider_id
       ON CONFLICT DO NOTHING`,
      [
        numbered.map(({ report }) => report.provider),
        numbered.map(({ report }) => report.account),
        numbered.map(({ report }) => report.providerId),
        numbered.map(({ id }) => id),
      ],
    );
  }

  /** Writes where messages stand now; nobody has them in hand any more, nor do they wait at the provider without a word. */
  async save(tx: PoolClient, messages: readonly ReportedMessage[]): Promise<void> {
    if (messages.length === 0) return;
    await tx.query(
      `UPDATE outbound_messages m SET
         state = r.state, error_code = r.error_code, provider_id = r.provider_id, sent_at = r.sent_at, delivered_at = r.delivered_at,
         claimed_by = NULL
       FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::timestamptz[], $6::timestamptz[])
         AS r (id, state, error_code, provider_id, sent_at, delivered_at)
       WHERE m.id = r.id`,
      [
        messages.map(({ id }) => id),
        messages.map(({ state }) => state),
        messages.map(({ errorCode }) => errorCode),
        messages.map(({ providerId }) => providerId),
        messages.map(({ sentAt }) => sentAt?.toISOString() ?? null),
        messages.map(({ deliveredAt }) => deliveredAt?.toISOString() ?? null),
      ],
    );
  }

  private async find(tx: PoolClient, reports: readonly DeliveryReport[]): Promise<(string | null)[]> {
    const { rows } = await tx.query<{ id: string | null }>(
      `SELECT coalesce(r.message_id, n.message_id) AS id
       FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[]) WITH ORDINALITY
         AS r (message_id, provider, account, provider_id, place)
       LEFT JOIN provider_message_ids n
         ON n.provider = r.provider AND n.account = r.account AND n.provider_id = r.provider_id
       ORDER BY r.place`,
      [
        reports.map(({ messageId }) => messageId ?? null),
        reports.map(({ provider }) => provider),
        reports.map(({ account }) => account),
        reports.map(({ providerId }) => providerId),
      ],
    );
    return rows.map(({ id }) => id);
  }
}
