// How long it takes to be there: on a new data folder, and after a kill.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readConnection } from '../../dist/platform/database/embedded/connection-file.js';
import { makeFolder, poolOf } from '../database.mjs';
import { sendLoad } from '../load.mjs';
import { startService } from '../service.mjs';
import { numberFrom, until } from '../wait.mjs';

/** A new data folder until it listens, then kill -9 with messages waiting until the first of them is answered. */
export async function measureStarts({ twilioUrl }) {
  const folder = await makeFolder();
  const settings = { DATA_DIR: join(folder, 'data'), TWILIO_API_BASE_URL: twilioUrl };
  // Only web: what it accepts waits for the next process.
  const first = await startService({ ROLE: 'web', ...settings }, { core: 'any' });
  await sendLoad(first, { first: 1, count: 200, people: 200, text: 'JIUNGE', connections: 8 });
  const killedAt = Date.now();
  await first.kill();
  const second = await startService({ ROLE: 'all', ...settings }, { core: 'any' });
  const pool = poolOf(readConnection(settings.DATA_DIR).url);
  const firstAnswer =
    "select extract(epoch from min(processed_at)) * 1000 from inbound_messages where state = 'processed'";
  await until(async () => (await numberFrom(pool, firstAnswer)) > 0, { what: 'the first answer' });
  const answeredAt = await numberFrom(pool, firstAnswer);
  await pool.end();
  await second.stop();
  await rm(folder, { recursive: true, force: true });
  return {
    newFolderMs: first.bootMs,
    oldFolderMs: second.bootMs,
    killToFirstAnswerMs: Math.round(answeredAt - killedAt),
  };
}
