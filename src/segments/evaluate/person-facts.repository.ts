import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';

import type { Json } from '../../engine/json.js';
import { countingOrder, lastEntriesOf } from '../../consent/merged-records.js';
import { inScope } from '../../people/in-scope.js';
import type { Scope } from '../../platform/access/scope.js';
import type { ConsentState, ProgrammeState } from '../language/condition.js';
import type { PersonFacts } from '../language/person-facts.js';

interface Row {
  readonly name: string | null;
  readonly language: string | null;
  readonly timezone: string | null;
  readonly isTest: boolean;
  readonly placeCode: string | null;
  readonly tags: readonly string[];
  readonly topics: readonly string[];
  readonly channels: readonly string[];
  readonly roles: readonly { role: string; until: string | null }[];
  readonly fields: Readonly<Record<string, Json>>;
  readonly consents: Readonly<Record<string, ConsentState>>;
  readonly programmes: readonly { programme: string; state: ProgrammeState; anchor: string }[];
  readonly noted: readonly { kind: string; at: string; event: string | null }[];
  readonly messages: readonly { because: string; at: string }[];
  readonly lastWroteAt: Date | null;
}

/**
 * Loads one person as segments see her.
 * SQL, because one statement gathers what stands in nine tables.
 */
@Injectable()
export class PersonFactsRepository {
  /** @returns undefined for somebody whom the reader does not see */
  async load(
    db: Pool | PoolClient,
    personId: string,
    scope: Scope,
    now: Date,
  ): Promise<PersonFacts | undefined> {
    const values: unknown[] = [personId, now.toISOString()];
    const { rows } = await db.query<Row>(
      `${selected} WHERE p.id = $1 AND ${inScope(scope, 'p', values)}`,
      values,
    );
    return rows[0] && factsOf(rows[0]);
  }
}

const noted = `('call_noted', 'visit_noted', 'letter_noted', 'email_noted', 'event_attended', 'gift_received', 'goods_given', 'hours_volunteered')`;

/** A list from a table of hers; empty without a row. */
function listOf(what: string, from: string): string {
  return `coalesce((SELECT json_agg(${what}) FROM ${from}), '[]')`;
}

/** An object from a table of hers; empty without a row. */
function objectOf(key: string, value: string, from: string): string {
  return `coalesce((SELECT json_object_agg(${key}, ${value}) FROM ${from}), '{}')`;
}

const lastConsents = `(SELECT DISTINCT ON (e.purpose) e.purpose,
    CASE WHEN e.action = 'granted' AND e.expires_at <= $2 THEN 'expired' ELSE e.action END AS state
  FROM ${lastEntriesOf('p.id')} ORDER BY e.purpose, ${countingOrder}) c`;

/** Of each reason the latest message is enough: what was sent within some time is asked, and never before it. */
const messages = `(SELECT because, max(created_at) AS at FROM outbound_messages
  WHERE person_id = p.id AND state IN ('sent', 'delivered', 'read') GROUP BY because) m`;

const selected = `SELECT p.name, p.language, p.timezone, p.is_test AS "isTest", p.place_code AS "placeCode", p.tags,
  ${listOf(`json_build_object('role', role, 'until', until)`, 'person_roles WHERE person_id = p.id')} AS roles,
  ${listOf('topic', 'person_interests WHERE person_id = p.id')} AS topics,
  ${listOf('channel', 'person_addresses WHERE person_id = p.id')} AS channels,
  ${objectOf('key', 'value', 'person_fields WHERE person_id = p.id')} AS fields,
  ${objectOf('purpose', 'state', lastConsents)} AS consents,
  ${listOf(`json_build_object('programme', programme, 'state', state, 'anchor', anchor)`, 'subscriptions WHERE person_id = p.id')} AS programmes,
  ${listOf(`json_build_object('kind', kind, 'at', at, 'event', data->>'event')`, `interactions WHERE person_id = p.id AND kind IN ${noted}`)} AS noted,
  ${listOf(`json_build_object('because', because, 'at', at)`, messages)} AS messages,
  (SELECT max(last_inbound_at) FROM conversations WHERE person_id = p.id) AS "lastWroteAt"
FROM people p`;

function factsOf({ fields, consents, noted: entries, messages: sent, ...rest }: Row): PersonFacts {
  return {
    ...rest,
    fields: new Map(Object.entries(fields)),
    consents: new Map(Object.entries(consents)),
    noted: entries.map((entry) => ({ ...entry, at: new Date(entry.at) })),
    messages: sent.map((message) => ({ ...message, at: new Date(message.at) })),
  };
}
