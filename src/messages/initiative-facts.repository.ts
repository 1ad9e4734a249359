import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';

import type { ConsentAction } from '../consent/consent-entry.js';
import { lastConsentSql } from '../consent/last-consent.js';
import type { SuppressionFact } from './gate-facts.js';
import { isUnasked, messageKinds, needsHerPhone, type MessageKind } from './message-kind.js';

/** A message that is begun by us, as far as more has to be looked up for it. */
export interface Initiative {
  /** Null while it is not written yet. */
  readonly id: string | null;
  readonly personId: string | null;
  readonly address: string;
  readonly kind: MessageKind;
  readonly purpose: string | null;
  readonly because: string;
}

/** What the tables say about it beside what they say of every message. */
export interface InitiativeRow {
  readonly was_asked: boolean | null;
  readonly was_sent: boolean | null;
  readonly suppression: SuppressionFact | null;
  readonly holder: HolderRow | null;
  readonly wants_fewer: boolean | null;
  readonly sent_to_person: readonly Date[] | null;
  readonly sent_to_phone: readonly Date[] | null;
}

/** A holder of the phone other than herself; JSON, so that times are texts. */
export interface HolderRow {
  readonly kind: 'another' | 'stranger';
  readonly action?: ConsentAction | null;
  readonly expiresAt?: string | null;
}

/** Messages looked through for what was sent of late, the newest of a person or a conversation: their number bounds the cost. */
const lookedThrough = 200;

/** More than any cap. */
const sentShown = 50;

const among = (holds: (kind: MessageKind) => boolean): string => `'{${messageKinds.filter(holds).join()}}'`;
const unasked = among(isUnasked);
const herPhoneOnly = among(needsHerPhone);

/**
 * Looks up what concerns only messages that nobody waits for: what is over for her, whose phone it is, and how much she gets.
 * A statement of its own, so that an answer costs nothing of it. SQL, because programmes and broadcasts write thousands.
 */
@Injectable()
export class InitiativeFactsRepository {
  /** One row for each message, in their order. */
  async of(
    db: Pool | PoolClient,
    initiatives: readonly Initiative[],
    now: Date,
  ): Promise<readonly InitiativeRow[]> {
    if (initiatives.length === 0) return [];
    const { rows } = await db.query<InitiativeRow>({
      name: 'initiative-facts',
      text: `SELECT
         CASE WHEN m.kind = 'permission_request' THEN ${wasAskedSql} END AS was_asked,
         CASE WHEN m.kind = 'reminder' THEN ${wasSentBeforeSql} END AS was_sent,
         ${suppressionSql} AS suppression,
         CASE WHEN m.kind = ANY(${herPhoneOnly}) AND NOT ${isHersSql} THEN ${holderSql} END AS holder,
         CASE WHEN m.kind = ANY(${unasked}) THEN ${wantsFewerSql} END AS wants_fewer,
         CASE WHEN m.kind = ANY(${unasked}) THEN ${sentToPersonSql} END AS sent_to_person,
         CASE WHEN m.kind = ANY(${unasked}) THEN ${sentToPhoneSql} END AS sent_to_phone
       FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[]) WITH ORDINALITY
         AS m (id, person_id, address, kind, purpose, because, place)
       ORDER BY m.place`,
      values: [
        initiatives.map(({ id }) => id),
        initiatives.map(({ personId }) => personId),
        initiatives.map(({ address }) => address),
        initiatives.map(({ kind }) => kind),
        initiatives.map(({ purpose }) => purpose),
        initiatives.map(({ because }) => because),
        now.toISOString(),
      ],
    });
    return rows;
  }
}

/** Of an unknown person nobody could tell whether she was asked. A broadcast asks with a text of its own, or begins a flow that asks. */
const wasAskedSql = `(m.person_id IS NULL OR EXISTS (
  SELECT FROM outbound_messages o
  WHERE o.person_id = m.person_id AND o.kind = 'permission_request' AND o.purpose = m.purpose AND o.state <> 'skipped'
    AND (m.id IS NULL OR o.id < m.id)) OR EXISTS (
  SELECT FROM broadcast_recipients r JOIN broadcasts b ON b.id = r.broadcast_id
  WHERE m.id IS NULL AND r.person_id = m.person_id AND r.state = 'ready' AND r.place < b.position
    AND b.kind = 'permission_request' AND b.purpose = m.purpose AND b.content->>'kind' = 'flow'))`;

/** States of a message that has not gone to anybody. */
const notSent = "('queued', 'skipped', 'failed')";

/**
 * The same message of the same time in a programme, such as by another record that was made one with hers. Whoever has begun
 * the programme anew since gets its messages again.
 */
const wasSentBeforeSql = `EXISTS (
  SELECT FROM outbound_messages own CROSS JOIN LATERAL (
    SELECT * FROM outbound_messages o WHERE o.person_id = m.person_id ORDER BY o.id DESC LIMIT ${lookedThrough}) o
  WHERE own.id = m.id AND starts_with(own.because, 'programme:') AND o.id <> own.id AND o.kind = own.kind AND o.because = own.because AND o.state NOT IN ${notSent}
    AND NOT EXISTS (
      SELECT FROM subscriptions s
      WHERE s.person_id = m.person_id AND starts_with(own.because, 'programme:' || s.programme || '/')
        AND s.ended_reason IS DISTINCT FROM 'merged'
        AND s.started_at > least(o.created_at, own.created_at) AND s.started_at <= greatest(o.created_at, own.created_at)))`;

/** A message belongs to its purpose, and to what it is written because of, up to the slash: `programme:antenatal`. */
const suppressionSql = `(
  SELECT json_build_object('scope', x.scope, 'cause', x.cause) FROM suppressions x
  WHERE x.person_id = m.person_id AND x.lifted_at IS NULL AND (x.until IS NULL OR x.until > $7)
    AND x.scope IN ('purpose:' || m.purpose, split_part(m.because, '/', 1))
  ORDER BY x.since DESC LIMIT 1)`;

/** A number is one phone, whatever it is written to over; that of an unknown person is hers. */
const isHersSql = `(m.person_id IS NULL OR EXISTS (
  SELECT FROM person_addresses a WHERE a.person_id = m.person_id AND a.address = m.address))`;

/** Of several people who share the phone and through whom she is reached, it is enough that one has agreed. */
const holderSql = `coalesce((
  SELECT json_build_object('kind', 'another', 'action', h.action, 'expiresAt', h.expires_at)
  FROM relationships r
  JOIN person_addresses a ON a.person_id = r.other_id AND a.address = m.address
  LEFT JOIN LATERAL ${lastConsentSql('r.other_id', 'm.purpose')} h ON true
  WHERE r.person_id = m.person_id AND r.kind = 'reached_through'
  ORDER BY h.action = 'granted' DESC NULLS LAST LIMIT 1), '{"kind": "stranger"}')`;

/** A message that may have been sent counts as sent. */
const sentAtSql = 'coalesce(o.sent_at, o.claimed_at, o.not_before)';

const wasSentSql = `o.kind = ANY(${unasked}) AND o.state NOT IN ${notSent}
  AND ${sentAtSql} > $7::timestamptz - interval '7 days'`;

/** The field that LESS sets. */
const wantsFewerSql = `EXISTS (
  SELECT FROM person_fields f WHERE f.person_id = m.person_id AND f.key = 'fewer_messages' AND f.value = 'true')`;

const sentToPersonSql = `ARRAY(
  SELECT ${sentAtSql} FROM (
    SELECT * FROM outbound_messages o WHERE o.person_id = m.person_id ORDER BY o.id DESC LIMIT ${lookedThrough}) o
  WHERE ${wasSentSql} ORDER BY 1 DESC LIMIT ${sentShown})`;

const sentToPhoneSql = `ARRAY(
  SELECT ${sentAtSql} FROM conversations k CROSS JOIN LATERAL (
    SELECT * FROM outbound_messages o WHERE o.conversation_id = k.id ORDER BY o.id DESC LIMIT ${lookedThrough}) o
  WHERE k.address = m.address AND k.channel IN ('sms', 'whatsapp') AND ${wasSentSql}
  ORDER BY 1 DESC LIMIT ${sentShown})`;
