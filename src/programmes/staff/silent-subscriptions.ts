import type { PoolClient } from 'pg';

/**
 * Removes what is over and had said nothing: the subscription, what was withheld and what the timeline says of it, and the conversation
 * that was opened for it. Whoever was recorded by mistake was never in the programme. SQL, because a list is undone a thousand rows at a time.
 */
export async function forgetSilent(
  tx: PoolClient,
  programme: string,
  personIds: readonly string[],
): Promise<void> {
  if (personIds.length === 0) return;
  const { rows } = await tx.query<{ id: string; personId: string; conversationId: string; startedAt: Date }>(
    `DELETE FROM subscriptions s
     WHERE s.person_id = ANY($1::uuid[]) AND s.programme = $2 AND s.state = 'ended'
       AND NOT EXISTS (SELECT FROM outbound_messages m
         WHERE m.person_id = s.person_id AND m.state <> 'skipped'
           AND starts_with(m.because, 'programme:' || s.programme || '/'))
     RETURNING s.id, s.person_id AS "personId", s.conversation_id AS "conversationId", s.started_at AS "startedAt"`,
    [personIds, programme],
  );
  await tx.query(
    `DELETE FROM outbound_messages m USING unnest($1::uuid[]) AS gone (person_id)
     WHERE m.person_id = gone.person_id AND m.state = 'skipped' AND starts_with(m.because, 'programme:' || $2 || '/')`,
    [rows.map(({ personId }) => personId), programme],
  );
  await tx.query(
    `DELETE FROM interactions i USING unnest($1::uuid[], $2::text[]) AS gone (person_id, subscription)
     WHERE i.person_id = gone.person_id AND i.data->>'subscription' = gone.subscription`,
    [rows.map(({ personId }) => personId), rows.map(({ id }) => id)],
  );
  await tx.query(
    `DELETE FROM conversations c USING unnest($1::uuid[], $2::timestamptz[]) AS gone (id, started_at)
     WHERE c.id = gone.id AND c.created_at = gone.started_at AND c.last_inbound_at IS NULL
       AND NOT EXISTS (SELECT FROM outbound_messages m WHERE m.conversation_id = c.id)
       AND NOT EXISTS (SELECT FROM inbound_messages m WHERE m.conversation_id = c.id)
       AND NOT EXISTS (SELECT FROM subscriptions s WHERE s.conversation_id = c.id)`,
    [rows.map(({ conversationId }) => conversationId), rows.map(({ startedAt }) => startedAt.toISOString())],
  );
}
