import { Injectable } from '@nestjs/common';

import type { RichMessage } from '../channels/rich-message.js';
import { Database } from '../platform/database/database.js';
import type { MessageKind } from './message-kind.js';

/** A message of which nobody knows whether it was sent. */
export interface UnknownSend {
  readonly id: string;
  readonly senderId: string;
  readonly to: string;
  readonly text: string;
  readonly rich: RichMessage | null;
  readonly kind: MessageKind;
  readonly attempts: number;
  readonly claimedAt: Date;
  readonly isPossibleDuplicate: boolean;
}

/** Finds and settles doubtful sends. SQL, because each step must hold only while the message is still in doubt. */
@Injectable()
export class UnknownSendsRepository {
  constructor(private readonly database: Database) {}

  /** Puts in doubt what a worker claimed before this moment and never settled: it died, or hangs. */
  async giveUpLeases(claimedBefore: Date): Promise<number> {
    const { rowCount } = await this.database.pool.query(
      `UPDATE outbound_messages SET state = 'unknown', error_code = 'owner_lost'
       WHERE state = 'sending' AND claimed_at < $1`,
      [claimedBefore.toISOString()],
    );
    return rowCount ?? 0;
  }

  /** The doubtful messages that were claimed before this moment, the oldest first. */
  async inDoubt(claimedBefore: Date, limit: number): Promise<UnknownSend[]> {
    const { rows } = await this.database.pool.query<UnknownSend>(
      `SELECT m.id, m.sender_id AS "senderId", c.address AS "to", m.body AS text, m.rich, m.kind, m.attempts,
         m.claimed_at AS "claimedAt", m.is_possible_duplicate AS "isPossibleDuplicate"
       FROM outbound_messages m JOIN conversations c ON c.id = m.conversation_id
       WHERE m.state = 'unknown' AND m.claimed_at < $1 ORDER BY m.claimed_at LIMIT $2`,
      [claimedBefore.toISOString(), limit],
    );
    return rows;
  }

  /** Of these ids of a provider, gives those that belong to no message that we know of. */
  async notOurs(provider: string, account: string, providerIds: readonly string[]): Promise<string[]> {
    const { rows } = await this.database.pool.query<{ id: string }>(
      `SELECT candidate.id FROM unnest($3::text[]) WITH ORDINALITY AS candidate (id, place)
       WHERE NOT EXISTS (
         SELECT FROM provider_message_ids n WHERE n.provider = $1 AND n.account = $2 AND n.provider_id = candidate.id)
       ORDER BY candidate.place`,
      [provider, account, providerIds],
    );
    return rows.map(({ id }) => id);
  }

  /** Has a doubtful message sent once more, marked as what may be its second copy. */
  async sendAgain({ id, attempts }: UnknownSend, now: Date): Promise<boolean> {
    return this.settle(
      `UPDATE outbound_messages SET state = 'queued', is_possible_duplicate = true, not_before = $3
       WHERE id = $1 AND attempts = $2 AND state = 'unknown'`,
      [id, attempts, now.toISOString()],
    );
  }

  /** Leaves a doubtful message as it is, for good: only a delivery report can still settle it. */
  async leave({ id, attempts }: UnknownSend): Promise<boolean> {
    return this.settle(
      "UPDATE outbound_messages SET claimed_at = NULL WHERE id = $1 AND attempts = $2 AND state = 'unknown'",
      [id, attempts],
    );
  }

  private async settle(statement: string, values: readonly unknown[]): Promise<boolean> {
    const { rowCount } = await this.database.pool.query(statement, [...values]);
    return rowCount === 1;
  }
}
