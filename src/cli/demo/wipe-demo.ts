import type { PoolClient } from 'pg';
import type { Database } from '../../platform/database/database.js';
import { demoPrefix, DemoRecords } from './demo-records.js';
import type { DemoCounts } from './demo-records.js';

/**
 * Removes the demo village and nothing else: whoever is a test person with a demo address, and everything on record of those
 * addresses. The consent ledger is append-only, so its entries stay, without their evidence, and with each the emptied row
 * of the person: the chains go on verifying.
 * @returns what there was
 */
export async function wipeDemo(database: Database): Promise<DemoCounts> {
  const records = new DemoRecords(database.pool);
  const counts = await records.counts();
  await database.transaction(async (tx) => {
    const { conversations, people } = await holdDemo(tx);
    await forgetConversations(tx, conversations, people);
    await forgetPeople(tx, people);
    await records.unmark(tx);
  });
  return counts;
}

async function holdDemo(tx: PoolClient): Promise<{ conversations: string[]; people: string[] }> {
  const like = `${demoPrefix}%`;
  const conversations = await idsOf(
    tx,
    `SELECT c.id FROM conversations c JOIN senders s ON s.id = c.sender_id
     WHERE c.address LIKE $1 AND s.provider = 'simulator' ORDER BY c.id FOR UPDATE OF c`,
    like,
  );
  const people = await idsOf(
    tx,
    `SELECT p.id FROM people p WHERE p.is_test AND (
       p.id IN (SELECT person_id FROM person_addresses WHERE address LIKE $1)
       OR p.id IN (SELECT person_id FROM conversations WHERE address LIKE $1)
     ) ORDER BY p.id FOR UPDATE`,
    like,
  );
  return { conversations, people };
}

async function idsOf(tx: PoolClient, sql: string, value: string): Promise<string[]> {
  const { rows } = await tx.query<{ id: string }>(sql, [value]);
  return rows.map(({ id }) => id);
}

async function forgetConversations(
  tx: PoolClient,
  conversations: readonly string[],
  people: readonly string[],
): Promise<void> {
  const both = [conversations, people];
  await tx.query(
    `DELETE FROM fires WHERE guard ->> 'conversation' = ANY ($1::text[])
       OR key IN (SELECT id::text FROM subscriptions WHERE person_id = ANY ($2::uuid[]))`,
    both,
  );
  await tx.query(
    'DELETE FROM interactions WHERE conversation_id = ANY ($1::uuid[]) OR person_id = ANY ($2::uuid[])',
    both,
  );
  await tx.query(
    'DELETE FROM cases WHERE conversation_id = ANY ($1::uuid[]) OR person_id = ANY ($2::uuid[])',
    both,
  );
  await tx.query(
    `DELETE FROM provider_message_ids WHERE message_id IN (
       SELECT id FROM inbound_messages WHERE conversation_id = ANY ($1::uuid[])
       UNION ALL SELECT id FROM outbound_messages WHERE conversation_id = ANY ($1::uuid[]))`,
    [conversations],
  );
  for (const table of ['webhook_calls', 'inbound_messages', 'outbound_messages'])
    await tx.query(`DELETE FROM ${table} WHERE conversation_id = ANY ($1::uuid[])`, [conversations]);
  await tx.query('DELETE FROM conversations WHERE id = ANY ($1::uuid[])', [conversations]);
  await tx.query('DELETE FROM opt_outs WHERE address LIKE $1', [`${demoPrefix}%`]);
}

async function forgetPeople(tx: PoolClient, people: readonly string[]): Promise<void> {
  await tx.query(
    'DELETE FROM consent_evidence WHERE entry_id IN (SELECT id FROM consent_entries WHERE person_id = ANY ($1::uuid[]))',
    [people],
  );
  for (const table of ['subscriptions', 'person_fields', 'person_addresses'])
    await tx.query(`DELETE FROM ${table} WHERE person_id = ANY ($1::uuid[])`, [people]);
  await tx.query(
    'DELETE FROM people WHERE id = ANY ($1::uuid[]) AND NOT EXISTS (SELECT FROM consent_entries e WHERE e.person_id = people.id)',
    [people],
  );
  await tx.query(
    `UPDATE people SET name = NULL, language = NULL, timezone = NULL, tags = '{}' WHERE id = ANY ($1::uuid[])`,
    [people],
  );
}
