// A process of its own that stops PostgreSQL when the owner dies, however it dies: the owner holds the other end of
// standard input, and the operating system closes it. Each line names the server's process; the last one counts.
import { createInterface } from 'node:readline';

import type { ProcessIdentity } from './process-identity.js';
import { stopServer } from './stop-server.js';

// Ctrl-C and the end of a terminal are for the owner, which then stops the server itself.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);

let server: ProcessIdentity | undefined;
for await (const line of createInterface({ input: process.stdin })) {
  server = JSON.parse(line) as ProcessIdentity;
}
if (server !== undefined) await stopServer(server);
