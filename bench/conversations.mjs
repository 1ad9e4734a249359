// People in the middle of the registration, made from one who got there through webhooks.
import { sendLoad } from './load.mjs';
import { numberOf } from './twilio-form.mjs';
import { numberFrom, until } from './wait.mjs';

/** Joins and agrees, so that the service asks for her name; in Swahili, where the keyword says the language. */
const wayToNameQuestion = ['JIUNGE', 'NDIYO'];
const sender = "(select id from senders where provider = 'twilio' limit 1)";

/** Who comes first of those that were made; the one that they are made from is number 0. */
export const firstPerson = 1;

/** Brings one person to the question for her name with a running service, then makes `count` copies of all her rows. */
export async function bringToNameQuestion(pool, service, count) {
  for (const [index, text] of wayToNameQuestion.entries()) {
    await sendLoad(service, { first: 0, count: 1, people: 1, text, connections: 1 });
    await until(
      async () =>
        (await numberFrom(pool, "select count(*) from inbound_messages where state = 'processed'")) ===
        index + 1,
      { what: 'the answer' },
    );
  }
  await copy(pool, count);
}

async function copy(pool, count) {
  await pool.query('drop table if exists made');
  await pool.query(
    `create table made as
     select n, $1 || lpad(n::text, 9, '0') as address, uuidv7() as person_id, uuidv7() as conversation_id
     from generate_series($2::int, $3::int) n`,
    [numberOf(0).slice(0, 4), firstPerson, firstPerson + count - 1],
  );
  for (const statement of copies) await pool.query(statement);
  await pool.query('drop table made');
  await pool.query('vacuum analyze');
}

const copies = [
  `insert into people (id, name, language, timezone, is_test, created_by_kind, created_by_id)
   select person_id, p.name, p.language, p.timezone, p.is_test, p.created_by_kind, p.created_by_id
   from made cross join people p order by n`,
  `insert into person_addresses (person_id, channel, address) select person_id, 'sms', address from made order by n`,
  `insert into consent_entries
   select uuidv7(), made.person_id, sequence, purpose, action, method, language, version, at, recorded_by_kind,
          recorded_by_id, proof_message_id, commitment, previous_hash, hash
   from made cross join consent_entries e order by n`,
  `insert into conversations (id, sender_id, channel, address, person_id, session, language, last_inbound_at)
   select conversation_id, c.sender_id, c.channel, made.address, made.person_id, c.session, c.language, c.last_inbound_at
   from made cross join conversations c order by n`,
];

/** Puts messages into the inbox as if they had come in: each of these people says each of the texts, in this order. */
export async function insertBacklog(pool, people, texts) {
  await pool.query(
    `insert into inbound_messages (id, conversation_id, body, received_at)
     select uuidv7(), c.id, said.text, now()
     from unnest($1::text[]) with ordinality as said (text, turn)
     cross join (select id, address from conversations
                 where sender_id = ${sender} and address >= $2 and address < $3) c
     order by said.turn, c.address`,
    [texts, numberOf(firstPerson), numberOf(firstPerson + people)],
  );
  await pool.query('vacuum analyze inbound_messages');
}
