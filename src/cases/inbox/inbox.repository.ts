import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';
import { isOptedOutSql } from '../../consent/opt-outs.repository.js';
import type { AddressChannel } from '../../people/address.js';
import { conversationInScope } from '../../people/in-scope.js';
import type { Scope } from '../../platform/access/scope.js';
import { Database } from '../../platform/database/database.js';
import type { CasePriority } from '../cases.rules.js';

/**
 * Which conversations are listed: those that wait and nobody has, those that anybody has, those of one account, or those that
 * were answered and have an open case.
 */
export type InboxState = 'waiting' | 'held' | 'mine' | 'open_case';

/** An open case of a conversation. */
export interface InboxCase {
  readonly reference: string;
  readonly topic: string;
  readonly priority: CasePriority;
  readonly summary: string;
  /** The same by language, where the flow notes it for staff. */
  readonly summaryIn: Readonly<Record<string, string>> | null;
  /** ISO 8601: it comes as JSON. */
  readonly dueAt: string;
}

/** A conversation that a human has, or has to look at. */
export interface InboxRow {
  readonly id: string;
  readonly channel: AddressChannel;
  readonly address: string;
  readonly personId: string | null;
  readonly personName: string | null;
  readonly language: string | null;
  readonly session: unknown;
  readonly lastInboundAt: Date | null;
  readonly waitingSince: Date | null;
  readonly heldById: string | null;
  /** Null also when the account is gone. */
  readonly heldByName: string | null;
  readonly heldAt: Date | null;
  readonly isOptedOut: boolean;
  readonly cases: readonly InboxCase[];
  /** The newest message of either side, in words; null when there is none, or its words were taken out. */
  readonly lastText: string | null;
}

/** A message of a conversation, with what became of it. */
export interface InboxMessage {
  readonly id: string;
  readonly at: Date;
  /** `in`: from her. */
  readonly direction: 'in' | 'out';
  /** Null where its words were taken out for good. */
  readonly body: string | null;
  readonly state: string;
  /** Of one that a member of staff wrote: who. */
  readonly by: string | null;
}

/** Which part of a list is read. */
export interface InboxPart {
  readonly state: InboxState;
  /** Whose conversations `mine` are. */
  readonly userId: string;
  readonly after: { readonly at: string; readonly id: string } | null;
  readonly limit: number;
}

/** How many conversations there are of each kind. */
export type InboxCounts = Readonly<Record<InboxState, number>>;

/** A conversation that is locked, as far as acting on it goes. */
export interface LockedInbox {
  readonly id: string;
  readonly personId: string | null;
  readonly language: string | null;
  readonly session: unknown;
  readonly heldById: string | null;
  readonly heldByName: string | null;
}

/** Reads and writes what waits for humans. SQL: the turf of the reader, names and the newest words are one reading. */
@Injectable()
export class InboxRepository {
  constructor(private readonly database: Database) {}

  /** Those that wait longest come first, and so do those that were taken first, and whose case is due first. */
  async list({ state, userId, after, limit }: InboxPart, scope: Scope): Promise<InboxRow[]> {
    const values: unknown[] = [limit];
    const by = orderOf[state];
    const conditions = [conditionOf(state, userId, values), conversationInScope(scope, 'c', values)];
    if (after !== null)
      conditions.push(
        `(${by}, c.id) > ($${values.push(after.at)}::timestamptz, $${values.push(after.id)}::uuid)`,
      );
    const { rows } = await this.database.pool.query<InboxRow>(
      `${inboxSql} WHERE ${conditions.join(' AND ')} ORDER BY ${by}, c.id LIMIT $1`,
      values,
    );
    return rows;
  }

  async counts(userId: string, scope: Scope): Promise<InboxCounts> {
    const values: unknown[] = [userId];
    const inScope = conversationInScope(scope, 'c', values);
    const { rows } = await this.database.pool.query<InboxCounts>(
      `SELECT count(*) FILTER (WHERE c.held_by_id IS NULL)::int AS waiting,
         count(*) FILTER (WHERE c.held_by_id IS NOT NULL)::int AS held,
         count(*) FILTER (WHERE c.held_by_id = $1::uuid)::int AS mine,
         (SELECT count(*) FROM conversations c WHERE ${onlyCaseSql} AND ${inScope})::int AS open_case
       FROM conversations c
       WHERE (c.waiting_since IS NOT NULL OR c.held_by_id IS NOT NULL) AND ${inScope}`,
      values,
    );
    return rows[0] ?? { waiting: 0, held: 0, mine: 0, open_case: 0 };
  }

  /** A conversation, whether anybody has to look at it or not; undefined outside the scope. */
  async find(
    id: string,
    scope: Scope,
    db: Pool | PoolClient = this.database.pool,
  ): Promise<InboxRow | undefined> {
    const values: unknown[] = [id];
    const { rows } = await db.query<InboxRow>(
      `${inboxSql} WHERE c.id = $1 AND ${conversationInScope(scope, 'c', values)}`,
      values,
    );
    return rows[0];
  }

  /** Locks a conversation until the transaction ends, as a turn does; undefined outside the scope. */
  async lock(tx: PoolClient, id: string, scope: Scope): Promise<LockedInbox | undefined> {
    await tx.query('SELECT FROM conversations WHERE id = $1 FOR NO KEY UPDATE', [id]);
    const values: unknown[] = [id];
    const { rows } = await tx.query<LockedInbox>(
      `SELECT c.id, c.person_id AS "personId", coalesce(p.language, c.language) AS language, c.session,
         c.held_by_id AS "heldById", holder.name AS "heldByName"
       FROM conversations c
       LEFT JOIN people p ON p.id = c.person_id
       LEFT JOIN users holder ON holder.id = c.held_by_id
       WHERE c.id = $1 AND ${conversationInScope(scope, 'c', values)}`,
      values,
    );
    return rows[0];
  }

  /** The newest messages of a conversation, the latest first; those before a position. */
  async messages(
    conversationId: string,
    before: { readonly at: string; readonly id: string } | null,
    limit: number,
  ): Promise<InboxMessage[]> {
    const { rows } = await this.database.pool.query<InboxMessage>(
      `SELECT m.id, m.at, m.direction, m.body, m.state, u.name AS by
       FROM (
         (SELECT id, received_at AS at, 'in' AS direction, CASE WHEN redacted_at IS NULL THEN body END AS body, state
          FROM inbound_messages
          WHERE conversation_id = $1 AND ($3::timestamptz IS NULL OR (received_at, id) < ($3, $4::uuid))
          ORDER BY id DESC LIMIT $2)
         UNION ALL
         (SELECT id, created_at, 'out', CASE WHEN redacted_at IS NULL THEN body END, state
          FROM outbound_messages
          WHERE conversation_id = $1 AND state <> 'skipped' AND ($3::timestamptz IS NULL OR (created_at, id) < ($3, $4::uuid))
          ORDER BY id DESC LIMIT $2)
         ORDER BY at DESC, id DESC LIMIT $2
       ) m
       LEFT JOIN LATERAL (
         SELECT i.actor_id FROM interactions i
         WHERE i.conversation_id = $1 AND i.kind = 'message_created' AND i.message_id = m.id AND i.actor_kind = 'staff' LIMIT 1
       ) written ON m.direction = 'out'
       LEFT JOIN users u ON u.id::text = written.actor_id
       ORDER BY m.at DESC, m.id DESC`,
      [conversationId, limit, before?.at ?? null, before?.id ?? null],
    );
    return rows;
  }

  async hold(tx: PoolClient, id: string, userId: string, at: Date): Promise<void> {
    await tx.query('UPDATE conversations SET held_by_id = $2, held_at = $3 WHERE id = $1', [
      id,
      userId,
      at.toISOString(),
    ]);
  }

  /** She has been answered: nobody has to look at it until she writes again. */
  async answered(tx: PoolClient, id: string): Promise<void> {
    await tx.query('UPDATE conversations SET waiting_since = NULL WHERE id = $1', [id]);
  }

  /** Ends a hold. What she wrote meanwhile was seen; who waited before and was not answered waits on. */
  async release(tx: PoolClient, id: string): Promise<void> {
    await tx.query(
      `UPDATE conversations SET waiting_since = CASE WHEN waiting_since < held_at THEN waiting_since END,
         held_by_id = NULL, held_at = NULL
       WHERE id = $1`,
      [id],
    );
  }

  /** Gives what one account has to another; says which conversations those are. */
  async handOver(
    tx: PoolClient,
    from: string,
    to: string,
    scope: Scope,
  ): Promise<{ readonly id: string; readonly personId: string | null; readonly isSeen: boolean }[]> {
    const values: unknown[] = [from, to];
    const { rows } = await tx.query<{ id: string; personId: string | null; isSeen: boolean }>(
      `UPDATE conversations c SET held_by_id = $2 WHERE c.held_by_id = $1
       RETURNING c.id, c.person_id AS "personId", ${conversationInScope(scope, 'c', values)} AS "isSeen"`,
      values,
    );
    return rows;
  }
}

function conditionOf(state: InboxState, userId: string, values: unknown[]): string {
  switch (state) {
    case 'waiting':
      return 'c.waiting_since IS NOT NULL AND c.held_by_id IS NULL';
    case 'held':
      return 'c.held_by_id IS NOT NULL';
    case 'mine':
      return `c.held_by_id = $${values.push(userId)}::uuid`;
    case 'open_case':
      return onlyCaseSql;
  }
}

/** Nobody has it and nothing waits in it, but a case of it is open: its answer is not the end of it. */
const onlyCaseSql = `c.waiting_since IS NULL AND c.held_by_id IS NULL
  AND c.id IN (SELECT open.conversation_id FROM cases open WHERE open.state = 'open')`;

const orderOf: Readonly<Record<InboxState, string>> = {
  waiting: 'c.waiting_since',
  held: 'c.held_at',
  mine: 'c.held_at',
  open_case: `(SELECT min(open.due_at) FROM cases open WHERE open.conversation_id = c.id AND open.state = 'open')`,
};

const inboxSql = `
  SELECT c.id, c.channel, c.address, c.person_id AS "personId", p.name AS "personName",
    coalesce(p.language, c.language) AS language, c.session, c.last_inbound_at AS "lastInboundAt",
    c.waiting_since AS "waitingSince", c.held_by_id AS "heldById", holder.name AS "heldByName", c.held_at AS "heldAt",
    ${isOptedOutSql('c.channel', 'c.address', 'c.sender_id')} AS "isOptedOut",
    coalesce((
      SELECT json_agg(json_build_object('reference', ca.reference, 'topic', ca.topic, 'priority', ca.priority,
        'summary', ca.summary, 'summaryIn', ca.summary_in, 'dueAt', ca.due_at) ORDER BY ca.due_at, ca.id)
      FROM cases ca WHERE ca.conversation_id = c.id AND ca.state = 'open'), '[]') AS cases,
    (SELECT last.body FROM (
       (SELECT received_at AS at, CASE WHEN redacted_at IS NULL THEN body END AS body FROM inbound_messages
        WHERE conversation_id = c.id ORDER BY id DESC LIMIT 1)
       UNION ALL
       (SELECT created_at, CASE WHEN redacted_at IS NULL THEN body END FROM outbound_messages
        WHERE conversation_id = c.id AND state <> 'skipped' ORDER BY id DESC LIMIT 1)
       ORDER BY at DESC LIMIT 1) last) AS "lastText"
  FROM conversations c
  LEFT JOIN people p ON p.id = c.person_id
  LEFT JOIN users holder ON holder.id = c.held_by_id`;
