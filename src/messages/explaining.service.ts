import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { isOptedOutSql } from '../consent/opt-outs.repository.js';
import { OtherWordsAtHand } from './elsewhere/other-words.js';
import { otherCarrier } from './elsewhere/outside-window.service.js';
import { SmsWays, type SmsWay } from './elsewhere/sms-ways.js';
import { explanationOf, type Explanation } from './gate-explanation.rules.js';
import { examine } from './gate.rules.js';
import { Gate, type OpenGate, type Visitor } from './gate.js';
import { standsAlone } from './message-kind.js';
import type { SendFactsRow } from './send-facts.js';

/** Explains what is decided about messages, with the way that is left once WhatsApp takes no free text. SQL for the facts of that way. */
@Injectable()
export class Explaining {
  constructor(
    private readonly gate: Gate,
    private readonly words: OtherWordsAtHand,
    private readonly ways: SmsWays,
  ) {}

  /** One explanation for each message, in order. */
  async of(tx: PoolClient, visitors: readonly Visitor[], now: Date): Promise<readonly Explanation[]> {
    const gate = await this.gate.open(tx, visitors, now);
    const explained = new Map(visitors.map((visitor) => [visitor, explanation(gate, visitor)]));
    const outside = visitors.filter(
      (visitor) => standsAlone(visitor.message) && isOutsideAlone(gate, visitor),
    );
    const bySms = await this.insteadOf(tx, outside, gate, explained, now);
    const other = await this.gate.open(tx, [...bySms.values()], now);
    for (const [visitor, elsewhere] of bySms)
      explained.set(visitor, { ...explanation(other, elsewhere), instead: 'sms' });
    return visitors.map((visitor) => explained.get(visitor) ?? explanation(gate, visitor));
  }

  /** Explains those that would go as templates, and gives those that would go by SMS as they would be there. */
  private async insteadOf(
    tx: PoolClient,
    outside: readonly Visitor[],
    gate: OpenGate,
    explained: Map<Visitor, Explanation>,
    now: Date,
  ): Promise<ReadonlyMap<Visitor, Visitor>> {
    const rows = outside.map(({ row }) => row);
    const words = await this.words.of(
      tx,
      outside.flatMap(({ message: { id } }) => id ?? []),
    );
    const ways = await this.ways.of(tx, rows);
    const bySms = new Map<Visitor, Visitor>();
    for (const [index, visitor] of outside.entries()) {
      const { row, message } = visitor;
      const { template, sms } = words.get(message.id ?? '') ?? { template: null, sms: {} };
      const way = sms === null ? null : (ways[index] ?? null);
      const carrier = otherCarrier(template, way, now);
      if (carrier === 'template')
        explained.set(visitor, {
          ...explanation(gate, { row, message: { ...message, isTemplate: true } }),
          instead: 'template',
        });
      if (carrier === 'sms' && way !== null)
        bySms.set(visitor, { row: { ...row, ...(await factsThere(tx, way)) }, message });
    }
    return bySms;
  }
}

type FactsThere = Pick<
  SendFactsRow,
  | 'channel'
  | 'address'
  | 'provider'
  | 'sender_next_at'
  | 'is_opted_out'
  | 'last_inbound_at'
  | 'paused_until'
  | 'is_taken_over'
>;

/** What differs by SMS, where there may be no conversation yet. */
async function factsThere(
  tx: PoolClient,
  { address, senderId, conversationId }: SmsWay,
): Promise<FactsThere | undefined> {
  const { rows } = await tx.query<FactsThere>(
    `SELECT 'sms' AS channel, w.address, s.provider, s.next_send_at AS sender_next_at,
       ${isOptedOutSql(`'sms'`, 'w.address', 's.id')} AS is_opted_out,
       c.last_inbound_at, c.paused_until, c.held_by_id IS NOT NULL AS is_taken_over
     FROM (SELECT $1::text AS address) w JOIN senders s ON s.id = $2 LEFT JOIN conversations c ON c.id = $3`,
    [address, senderId, conversationId],
  );
  return rows[0];
}

function isOutsideAlone(gate: OpenGate, visitor: Visitor): boolean {
  const decision = gate.decide(visitor);
  return decision.status === 'deny' && decision.reasons.every((reason) => reason === 'outside_window');
}

function explanation(gate: OpenGate, visitor: Visitor): Explanation {
  const decision = gate.decide(visitor);
  if (decision.status === 'deny' && decision.reasons.includes('gate_error'))
    return { status: 'deny', until: null, instead: null, reasons: [{ code: 'gate_error', params: {} }] };
  const facts = gate.facts(visitor);
  return explanationOf(facts, examine(facts, gate.rules));
}
