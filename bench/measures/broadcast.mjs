// A broadcast to everybody: released to the outbox as the service does it, in turns with the database's own INSERT ... SELECT of as many
// rows and a transaction for each person; a cancel in the middle of it; and its progress.
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
/** As many as the service releases at once. */
const stepSize = 10_000;
const senderId = '00000000-0000-7000-8000-000000000001';

/** Seconds and milliseconds, all of one database with so many people. */
export async function measureBroadcast(database, { records: count }) {
  const url = await database.makeDatabase('broadcast');
  const db = new Database(url);
  try {
    await fill(db, count);
    const aloneSeconds = await oneByOne(db, Math.min(count, 2_000));
    const id = await aBroadcast(db, count);
    const { releaseSeconds, rawSeconds } = await release(db, id);
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
      `insert into broadcast_recipients (broadcast_id, person_id, place, conversation_id, sender_id, language, state, reasons, segments, carrier)
       select $1, person_id, place, id, sender_id, 'en', 'ready', '{}', 1, 'sms' from (
         select id, person_id, sender_id, (row_number() over (order by id))::int - 1 as place from conversations) c
       where place between $2::int - 1 and $3::int - 1`,
      [id, from, to],
    ),
  );
  await db.pool.query('vacuum analyze broadcast_recipients');
  return id;
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

/**
 * Released step by step, in turns with the floor: as many of the same rows by one statement, of people at the other end, so that
 * neither finds what the other has just read. Whatever lies in the outbox counts as sent between the steps, so that there is always
 * room; that is not measured.
 */
async function release(db, id) {
  const releasing = releasingOn(db);
  const seconds = { releaseSeconds: 0, rawSeconds: 0 };
  const raw = randomUUID();
  for (const slice of await slicesFromTheMiddle(db)) {
    seconds.releaseSeconds += await timed(() => releasing.step(id));
    seconds.rawSeconds += await timed(() => insertRaw(db, raw, slice));
    await db.pool.query(
      "update outbound_messages set state = 'delivered', sent_at = now() where broadcast_id = any($1) and state = 'queued'",
      [[id, raw]],
    );
  }
  await db.pool.query('delete from outbound_messages where broadcast_id = $1', [raw]);
  return seconds;
}

/** Conversations in the order of their ids, so many at a time as a step releases. */
async function slicesFromTheMiddle(db) {
  const { rows } = await db.pool.query(
    `select min(id::text) as first, max(id::text) as last from (
       select id, (row_number() over (order by id) - 1) / $1 as nth from conversations) c group by nth order by nth`,
    [stepSize],
  );
  const middle = Math.floor(rows.length / 2);
  return [...rows.slice(middle), ...rows.slice(0, middle)];
}

function insertRaw(db, broadcast, { first, last }) {
  return db.pool.query(
    `insert into outbound_messages (id, conversation_id, sender_id, person_id, body, language, segments, kind, purpose, because,
       state, reasons, created_at, not_before, expires_at, broadcast_id)
     select uuidv7(), id, sender_id, person_id, $1, 'en', 1, 'broadcast', 'campaigns', 'broadcast:' || $2::text || '/message', 'queued', '[]', now(),
       now(), now() + interval '1 day', $2::uuid from conversations where id between $3 and $4 order by id`,
    [text, broadcast, first, last],
  );
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
