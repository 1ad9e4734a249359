// Stops the throw-away PostgreSQL of a test run and removes its data.
import { rm } from 'node:fs/promises';

export default async function globalTeardown() {
  const { server, dataDir } = globalThis.karibuTestRun;
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
}
