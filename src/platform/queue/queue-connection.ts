import type { QueueOptions } from 'bullmq';
import { createPostgresBackend, runMigrations, setDefaultBackendFactory } from 'bullmq';
import pg from 'pg';

import { QueueRedis } from './queue-redis.js';
import { within } from './within.js';

/**
 * The connection that the queue and its worker share. It is its own injection token.
 * On PostgreSQL it is a small pool apart from the rooms' own, so that neither can starve the other.
 */
export abstract class QueueConnection {
  /** What BullMQ takes as `connection`. */
  abstract readonly connection: QueueOptions['connection'];
  /** Reconnects no more: what waits for a queue that is away then fails, instead of holding up the end. */
  abstract giveUp(): Promise<void>;
  abstract close(): Promise<void>;
}

/** Where the queue lives. */
export interface QueuePlace {
  /** Set: the queue lives in Redis. */
  readonly redisUrl?: string | undefined;
  /** Otherwise it lives in the schema `bullmq` of this database. */
  readonly databaseUrl: string;
}

/**
 * A worker that waits for jobs keeps one connection to itself, and BullMQ locks up in silence when all of a
 * pool's connections are kept so: one worker, and five for the statements of everybody.
 */
const poolSize = 6;

/** How long a closing connection may say goodbye. */
const goodbyeMs = 2_000;

/** How long connections that are given up may take to notice; longer than they wait between two tries. */
const endMs = 3_000;

/**
 * Opens the queue's connection and tells BullMQ which backend to build. Must run before any queue is made.
 * Redis may be away: it is reached when it comes. PostgreSQL must be there, as for everything else.
 */
export async function openQueueConnection(
  place: QueuePlace,
  onError: (error: unknown) => void,
): Promise<QueueConnection> {
  return place.redisUrl === undefined
    ? inPostgres(place.databaseUrl, onError)
    : inRedis(place.redisUrl, onError);
}

function inRedis(url: string, onError: (error: unknown) => void): QueueConnection {
  setDefaultBackendFactory();
  const redis = new QueueRedis(url, onError);
  return {
    connection: redis,
    giveUp: () => within(endMs, redis.giveUp()).catch(onError),
    async close() {
      if (redis.status !== 'ready') return redis.disconnect();
      await within(goodbyeMs, redis.quit()).catch((error: unknown) => {
        onError(error);
        redis.disconnect();
      });
    },
  };
}

async function inPostgres(url: string, onError: (error: unknown) => void): Promise<QueueConnection> {
  setDefaultBackendFactory(createPostgresBackend);
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    application_name: 'karibu-queue',
    // A pool of our own making has to name BullMQ's schema itself.
    options: '-c search_path=bullmq',
    connectionTimeoutMillis: 5_000,
    statement_timeout: 30_000,
    keepAlive: true,
  });
  pool.on('error', onError);
  pool.on('connect', (connection) => void connection.on('error', onError));
  await migrate(pool);
  return {
    connection: pool as unknown as QueueOptions['connection'],
    // A pool never waits longer than its time limit for a connection.
    giveUp: () => Promise.resolve(),
    close: () => within(goodbyeMs, pool.end()).catch(onError),
  };
}

async function migrate(pool: pg.Pool): Promise<void> {
  const connection = await pool.connect();
  try {
    await runMigrations(connection);
  } finally {
    connection.release();
  }
}
