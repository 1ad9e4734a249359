import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';

import { Database } from '../platform/database/database.js';
import type { MessageKind } from './message-kind.js';
import { sendFactsColumns, sendFactsJoins, type SendFactsRow } from './send-facts.js';

/** A message of the outbox as far as its decision goes, with what decides about it now. */
export interface DecidedRow extends SendFactsRow {
  readonly id: string;
  readonly kind: MessageKind;
  readonly purpose: string | null;
  readonly because: string;
  readonly state: string;
  readonly reasons: readonly string[];
  readonly created_at: Date;
  readonly not_before: Date;
  readonly expires_at: Date | null;
  readonly sent_at: Date | null;
}

/** Which messages of somebody are asked about. */
export interface DecisionsQuery {
  readonly personId: string;
  /** One message alone. */
  readonly messageId: string | null;
  /** The id of the last message that was seen; null: from the newest on. */
  readonly before: string | null;
  readonly limit: number;
}

/** Reads what decides about messages that were written, or might be. SQL, because the gate's facts are. */
@Injectable()
export class DecisionsRepository {
  constructor(private readonly database: Database) {}

  /** Messages to somebody, the newest first. */
  async ofPerson({ personId, messageId, before, limit }: DecisionsQuery): Promise<DecidedRow[]> {
    const { rows } = await this.pool.query<DecidedRow>(
      `SELECT m.id, m.kind, m.purpose, m.because, m.state, m.reasons, m.created_at, m.not_before, m.expires_at, m.sent_at,
         ${sendFactsColumns}
       FROM (
         SELECT * FROM outbound_messages m
         WHERE m.person_id = $1 AND ($2::uuid IS NULL OR m.id = $2) AND ($3::uuid IS NULL OR m.id < $3)
         ORDER BY m.id DESC LIMIT $4) m
       ${sendFactsJoins('m')}
       ORDER BY m.id DESC`,
      [personId, messageId, before, limit],
    );
    return rows;
  }

  /**
   * What would decide about a message to somebody in the conversation that it would go to: her own before that of whoever she is
   * reached through, one on the channel that she prefers, else the one that was written in last; undefined while there is none.
   */
  async ofNext(personId: string, purpose: string | null): Promise<SendFactsRow | undefined> {
    const { rows } = await this.pool.query<SendFactsRow>(
      `SELECT ${sendFactsColumns}
       FROM (
         SELECT k.id AS conversation_id, p.id AS person_id, $2::text AS purpose
         FROM people p JOIN conversations k ON k.person_id = p.id
           OR (k.channel IN ('sms', 'whatsapp') AND k.address = ANY(ARRAY(
             SELECT a.address FROM person_addresses a WHERE a.person_id = $1 OR a.person_id IN (
               SELECT r.other_id FROM relationships r WHERE r.person_id = $1 AND r.kind = 'reached_through'))))
         WHERE p.id = $1
         ORDER BY k.person_id = p.id DESC NULLS LAST, k.channel = p.preferred_channel DESC NULLS LAST, k.last_inbound_at DESC NULLS LAST, k.id LIMIT 1) m
       ${sendFactsJoins('m')}`,
      [personId, purpose],
    );
    return rows[0];
  }

  private get pool(): Pool {
    return this.database.pool;
  }
}
