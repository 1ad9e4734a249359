// The reference turn, in a process of its own on the core of the service.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { nodeOn } from '../cores.mjs';
import { root } from '../service.mjs';

/** Runs reference turns on a database with conversations. `accepts` adds the single INSERT of an accept to each. */
export async function measureReference(database, { url, count, accepts }) {
  const [command, args] = nodeOn('server', ['bench/reference-client.mjs']);
  const client = spawn(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const before = database.cpuMs();
  client.send({ url, count, accepts });
  const [{ durationMs }] = await once(client, 'message');
  return {
    perSecond: (count / durationMs) * 1000,
    databaseCpuUs: ((database.cpuMs() - before) * 1000) / count,
  };
}
