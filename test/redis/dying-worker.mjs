// A worker that takes one job, says so, and never ends it: the test kills it.
//   node test/redis/dying-worker.mjs redis://... | postgresql://...
import { Worker, createPostgresBackend, setDefaultBackendFactory } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';

const url = process.argv[2];
const isRedis = url.startsWith('redis:');
if (!isRedis) setDefaultBackendFactory(createPostgresBackend);
const connection = isRedis
  ? new Redis(url, { maxRetriesPerRequest: null })
  : new pg.Pool({ connectionString: url, options: '-c search_path=bullmq' });

async function takeForever() {
  console.log('taken');
  await new Promise(() => undefined);
}
new Worker('karibu', takeForever, { connection, lockDuration: 1_000, stalledInterval: 500 });
