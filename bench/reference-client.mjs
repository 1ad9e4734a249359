// A turn as it is often written: eight statements for each message, one after the other, each committed by itself.
// It has no HTTP, no signature and no flow: only the statements, over as many connections as the service has.
//   { url, count, accepts } -> { durationMs }
import { randomUUID } from 'node:crypto';
import pg from 'pg';

const connections = 20;

process.once('message', (work) => {
  void run(work).then((result) => process.send(result, () => process.exit(0)));
});

/** @param accepts whether a single INSERT per message, as accepting it alone takes, comes before */
async function run({ url, count, accepts }) {
  const pool = new pg.Pool({ connectionString: url, max: connections });
  const { rows } = await pool.query('select id from conversations order by address limit $1', [count]);
  const left = rows.map(({ id }) => id);
  const startedAt = performance.now();
  const work = async () => {
    for (let id = left.pop(); id !== undefined; id = left.pop()) {
      if (accepts) await accept(pool);
      await turn(pool, id);
    }
  };
  await Promise.all(Array.from({ length: connections }, work));
  const durationMs = performance.now() - startedAt;
  await pool.end();
  return { durationMs };
}

async function accept(pool) {
  await pool.query(
    "insert into provider_message_ids (provider, account, provider_id, message_id) values ('reference', '', $1, $2)",
    [randomUUID(), randomUUID()],
  );
}

async function turn(pool, conversationId) {
  const [inboundId, outboundId] = [randomUUID(), randomUUID()];
  const { rows } = await pool.query('select * from conversations where id = $1', [conversationId]);
  const [conversation] = rows;
  await pool.query(
    'insert into inbound_messages (id, conversation_id, body, received_at) values ($1, $2, $3, now())',
    [inboundId, conversationId, 'Asha Wanjiru'],
  );
  const { rows: sessions } = await pool.query('select session from conversations where id = $1', [
    conversationId,
  ]);
  await pool.query('update conversations set session = $2 where id = $1', [
    conversationId,
    JSON.stringify(sessions[0].session),
  ]);
  await pool.query(
    `insert into outbound_messages (id, conversation_id, sender_id, person_id, body, language, segments, kind, because,
       in_reply_to, created_at, not_before)
     values ($1, $2, $3, $4, $5, 'sw', 1, 'reply', 'reference', $6, now(), now() + interval '1 day')`,
    [
      outboundId,
      conversationId,
      conversation.sender_id,
      conversation.person_id,
      'Asante. Unaishi wapi?',
      inboundId,
    ],
  );
  await pool.query(interaction, [
    randomUUID(),
    conversation.person_id,
    conversationId,
    'message_received',
    inboundId,
  ]);
  await pool.query("update inbound_messages set state = 'processed', processed_at = now() where id = $1", [
    inboundId,
  ]);
  await pool.query(interaction, [
    randomUUID(),
    conversation.person_id,
    conversationId,
    'message_created',
    outboundId,
  ]);
}

const interaction = `insert into interactions (id, person_id, conversation_id, kind, at, actor_kind, actor_id, message_id)
  values ($1, $2, $3, $4, now(), 'person', '', $5)`;
