import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import type { Actor } from '../platform/access/actor.js';
import type { Scope } from '../platform/access/scope.js';
import { Database } from '../platform/database/database.js';
import { newId } from '../platform/ids.js';
import { inScope } from './in-scope.js';
import type { Json } from './person.js';

/** Something that happened with a person, for the one timeline. */
export interface NewInteraction {
  readonly personId: string | null;
  readonly conversationId: string | null;
  /** In the past tense, such as `message_received` or `consent_recorded`. */
  readonly kind: string;
  readonly at: Date;
  readonly actor: Actor;
  /** The inbound or outbound message that it is about. */
  readonly messageId?: string | null;
  readonly data?: Readonly<Record<string, Json>>;
}

/** One entry of a person's timeline. */
export interface Interaction extends NewInteraction {
  readonly id: string;
  readonly messageId: string | null;
  readonly data: Readonly<Record<string, Json>>;
}

/** Where a page of the timeline ends, and how much of it is wanted. */
export interface TimelinePage {
  /** The id of the last entry that was seen; absent for the newest page. */
  readonly before?: string;
  /** Default 50. */
  readonly limit?: number;
}

/** Writes and reads the one timeline that every room adds to. */
@Injectable()
export class InteractionsRepository {
  constructor(private readonly database: Database) {}

  /** Adds entries in their order and gives their ids. SQL, because every turn of a batch writes several of them. */
  async insert(tx: PoolClient, rows: readonly NewInteraction[]): Promise<readonly string[]> {
    if (rows.length === 0) return [];
    const ids = rows.map(() => newId());
    await tx.query({
      name: 'interactions-insert',
      text: `INSERT INTO interactions
         (id, person_id, conversation_id, kind, at, actor_kind, actor_id, message_id, data)
       SELECT * FROM unnest(
         $1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::timestamptz[], $6::text[], $7::text[], $8::uuid[], $9::jsonb[])`,
      values: [
        ids,
        rows.map(({ personId }) => personId),
        rows.map(({ conversationId }) => conversationId),
        rows.map(({ kind }) => kind),
        rows.map(({ at }) => at.toISOString()),
        rows.map(({ actor }) => actor.kind),
        rows.map(({ actor }) => actor.id),
        rows.map(({ messageId }) => messageId ?? null),
        rows.map(({ data }) => JSON.stringify(data ?? {})),
      ],
    });
    return ids;
  }

  /** Reads a person's timeline, newest first; empty for somebody outside the scope. */
  async timeline(personId: string, scope: Scope, page: TimelinePage = {}): Promise<Interaction[]> {
    const values: unknown[] = [personId, page.limit ?? 50];
    const mine = inScope(scope, 'p', values);
    const before = page.before === undefined ? 'true' : `e.id < $${values.push(page.before)}::uuid`;
    const { rows } = await this.database.pool.query<InteractionRow>(
      `SELECT e.id, e.person_id AS "personId", e.conversation_id AS "conversationId", e.kind, e.at,
         e.actor_kind AS "actorKind", e.actor_id AS "actorId", e.message_id AS "messageId", e.data
       FROM interactions e JOIN people p ON p.id = e.person_id
       WHERE e.person_id = $1 AND ${mine} AND ${before} ORDER BY e.at DESC, e.id DESC LIMIT $2`,
      values,
    );
    return rows.map(({ actorKind, actorId, ...row }) => ({
      ...row,
      actor: { kind: actorKind, id: actorId },
    }));
  }
}

interface InteractionRow extends Omit<Interaction, 'actor'> {
  readonly actorKind: Actor['kind'];
  readonly actorId: string;
}
