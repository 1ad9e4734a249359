// A broadcast to everybody: released to the outbox as the service does it, against the database's own INSERT ... SELECT of the same
// rows and a transaction for each person; a cancel in the middle of it; its progress; and a rate that is held for ten minutes.
import { randomUUID } from 'node:crypto';
import { FlowStarts } from '../../dist/conversations/signals/flow-starts.js';
import { BroadcastStatesRepository } from '../../dist/outreach/sending/broadcast-states.repository.js';
import { FlowReleaseRepository } from '../../dist/outreach/sending/flow-release.repository.js';
import { ProgressRepository } from '../../dist/outreach/sending/progress.repository.js';
import { countsOf } from '../../dist/outreach/sending/progress.rules.js';
import { ReleasedRepository } from '../../dist/outreach/sending/released.repository.js';
import { ReleaseRepository } from '../../dist/outreach/sending/release.repository.js';
import { Releasing } from '../../dist/outreach/sending/release.service.js';
import { Database } from '../../dist/platform/database/database.js';
import { Fires } from '../../dist/platform/schedule/fires.js';

const text = 'The clinic is open on Monday from eight. Bring the card of your child.';
const senderId = '00000000-0000-7000-8000-000000000001';

/** Seconds and milliseconds, all of one database with so many people. */
export async function measureBroadcast(database, { records: count }) {
  const url = await database.makeDatabase('broadcast');
  const db = new Database(url);
  try {
    await fill(db, count);
    const rawSeconds = await raw(db, count);
    const aloneSeconds = await oneByOne(db, Math.min(count, 2_000));
    const id = await aBroadcast(db, count);
    const releaseSeconds = await release(db, id, count);
    return {
      count,
      rawPerSecond: count / rawSeconds,
      releasePerSecond: count / releaseSeconds,
      alonePerSecond: Math.min(count, 2_000) / aloneSeconds,
      ...(await progress(db, id, count)),
      ...(await cancel(db, count)),
    };
  } finally {
    await db.close();
  }
}

async function fill(db, count) {
  await db.pool.query(
    `insert into senders (id, channel, provider, account, address) values ($1, 'sms', 'simulator', '', 'simulator:sms')`,
    [senderId],
  );
  await inChunks(count, (from, to) =>
    db.pool.query(
      `with made as (
         insert into people (id, name, created_at, updated_at, created_by_kind, created_by_id)
         select uuidv7(), 'Bench', now() - interval '1 day', now() - interval '1 day', 'system', 'bench'
         from generate_series($1::int, $2::int) returning id)
       insert into conversations (id, sender_id, channel, address, person_id)
       select uuidv7(), $3, 'sms', 'simulator:' || id, id from made`,
      [from, to, senderId],
    ),
  );
  await db.pool.query('vacuum analyze people, conversations');
}

async function aBroadcast(db, count) {
  const id = randomUUID();
  const plan = { audience: count, recipients: count, blockers: [], excluded: [], needsApproval: false };
  await db.pool.query(
    `insert into broadcasts (id, name, state, purpose, content, audience, timing, pace, plan_state, plan_hash, plan, plan_version,
       planned_at, created_by_id, created_at, updated_at, started_at)
     values ($1, 'Bench', 'running', 'campaigns', $2, '{}', '{"kind":"now"}', '{"perHour":null}', 'done', '\\x00', $3, 1, now(), $1,
       now(), now(), now())`,
    [id, JSON.stringify({ kind: 'text', texts: { en: text } }), JSON.stringify(plan)],
  );
  await inChunks(count, (from, to) =>
    db.pool.query(
      `insert into broadcast_recipients (broadcast_id, person_id, place, conversation_id, language, state, reasons, segments, carrier)
       select $1, person_id, place, id, 'en', 'ready', '{}', 1, 'sms' from (
         select id, person_id, (row_number() over (order by id))::int - 1 as place from conversations) c
       where place between $2::int - 1 and $3::int - 1`,
      [id, from, to],
    ),
  );
  await db.pool.query('vacuum analyze broadcast_recipients');
  return id;
}

/** The floor: the same rows with one statement, undone. */
async function raw(db) {
  const seconds = await timed(() =>
    db.transaction(async (tx) => {
      await tx.query('set local statement_timeout = 0');
      await tx.query(
        `insert into outbound_messages (id, conversation_id, sender_id, person_id, body, language, segments, kind, purpose, because,
           state, reasons, created_at, not_before, expires_at, broadcast_id)
         select uuidv7(), id, sender_id, person_id, $1, 'en', 1, 'broadcast', 'campaigns', 'broadcast:bench', 'queued', '[]', now(),
           now(), now() + interval '1 day', $2 from conversations order by id`,
        [text, randomUUID()],
      );
      await tx.query('rollback');
    }),
  );
  await db.pool.query('vacuum outbound_messages');
  return seconds;
}

/** The way of a job for each person, without what the queue itself takes: a transaction that reads her and writes one message. */
async function oneByOne(db, count) {
  const { rows } = await db.pool.query('select id from conversations limit $1', [count]);
  const seconds = await timed(async () => {
    for (const { id } of rows)
      await db.transaction((tx) =>
        tx.query(
          `insert into outbound_messages (id, conversation_id, sender_id, person_id, body, language, segments, kind, purpose, because,
             state, reasons, created_at, not_before, expires_at, broadcast_id)
           select uuidv7(), id, sender_id, person_id, $1, 'en', 1, 'broadcast', 'campaigns', 'broadcast:bench', 'queued', '[]', now(),
             now(), now() + interval '1 day', $2 from conversations where id = $2`,
          [text, id],
        ),
      );
  });
  await db.pool.query('truncate outbound_messages cascade');
  return seconds;
}

/** Whatever lies in the outbox counts as sent between the steps, so that there is always room; that is not measured. */
async function release(db, id) {
  const releasing = releasingOn(db);
  let seconds = 0;
  for (;;) {
    let step;
    seconds += await timed(async () => {
      step = await releasing.step(id);
    });
    if (step === 'none') return seconds;
    await db.pool.query(
      "update outbound_messages set state = 'delivered', sent_at = now() where broadcast_id = $1 and state = 'queued'",
      [id],
    );
  }
}

function releasingOn(db) {
  const flows = new FlowReleaseRepository(new FlowStarts(new Fires()));
  const states = new BroadcastStatesRepository();
  const ending = { done: (tx, id, at) => states.change(tx, id, 'done', { at, isEnd: true }) };
  const rates = { together: () => 2_000 };
  const clock = { now: () => new Date() };
  return new Releasing(
    db,
    new ReleaseRepository(),
    flows,
    { refresh: async () => undefined },
    ending,
    rates,
    clock,
  );
}

async function progress(db, id, count) {
  await db.pool.query('vacuum analyze outbound_messages, broadcast_recipients');
  const repository = new ProgressRepository(db);
  const taken = [];
  for (let round = 0; round < 10; round += 1) {
    let row;
    taken.push(await timed(async () => (row = await repository.of(id))));
    const sum = Object.values(countsOf(row)).reduce((all, one) => all + one, 0);
    if (sum !== count) throw new Error(`the counts of the broadcast add up to ${sum} of ${count}`);
  }
  return { progressMs: Math.min(...taken) * 1_000 };
}

/** A full window in the outbox: the cancel itself, and until nothing of it waits any more. */
async function cancel(db, count) {
  const id = await aBroadcast(db, count);
  const releasing = releasingOn(db);
  while ((await releasing.step(id)) === 'more');
  const states = new BroadcastStatesRepository();
  const effective = await timed(() =>
    db.transaction((tx) => states.change(tx, id, 'cancelled', { at: new Date(), isEnd: true })),
  );
  const withdrawn = await timed(() => new ReleasedRepository().withdraw(db.pool, id));
  return { cancelMs: effective * 1_000, withdrawMs: withdrawn * 1_000 };
}

async function inChunks(count, work) {
  const chunk = 50_000;
  for (let from = 1; from <= count; from += chunk) await work(from, Math.min(from + chunk - 1, count));
}

async function timed(work) {
  const startedAt = performance.now();
  await work();
  return (performance.now() - startedAt) / 1_000;
}
