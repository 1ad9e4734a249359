import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';

import { isOptedOutSql } from '../consent/opt-outs.repository.js';
import { conversationInScope, inScope } from '../people/in-scope.js';
import type { Scope } from '../platform/access/scope.js';
import { Database } from '../platform/database/database.js';
import type { Case, CaseMessage, CaseStep, NewCase } from './case.js';
import type { CasePosition } from './case-page.js';
import type { CasePriority } from './cases.rules.js';

/** Messages of the conversation that are shown with a case. */
const messagesShown = 20;

/** A conversation and what its case is about: of some topics one open case is enough. */
export interface CaseTopic {
  readonly conversationId: string;
  readonly topic: string;
}

/** An open case, locked. */
export interface OpenCase extends CaseTopic {
  readonly id: string;
  readonly reference: string;
  readonly personId: string | null;
  readonly priority: CasePriority;
  readonly owner: string | null;
  readonly dueAt: Date;
}

/** A case that somebody else looks after from now on. */
export type Handed = Pick<Case, 'reference' | 'personId' | 'conversationId'> & {
  /** Whether whoever gets it sees whom it is about. */
  readonly isSeen: boolean;
};

/** Which cases are listed. */
export interface ListFilter {
  /** Open ones alone, the soonest due first; else all, the newest first. */
  readonly isOpen: boolean;
  readonly owner: string | null;
  readonly dueBefore: Date | null;
  /** Those that come after this one. */
  readonly after: CasePosition | null;
  readonly limit: number;
}

/**
 * Reads and writes cases.
 * SQL throughout: a batch of turns opens many at once, and every reading joins whom the case is about.
 */
@Injectable()
export class CasesRepository {
  constructor(private readonly database: Database) {}

  /** Finds and locks the open cases of these conversations and topics; of several the oldest. */
  async lockOpen(tx: PoolClient, topics: readonly CaseTopic[]): Promise<OpenCase[]> {
    if (topics.length === 0) return [];
    const { rows } = await tx.query<OpenCase>(
      `SELECT ca.id, ca.reference, ca.conversation_id AS "conversationId", ca.person_id AS "personId", ca.topic,
              ca.priority, ca.owner, ca.due_at AS "dueAt"
       FROM cases ca
       WHERE ca.state = 'open' AND (ca.conversation_id, ca.topic) IN (SELECT * FROM unnest($1::uuid[], $2::text[]))
       ORDER BY ca.id FOR NO KEY UPDATE`,
      [topics.map(({ conversationId }) => conversationId), topics.map(({ topic }) => topic)],
    );
    return rows;
  }

  /** @throws when a reference is taken (`cases_reference_key`): the turn is run again and draws another */
  async insert(tx: PoolClient, cases: readonly NewCase[]): Promise<void> {
    if (cases.length === 0) return;
    await tx.query(
      `INSERT INTO cases (id, reference, conversation_id, person_id, topic, priority, owner, summary, summary_in,
                          because, message_id, opened_at, due_at)
       SELECT * FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::text[], $8::text[],
                            $9::jsonb[], $10::text[], $11::uuid[], $12::timestamptz[], $13::timestamptz[])`,
      [
        cases.map(({ id }) => id),
        cases.map(({ reference }) => reference),
        cases.map(({ conversationId }) => conversationId),
        cases.map(({ personId }) => personId),
        cases.map(({ topic }) => topic),
        cases.map(({ priority }) => priority),
        cases.map(({ owner }) => owner),
        cases.map(({ summary }) => summary),
        cases.map(({ summaryIn }) => (summaryIn === null ? null : JSON.stringify(summaryIn))),
        cases.map(({ because }) => because),
        cases.map(({ messageId }) => messageId),
        cases.map(({ openedAt }) => openedAt.toISOString()),
        cases.map(({ dueAt }) => dueAt.toISOString()),
      ],
    );
  }

  /** Makes open cases as urgent as these say, and tells whom they are about where that was not known. */
  async raise(tx: PoolClient, cases: readonly OpenCase[]): Promise<void> {
    if (cases.length === 0) return;
    await tx.query(
      `UPDATE cases ca SET person_id = new.person_id, priority = new.priority, owner = new.owner, due_at = new.due_at
       FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::timestamptz[])
         AS new (id, person_id, priority, owner, due_at)
       WHERE ca.id = new.id`,
      [
        cases.map(({ id }) => id),
        cases.map(({ personId }) => personId),
        cases.map(({ priority }) => priority),
        cases.map(({ owner }) => owner),
        cases.map(({ dueAt }) => dueAt.toISOString()),
      ],
    );
  }

  /** Lists cases; none for somebody outside the scope. */
  async list(filter: ListFilter, scope: Scope): Promise<Case[]> {
    const { isOpen, owner, dueBefore, after, limit } = filter;
    const values: unknown[] = [];
    const bind = (value: unknown): string => `$${values.push(value)}`;
    const isAfter = ({ dueAt, id }: CasePosition): string =>
      isOpen ? `(ca.due_at, ca.id) > (${bind(dueAt.toISOString())}, ${bind(id)})` : `ca.id < ${bind(id)}`;
    const conditions = [
      isOpen ? "ca.state = 'open'" : 'true',
      owner === null ? 'true' : `ca.owner = ${bind(owner)}`,
      dueBefore === null ? 'true' : `ca.due_at < ${bind(dueBefore.toISOString())}`,
      after === null ? 'true' : isAfter(after),
      caseInScope(scope, values),
    ];
    const order = isOpen ? 'ca.due_at, ca.id' : 'ca.id DESC';
    const { rows } = await this.database.pool.query<Case>(
      `${caseSql} WHERE ${conditions.join(' AND ')} ORDER BY ${order} LIMIT ${bind(limit)}`,
      values,
    );
    return rows;
  }

  /** The case of a reference, if there is one in the scope. */
  async find(db: Pool | PoolClient, reference: string, scope: Scope): Promise<Case | undefined> {
    const values: unknown[] = [reference];
    const { rows } = await db.query<Case>(
      `${caseSql} WHERE ca.reference = $1 AND ${caseInScope(scope, values)}`,
      values,
    );
    return rows[0];
  }

  /**
   * Locks a case until the transaction ends. The conversation goes first, as in a turn, so that the two wait for one another
   * and never block each other for good.
   */
  async lock(tx: PoolClient, reference: string, scope: Scope): Promise<Case | undefined> {
    await tx.query(
      `SELECT FROM conversations WHERE id = (SELECT conversation_id FROM cases WHERE reference = $1) FOR NO KEY UPDATE`,
      [reference],
    );
    await tx.query('SELECT FROM cases WHERE reference = $1 FOR NO KEY UPDATE', [reference]);
    return this.find(tx, reference, scope);
  }

  async assign(tx: PoolClient, id: string, owner: string): Promise<void> {
    await tx.query('UPDATE cases SET owner = $2 WHERE id = $1', [id, owner]);
  }

  async close(tx: PoolClient, id: string, outcome: string, at: Date): Promise<void> {
    await tx.query("UPDATE cases SET state = 'closed', outcome = $2, closed_at = $3 WHERE id = $1", [
      id,
      outcome,
      at.toISOString(),
    ]);
    // Nobody has to look at its conversation any more, unless another case is open, or somebody looks at it now.
    await tx.query(
      `UPDATE conversations c SET waiting_since = NULL FROM cases ca
       WHERE ca.id = $1 AND c.id = ca.conversation_id AND c.held_by_id IS NULL
         AND NOT EXISTS (SELECT FROM cases o WHERE o.conversation_id = c.id AND o.state = 'open')`,
      [id],
    );
  }

  /** Gives open cases of one owner, by any of these names, to another; says which. */
  async handOver(tx: PoolClient, owners: readonly string[], to: string, scope: Scope): Promise<Handed[]> {
    const values: unknown[] = [owners, to];
    const { rows } = await tx.query<Handed>(
      `UPDATE cases ca SET owner = $2
       FROM cases own JOIN conversations c ON c.id = own.conversation_id LEFT JOIN people p ON p.id = own.person_id
       WHERE ca.id = own.id AND ca.state = 'open' AND ca.owner = ANY($1::text[])
       RETURNING ca.reference, ca.person_id AS "personId", ca.conversation_id AS "conversationId",
         ${caseInScope(scope, values)} AS "isSeen"`,
      values,
    );
    return rows;
  }

  /** The last texts of the conversation that a case is about, the oldest first. */
  async messages({ conversationId }: Case): Promise<CaseMessage[]> {
    const { rows } = await this.database.pool.query<CaseMessage>(
      `SELECT * FROM (
         (SELECT id, received_at AS at, 'in' AS direction, body AS text FROM inbound_messages
          WHERE conversation_id = $1 ORDER BY id DESC LIMIT $2)
         UNION ALL
         (SELECT id, coalesce(sent_at, created_at), 'out', body FROM outbound_messages
          WHERE conversation_id = $1 AND state <> 'skipped' ORDER BY id DESC LIMIT $2)
         ORDER BY at DESC, id DESC LIMIT $2
       ) AS last ORDER BY at, id`,
      [conversationId, messagesShown],
    );
    return rows;
  }

  /** What has happened with a case since it was opened, in order. */
  async steps({ conversationId, reference }: Case): Promise<CaseStep[]> {
    const { rows } = await this.database.pool.query<CaseStep>(
      `SELECT kind, at, actor_kind || ':' || actor_id AS by,
              coalesce(data->>'owner', data->>'text', data->>'outcome', '') AS text
       FROM interactions
       WHERE conversation_id = $1 AND data->>'reference' = $2
         AND kind IN ('case_repeated', 'case_assigned', 'case_noted', 'case_closed')
       ORDER BY id`,
      [conversationId, reference],
    );
    return rows;
  }

  /** The cases of a person, the newest first; none for somebody outside the scope. */
  async ofPerson(personId: string, scope: Scope): Promise<Case[]> {
    const values: unknown[] = [personId];
    const { rows } = await this.database.pool.query<Case>(
      `${caseSql} WHERE ca.person_id = $1 AND ${caseInScope(scope, values)} ORDER BY ca.id DESC`,
      values,
    );
    return rows;
  }

  /** Locks the open cases of a locked conversation, the oldest first. */
  async lockOpenOf(tx: PoolClient, conversationId: string, scope: Scope): Promise<Case[]> {
    const values: unknown[] = [conversationId];
    const { rows } = await tx.query<Case>(
      `${caseSql} WHERE ca.conversation_id = $1 AND ca.state = 'open' AND ${caseInScope(scope, values)}
       ORDER BY ca.id FOR NO KEY UPDATE OF ca`,
      values,
    );
    return rows;
  }

  /** Has conversations wait for somebody on the staff, if they do not yet. */
  async wait(tx: PoolClient, conversationIds: readonly string[], since: Date): Promise<void> {
    await tx.query(
      'UPDATE conversations SET waiting_since = $2 WHERE id = ANY($1::uuid[]) AND waiting_since IS NULL',
      [conversationIds, since.toISOString()],
    );
  }

  /** How many cases are open; with a moment, how many of them were due before it. */
  async openCount(dueBefore: Date | null = null): Promise<number> {
    const { rows } = await this.database.pool.query<{ count: number }>(
      "SELECT count(*)::int AS count FROM cases WHERE state = 'open' AND ($1::timestamptz IS NULL OR due_at < $1)",
      [dueBefore?.toISOString() ?? null],
    );
    return rows[0]?.count ?? 0;
  }
}

const caseSql = `
  SELECT ca.id, ca.reference, ca.conversation_id AS "conversationId", ca.person_id AS "personId", ca.topic, ca.priority,
         ca.owner, ca.summary, ca.summary_in AS "summaryIn", ca.because, ca.message_id AS "messageId", ca.opened_at AS "openedAt", ca.due_at AS "dueAt",
         ca.state, ca.closed_at AS "closedAt", ca.outcome, p.name, coalesce(p.language, c.language) AS language,
         c.channel, c.address, ${isOptedOutSql('c.channel', 'c.address', 'c.sender_id')} AS "isOptedOut"
  FROM cases ca
  JOIN conversations c ON c.id = ca.conversation_id
  LEFT JOIN people p ON p.id = ca.person_id`;

/** Who a case is about decides; as long as that is nobody who is known, the conversation does. */
function caseInScope(scope: Scope, values: unknown[]): string {
  if (scope.kind === 'system') return 'true';
  return `CASE WHEN ca.person_id IS NULL THEN ${conversationInScope(scope, 'c', values)} ELSE ${inScope(scope, 'p', values)} END`;
}
