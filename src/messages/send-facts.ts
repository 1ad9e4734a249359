import type { ChannelName, Sender } from '../channels/channel.js';
import { isSimulatorAddress } from '../channels/addresses.js';
import type { ConsentAction } from '../consent/consent-entry.js';
import { isOptedOutSql } from '../consent/opt-outs.repository.js';
import type { SendFacts } from './gate.rules.js';
import type { MessageKind } from './message-kind.js';
import { isHeldSql } from './sending-hold.repository.js';

/** What the tables say about one message that is to be sent. */
export interface SendFactsRow {
  readonly channel: ChannelName;
  readonly address: string;
  readonly provider: Sender['provider'];
  readonly is_test: boolean;
  readonly timezone: string | null;
  readonly last_inbound_at: Date | null;
  readonly paused_until: Date | null;
  readonly is_opted_out: boolean;
  readonly consent: ConsentAction | null;
  readonly is_held: boolean;
}

/** What the message itself says. */
export interface MessageFacts {
  readonly kind: MessageKind;
  readonly purpose: string | null;
  readonly notBefore: Date;
  readonly expiresAt: Date | null;
}

/**
 * SQL columns of a `SendFactsRow`, to go with `sendFactsJoins`.
 * @param m alias of the messages: it has `conversation_id`, `person_id` (null: whoever the conversation is with) and `purpose`
 */
export function sendFactsColumns(m: string): string {
  return `
    c.channel, c.address, s.provider, coalesce(p.is_test, false) AS is_test, p.timezone, c.last_inbound_at, c.paused_until,
    ${isOptedOutSql('c.channel', 'c.address', 's.id')} AS is_opted_out,
    (SELECT e.action FROM consent_entries e
     WHERE e.person_id = p.id AND e.purpose = ${m}.purpose ORDER BY e.sequence DESC LIMIT 1) AS consent,
    ${isHeldSql} AS is_held`;
}

/** SQL joins that give the conversation (`c`), its sender (`s`) and the person (`p`) of messages. */
export function sendFactsJoins(m: string): string {
  return `
    JOIN conversations c ON c.id = ${m}.conversation_id
    JOIN senders s ON s.id = c.sender_id
    LEFT JOIN people p ON p.id = coalesce(${m}.person_id, c.person_id)`;
}

/** Puts together what the gate decides by. */
export function sendFacts(
  row: SendFactsRow,
  message: MessageFacts,
  now: Date,
  defaultTimezone: string,
): SendFacts {
  return {
    now,
    kind: message.kind,
    purpose: message.purpose,
    notBefore: message.notBefore,
    expiresAt: message.expiresAt,
    channel: row.channel,
    address: row.address,
    consent: row.consent,
    isOptedOut: row.is_opted_out,
    isTest: row.is_test || isSimulatorAddress(row.address),
    isSimulated: row.provider === 'simulator',
    isHeld: row.is_held,
    timezone: row.timezone ?? defaultTimezone,
    lastInboundAt: row.last_inbound_at,
    pausedUntil: row.paused_until,
  };
}
