import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';

import type { Sender } from '../../channels/channel.js';
import { lastConsentSql } from '../../consent/last-consent.js';
import { isOptedOutSql } from '../../consent/opt-outs.repository.js';
import { lastInboundSql, type SendFactsRow } from '../../messages/send-facts.js';
import { isHeldSql } from '../../messages/sending-hold.repository.js';
import type { Json } from '../../people/person.js';

/** A way in which somebody could be written to, with all that decides about it. */
export interface WayRow extends SendFactsRow {
  readonly sender_id: string;
  /** Null while nobody has written there yet. */
  readonly conversation_id: string | null;
  readonly is_private: boolean;
  /** Her own address; else that of somebody through whom she is reached. */
  readonly is_hers: boolean;
  /** Others are reached at the same number. */
  readonly is_shared: boolean;
}

/** Somebody as a broadcast sees her. */
export interface RecipientFacts {
  readonly personId: string;
  readonly name: string | null;
  readonly language: string | null;
  readonly timezone: string | null;
  readonly preferredChannel: string | null;
  readonly isMerged: boolean;
  readonly placeCode: string | null;
  readonly fields: Readonly<Record<string, Json>>;
  readonly columns: Readonly<Record<string, string>>;
  /** Addresses at which nobody of ours can write to her are not among them. */
  readonly ways: readonly WayRow[];
  /** There is an address, and no sender for it. */
  readonly isWithoutSender: boolean;
}

/** What is asked for beside the people. */
export interface FactsWanted {
  readonly broadcastId: string;
  readonly purpose: string | null;
  /** Keys of fields that texts name. */
  readonly fields: readonly string[];
  /** Texts name cells of a spreadsheet. */
  readonly wantsColumns: boolean;
  readonly senders: SendersAtHand;
}

/** The senders of the present configuration: all, and who writes first. */
export interface SendersAtHand {
  readonly ids: readonly string[];
  readonly sms: Sender | undefined;
  readonly whatsapp: Sender | undefined;
  readonly simulatedSms: Sender | undefined;
  readonly simulatedWhatsapp: Sender | undefined;
}

interface Row extends Omit<WayRow, 'address' | 'sender_id'> {
  readonly id: string;
  readonly name: string | null;
  readonly language: string | null;
  readonly preferred_channel: string | null;
  readonly place_code: string | null;
  readonly fields: Readonly<Record<string, Json>> | null;
  readonly columns: Readonly<Record<string, string>> | null;
  readonly address: string | null;
  readonly sender_id: string | null;
}

/**
 * Looks up what decides about the people of a broadcast, whether or not anybody has ever written to them.
 * SQL, because a dry run asks about a million people, thousands with each statement.
 */
@Injectable()
export class RecipientFactsRepository {
  /** One entry for each person that there is, in the order of the ids. */
  async of(db: Pool | PoolClient, ids: readonly string[], wanted: FactsWanted): Promise<RecipientFacts[]> {
    const { senders } = wanted;
    const { rows } = await db.query<Row>({
      name: `broadcast-facts-${wanted.fields.length > 0}-${wanted.wantsColumns}`,
      text: statement(wanted.fields.length > 0, wanted.wantsColumns),
      values: [
        ids,
        wanted.purpose,
        senders.ids,
        senders.sms?.id ?? null,
        senders.whatsapp?.id ?? null,
        senders.simulatedSms?.id ?? null,
        senders.simulatedWhatsapp?.id ?? null,
        ...(wanted.fields.length > 0 ? [wanted.fields] : []),
        ...(wanted.wantsColumns ? [wanted.broadcastId] : []),
      ],
    });
    return gathered(rows);
  }
}

/** Whoever has no phone of her own is reached through others. */
const addressesSql = `(
    SELECT a.channel, a.address, a.is_private, true AS is_hers, a.created_at
    FROM person_addresses a WHERE a.person_id = p.id
    UNION ALL
    SELECT a.channel, a.address, a.is_private, false, a.created_at
    FROM relationships r JOIN person_addresses a ON a.person_id = r.other_id
    WHERE r.person_id = p.id AND r.kind = 'reached_through'
      AND NOT EXISTS (SELECT FROM person_addresses own WHERE own.person_id = p.id))`;

const isSharedSql = `(NOT a.is_hers
    OR EXISTS (SELECT FROM person_addresses o WHERE o.channel IN ('sms', 'whatsapp') AND o.address = a.address AND o.person_id <> p.id)
    OR EXISTS (SELECT FROM relationships r WHERE r.other_id = p.id AND r.kind = 'reached_through'))`;

const defaultSenderSql = `CASE
    WHEN starts_with(a.address, 'simulator:') THEN CASE a.channel WHEN 'sms' THEN $6::uuid ELSE $7::uuid END
    ELSE CASE a.channel WHEN 'sms' THEN $4::uuid ELSE $5::uuid END END`;

function statement(hasFields: boolean, hasColumns: boolean): string {
  const fields = hasFields
    ? `(SELECT json_object_agg(f.key, f.value) FROM person_fields f WHERE f.person_id = p.id AND f.key = ANY($8::text[]))`
    : 'NULL';
  const columns = hasColumns
    ? `(SELECT b.values FROM broadcast_rows b WHERE b.broadcast_id = $${hasFields ? 9 : 8} AND b.person_id = p.id
        ORDER BY b.row LIMIT 1)`
    : 'NULL';
  return `SELECT p.id, p.name, p.language, p.preferred_channel, p.place_code, ${fields} AS fields, ${columns} AS columns,
      a.channel, a.address, a.is_private, a.is_hers, ${isSharedSql} AS is_shared, s.id AS sender_id, s.provider,
      c.id AS conversation_id, p.id AS person_id, p.is_test, p.merged_into_id IS NOT NULL AS is_merged,
      p.timezone, p.preferred_hour, ${lastInboundSql('c')} AS last_inbound_at, c.paused_until, c.held_by_id IS NOT NULL AS is_taken_over,
      s.next_send_at AS sender_next_at, ${isOptedOutSql('a.channel', 'a.address', 's.id')} AS is_opted_out,
      given.action AS consent_action, given.expires_at AS consent_expires_at, ${isHeldSql} AS is_held
    FROM unnest($1::uuid[]) WITH ORDINALITY AS w (id, place)
    JOIN people p ON p.id = w.id
    LEFT JOIN LATERAL ${lastConsentSql('p.id', '$2::text')} given ON true
    LEFT JOIN LATERAL ${addressesSql} a ON true
    LEFT JOIN LATERAL (
      SELECT k.* FROM conversations k
      WHERE k.channel = a.channel AND k.address = a.address AND k.sender_id = ANY($3::uuid[])
      ORDER BY k.last_inbound_at DESC NULLS LAST, k.id LIMIT 1) c ON true
    LEFT JOIN senders s ON s.id = coalesce(c.sender_id, ${defaultSenderSql})
    ORDER BY w.place, a.created_at, a.channel, a.address`;
}

function gathered(rows: readonly Row[]): RecipientFacts[] {
  const people = new Map<string, RecipientFacts & { ways: WayRow[] }>();
  for (const row of rows) {
    const known = people.get(row.id) ?? factsOf(row);
    people.set(row.id, known);
    const { address, sender_id: senderId } = row;
    if (address === null) continue;
    if (senderId === null) people.set(row.id, { ...known, isWithoutSender: true });
    else known.ways.push({ ...row, address, sender_id: senderId });
  }
  return [...people.values()];
}

function factsOf(row: Row): RecipientFacts & { ways: WayRow[] } {
  return {
    personId: row.id,
    name: row.name,
    language: row.language,
    timezone: row.timezone,
    preferredChannel: row.preferred_channel,
    isMerged: row.is_merged,
    placeCode: row.place_code,
    fields: row.fields ?? {},
    columns: row.columns ?? {},
    ways: [],
    isWithoutSender: false,
  };
}
