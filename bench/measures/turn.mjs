// The whole way of a message in one process: webhook, signature, durable accept, flow step, reply committed.
import { poolOf } from '../database.mjs';
import { firstPerson } from '../conversations.mjs';
import { sendLoad } from '../load.mjs';
import { cpuMs } from '../usage.mjs';
import { numberFrom, until } from '../wait.mjs';

const connections = 64;
const name = 'Asha Wanjiru';

/** As fast as it goes: from the first webhook to the last committed reply. */
export async function measureTurns(database, { service, url, first, count }) {
  const pool = poolOf(url);
  const databaseBefore = database.cpuMs();
  const cpuBefore = cpuMs(service.pid);
  const load = await sendLoad(service, {
    first: firstPerson + first,
    count,
    people: count,
    text: name,
    connections,
  });
  await replied(pool, load, count);
  const cpuUs = ((cpuMs(service.pid) - cpuBefore) * 1000) / count;
  const databaseCpuUs = ((database.cpuMs() - databaseBefore) * 1000) / count;
  const { latencies, lastAt } = await replyTimes(pool, load);
  await pool.end();
  const durationMs = lastAt - load.startedAt;
  return {
    perSecond: (count / durationMs) * 1000,
    acceptedPerSecond: load.perSecond,
    serverCpuUs: cpuUs,
    serverBusy: (cpuUs * count) / 1000 / durationMs,
    databaseCpuUs,
    latencies,
  };
}

/** At a steady rate: how long from the moment a webhook is due to the commit of its reply. */
export async function measureLatency({ service, url, first, count, ratePerSecond }) {
  const pool = poolOf(url);
  const load = await sendLoad(service, {
    first: firstPerson + first,
    count,
    people: count,
    text: name,
    connections: 256,
    ratePerSecond,
  });
  await replied(pool, load, count);
  const { latencies } = await replyTimes(pool, load);
  await pool.end();
  return { latencies, acceptLatencies: load.latencies, serverBusy: load.serverBusy };
}

/** Looks seldom: a count costs the database more than the turns of that moment. */
async function replied(pool, load, count) {
  await until(
    async () =>
      (await numberFrom(pool, "select count(*) from inbound_messages where state = 'pending'")) === 0,
    { everyMs: 200, what: `${count} replies` },
  );
}

/** When the turn of each message of a load was committed, by the server's own record of commits. */
async function replyTimes(pool, load) {
  const prefix = `SM${load.run.toString(16).padStart(12, '0')}`;
  const { rows } = await pool.query({
    text: `select p.provider_id, extract(epoch from pg_xact_commit_timestamp(i.xmin)) * 1000 as at
           from provider_message_ids p
           join outbound_messages o on o.in_reply_to = p.message_id
           join interactions i on i.conversation_id = o.conversation_id and i.message_id = o.id
           where p.provider_id like $1`,
    values: [`${prefix}%`],
    rowMode: 'array',
  });
  if (rows.length !== load.latencies.length) {
    throw new Error(`${rows.length} replies to ${load.latencies.length} messages`);
  }
  const lastAt = rows.reduce((last, [, at]) => Math.max(last, Number(at)), 0);
  const dueAt = (sid) => load.dueAt[Number.parseInt(sid.slice(prefix.length), 16)] ?? load.startedAt;
  return { lastAt, latencies: rows.map(([sid, at]) => Number(at) - dueAt(sid)) };
}
