import type { ChannelName, Sender } from '../channels/channel.js';
import { isSimulatorAddress } from '../channels/addresses.js';
import { outsideWindowCode } from '../channels/send-error.js';
import type { ConsentAction } from '../consent/consent-entry.js';
import { lastConsentSql } from '../consent/last-consent.js';
import { isOptedOutSql } from '../consent/opt-outs.repository.js';
import type { GivenConsent, PhoneHolder, SendFacts } from './gate-facts.js';
import type { HolderRow, InitiativeRow } from './initiative-facts.repository.js';
import type { MessageKind } from './message-kind.js';
import { restsUntil } from './pacing.rules.js';
import { isHeldSql } from './sending-hold.repository.js';

/** What the tables say about one message that is to be sent, of whatever kind. */
export interface SendFactsRow {
  readonly channel: ChannelName;
  readonly address: string;
  readonly provider: Sender['provider'];
  /** Who it is for; null while nobody is known there. */
  readonly person_id: string | null;
  readonly is_test: boolean;
  readonly is_merged: boolean;
  readonly timezone: string | null;
  readonly preferred_hour: number | null;
  readonly last_inbound_at: Date | null;
  readonly paused_until: Date | null;
  readonly is_taken_over: boolean;
  readonly sender_next_at: Date;
  readonly is_opted_out: boolean;
  readonly consent_action: ConsentAction | null;
  readonly consent_expires_at: Date | null;
  readonly is_held: boolean;
}

/** What the message itself says. */
export interface MessageFacts {
  /** Null while it is not written yet. */
  readonly id: string | null;
  readonly kind: MessageKind;
  readonly purpose: string | null;
  readonly because: string;
  readonly notBefore: Date;
  readonly expiresAt: Date | null;
  /** It goes as an approved template; absent: as free text. */
  readonly isTemplate?: boolean;
}

/** What is decided by beside the message and its conversation. */
export interface Circumstances {
  readonly now: Date;
  readonly defaultTimezone: string;
  /** The address is one of somebody who was erased. */
  readonly isErased: boolean;
  /** The purpose is lawful by consent alone. */
  readonly isByConsent: boolean;
  /** Undefined for an answer. */
  readonly initiative: InitiativeRow | undefined;
}

/** Messages of a conversation that are looked through for a refusal of WhatsApp's. */
const refusalsLookedThrough = 5;

/**
 * SQL: when somebody last wrote in a conversation, as far as WhatsApp knows of it. A message that WhatsApp refused since for having
 * come after its window tells that it does not.
 * @param c alias of the conversations
 */
export function lastInboundSql(c: string): string {
  return `CASE WHEN ${c}.channel = 'whatsapp' AND EXISTS (
      SELECT FROM (SELECT o.error_code, o.claimed_at FROM outbound_messages o
        WHERE o.conversation_id = ${c}.id ORDER BY o.id DESC LIMIT ${refusalsLookedThrough}) o
      WHERE o.error_code = '${outsideWindowCode}' AND o.claimed_at >= ${c}.last_inbound_at)
    THEN NULL ELSE ${c}.last_inbound_at END`;
}

/** SQL columns of a `SendFactsRow`, to go with `sendFactsJoins`. */
export const sendFactsColumns = `
    c.channel, c.address, s.provider, p.id AS person_id, coalesce(p.is_test, false) AS is_test,
    p.merged_into_id IS NOT NULL AS is_merged, p.timezone, p.preferred_hour, ${lastInboundSql('c')} AS last_inbound_at, c.paused_until,
    c.held_by_id IS NOT NULL AS is_taken_over, s.next_send_at AS sender_next_at,
    ${isOptedOutSql('c.channel', 'c.address', 's.id')} AS is_opted_out,
    given.action AS consent_action, given.expires_at AS consent_expires_at, ${isHeldSql} AS is_held`;

/**
 * SQL joins that give the conversation (`c`), its sender (`s`), the person (`p`) and her consent (`given`) of messages.
 * @param m alias of the messages: it has `conversation_id`, `person_id` (null: whoever the conversation is with) and `purpose`
 */
export function sendFactsJoins(m: string): string {
  return `
    JOIN conversations c ON c.id = ${m}.conversation_id
    JOIN senders s ON s.id = c.sender_id
    LEFT JOIN people p ON p.id = coalesce(${m}.person_id, c.person_id)
    LEFT JOIN LATERAL ${lastConsentSql('p.id', `${m}.purpose`)} given ON true`;
}

/** Puts together what the gate decides by. */
export function sendFacts(row: SendFactsRow, message: MessageFacts, circumstances: Circumstances): SendFacts {
  const { now, initiative } = circumstances;
  return {
    now,
    kind: message.kind,
    purpose: message.purpose,
    notBefore: message.notBefore,
    expiresAt: message.expiresAt,
    channel: row.channel,
    address: row.address,
    isByConsent: circumstances.isByConsent,
    consent: consentOf(row.consent_action, row.consent_expires_at),
    wasAsked: initiative?.was_asked ?? false,
    wasSent: initiative?.was_sent ?? false,
    holder: holderOf(initiative?.holder ?? null),
    suppression: initiative?.suppression ?? null,
    isOptedOut: row.is_opted_out,
    isErased: circumstances.isErased,
    isMerged: row.is_merged,
    isTest: row.is_test || isSimulatorAddress(row.address),
    isSimulated: row.provider === 'simulator',
    isHeld: row.is_held,
    isTakenOver: row.is_taken_over,
    senderRestsUntil: restsUntil(row.sender_next_at, now),
    timezone: row.timezone ?? circumstances.defaultTimezone,
    preferredHour: row.preferred_hour,
    wantsFewer: initiative?.wants_fewer ?? false,
    sentToPerson: initiative?.sent_to_person ?? [],
    sentToPhone: initiative?.sent_to_phone ?? [],
    lastInboundAt: row.last_inbound_at,
    isTemplate: message.isTemplate ?? false,
    pausedUntil: row.paused_until,
  };
}

function consentOf(action: ConsentAction | null, expiresAt: Date | null): GivenConsent | null {
  return action === null ? null : { action, expiresAt };
}

function holderOf(row: HolderRow | null): PhoneHolder {
  if (row === null) return { kind: 'herself' };
  if (row.kind === 'stranger') return { kind: 'stranger' };
  const { action = null, expiresAt = null } = row;
  return { kind: 'another', consent: consentOf(action, expiresAt === null ? null : new Date(expiresAt)) };
}
