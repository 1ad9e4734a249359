import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { conversationInScope } from '../../people/in-scope.js';
import type { Scope } from '../../platform/access/scope.js';
import { firstIdOf } from './results.repository.js';
import type { CountedPart } from './results.repository.js';

/** An answer that was not understood, as it was written. */
export interface MisunderstoodAnswer {
  readonly conversationId: string;
  readonly step: string;
  readonly body: string;
  readonly language: string | null;
  readonly at: Date;
  /** The names and places on record of everybody who shares the address. */
  readonly names: readonly string[];
}

/** The newest answers that are looked at. */
const maxAnswers = 5_000;

/** Reads what people wrote and we did not understand. SQL, because it joins the timeline with the inbox. */
@Injectable()
export class MisunderstoodRepository {
  async answers(
    tx: PoolClient,
    { flow, since, isCountingTests }: Omit<CountedPart, 'people'>,
    steps: readonly string[] | null,
    scope: Scope,
  ): Promise<MisunderstoodAnswer[]> {
    const values: unknown[] = [
      firstIdOf(since),
      since.toISOString(),
      flow,
      isCountingTests,
      steps,
      maxAnswers,
    ];
    const { rows } = await tx.query<MisunderstoodAnswer>(
      `WITH found AS (
         SELECT i.conversation_id, i.data ->> 'step' AS step, i.at, m.body, c.channel, c.address, c.language, c.person_id
         FROM interactions i
         JOIN inbound_messages m ON m.id = i.message_id
         JOIN conversations c ON c.id = i.conversation_id
         JOIN senders s ON s.id = c.sender_id
         WHERE i.id >= $1 AND i.at >= $2 AND i.kind = 'answer_not_understood' AND i.data ->> 'flow' = $3
           AND (s.provider <> 'simulator' OR $4) AND ($5::text[] IS NULL OR i.data ->> 'step' = ANY ($5))
           AND m.body <> '' AND ${conversationInScope(scope, 'c', values)}
         ORDER BY i.id DESC LIMIT $6
       ), phones AS (SELECT DISTINCT channel, address FROM found),
       sharers AS (
         SELECT phones.channel, phones.address, a.person_id FROM phones
         JOIN person_addresses a ON a.channel = phones.channel AND a.address = phones.address
       ), named AS (
         SELECT s.channel, s.address, p.name FROM sharers s JOIN people p ON p.id = s.person_id WHERE p.name IS NOT NULL
         UNION
         SELECT s.channel, s.address, unnest(pl.name || pl.other_names) FROM sharers s
         JOIN person_fields f ON f.person_id = s.person_id JOIN places pl ON to_jsonb(pl.code) = f.value
       ), names AS (SELECT channel, address, array_agg(name) AS names FROM named GROUP BY 1, 2)
       SELECT f.conversation_id AS "conversationId", f.step, f.body, f.at, coalesce(p.language, f.language) AS language,
              coalesce(n.names, '{}') AS names
       FROM found f
       LEFT JOIN people p ON p.id = f.person_id
       LEFT JOIN names n ON n.channel = f.channel AND n.address = f.address
       ORDER BY f.at DESC`,
      values,
    );
    return rows;
  }

  /** Which of these words are part of somebody's name or of a place's. */
  async names(tx: PoolClient, words: readonly string[]): Promise<ReadonlySet<string>> {
    if (words.length === 0) return new Set();
    const { rows } = await tx.query<{ word: string }>(
      `SELECT DISTINCT word FROM (
         SELECT name FROM people WHERE name IS NOT NULL
         UNION ALL SELECT unnest(name || other_names) FROM places
       ) named, regexp_split_to_table(lower(name), '[^[:alpha:]]+') AS word
       WHERE word = ANY ($1::text[])`,
      [words],
    );
    return new Set(rows.map(({ word }) => word));
  }
}
