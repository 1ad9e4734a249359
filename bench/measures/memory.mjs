// What the processes take of memory: at rest, under load, and with a long backlog.
import { setTimeout as sleep } from 'node:timers/promises';
import { bringToNameQuestion, insertBacklog } from '../conversations.mjs';
import { poolOf } from '../database.mjs';
import { sendLoad } from '../load.mjs';
import { startService } from '../service.mjs';
import { rssMb, watchRss } from '../usage.mjs';
import { numberFrom, until } from '../wait.mjs';

/** The rest of a registration, from the question for the name on. */
const texts = ['Asha Wanjiru', 'Kisumu', 'HAPANA', 'Asante', 'Habari'];
const connections = 64;

/** Each role at rest; ROLE=web accepting as much as it can; and a worker before what that left and a backlog beside. */
export async function measureMemory({ database, twilioUrl }, { backlog, accepts, restMs }) {
  const url = await database.makeDatabase('memory');
  const settings = { DATABASE_URL: url, TWILIO_API_BASE_URL: twilioUrl };
  const pool = poolOf(url);
  const people = backlog / texts.length;
  const all = await roleAtRest('all', settings, restMs);
  await bringToNameQuestion(pool, all.service, people);
  await all.service.stop();
  const worker = await roleAtRest('worker', settings, restMs);
  await worker.service.stop();
  const web = await roleAtRest('web', settings, restMs);
  const webWatch = watchRss(web.service.pid, 500);
  await sendLoad(web.service, {
    first: 500_000_000,
    count: accepts,
    people: accepts,
    text: 'JIUNGE',
    connections,
  });
  const webSamples = webWatch.stop();
  await web.service.stop();
  await insertBacklog(pool, people, texts);
  const drained = await drain(pool, settings);
  await pool.end();
  return {
    web: { restMb: web.restMb, loadMb: Math.max(...webSamples), samplesMb: webSamples },
    worker: { restMb: worker.restMb, loadMb: Math.max(...drained.samplesMb), samplesMb: drained.samplesMb },
    all: { restMb: all.restMb },
    backlog: { messages: drained.messages, perSecond: drained.perSecond },
  };
}

async function roleAtRest(role, settings, restMs) {
  const service = await startService({ ROLE: role, ...settings });
  await sleep(restMs);
  return { service, restMb: rssMb(service.pid) };
}

/** A worker that comes up before a long backlog. */
async function drain(pool, settings) {
  const pending = () => numberFrom(pool, "select count(*) from inbound_messages where state = 'pending'");
  const messages = await pending();
  const startedAt = Date.now();
  const service = await startService({ ROLE: 'worker', ...settings });
  const watch = watchRss(service.pid, 2_000);
  await until(async () => (await pending()) === 0, {
    everyMs: 250,
    deadlineMs: 300_000,
    what: 'an empty inbox',
  });
  const perSecond = (messages / (Date.now() - startedAt - service.bootMs)) * 1000;
  const samplesMb = watch.stop();
  await service.stop();
  return { messages, perSecond, samplesMb };
}
