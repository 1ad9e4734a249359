// How fast a webhook is verified, read and stored, beside what bare node:http takes to echo it.
import { poolOf } from '../database.mjs';
import { sendLoad } from '../load.mjs';
import { startEcho, startService } from '../service.mjs';
import { numberFrom } from '../wait.mjs';

const connections = 64;

/** One round of the baseline. */
export async function measureEcho({ count }) {
  const echo = await startEcho();
  await sendLoad(echo, { first: 0, count: Math.ceil(count / 4), people: 100, text: 'Habari', connections });
  const result = await sendLoad(echo, { first: 0, count, people: 10_000, text: 'Habari', connections });
  await echo.stop();
  return result;
}

/** One round of the durable accept: the whole product with ROLE=web, and every message is found in the inbox afterwards. */
export async function measureAccept({ database, twilioUrl }, { count, round }) {
  const url = await database.makeDatabase(`accept_${round}`);
  const pool = poolOf(url);
  const service = await startService({ ROLE: 'web', DATABASE_URL: url, TWILIO_API_BASE_URL: twilioUrl });
  const people = Math.ceil(count / 4);
  await sendLoad(service, { first: 0, count: people, people, text: 'Habari', connections });
  const before = database.cpuMs();
  const result = await sendLoad(service, {
    first: 0,
    count,
    people: people * 2,
    text: 'Habari',
    connections,
  });
  const databaseCpuUs = ((database.cpuMs() - before) * 1000) / count;
  await service.stop();
  const stored = await numberFrom(pool, 'select count(*) from inbound_messages');
  await pool.end();
  if (stored !== count + people || result.statuses[200] !== count) {
    throw new Error(`stored ${stored} of ${count + people}; answers: ${JSON.stringify(result.statuses)}`);
  }
  return { ...result, databaseCpuUs };
}
