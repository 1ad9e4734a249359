import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import type { PoolClient } from 'pg';

import { PrismaClient } from '../../generated/prisma/client.js';
import { errorCode } from './error-code.js';
import { quickPlansOption } from './quick-plans.js';
import { requireSupportedServer } from './server-version.js';

/** How the service uses its database. */
export interface DatabaseOptions {
  /** Connections at most; default 20. */
  readonly maxConnections?: number;
  /** What the server lists these connections as; default `karibu`. */
  readonly applicationName?: string;
  /** Hears of connections that broke, as a PostgreSQL or network code; never of a statement's content. */
  readonly onConnectionLost?: (code: string) => void;
}

// A caller that waits for a provider's time limit must hear of a missing database well before that limit.
const connectTimeoutMs = 5_000;
const statementTimeoutMs = 30_000;
const lookupTimeoutMs = 300;
const lookupConnections = 4;
const idleInTransactionTimeoutMs = 60_000;
// Ends the wait for a server that is there but silent, a little after the server itself would have given up.
const silenceTimeoutMs = 35_000;

/**
 * The connections of this process. Statements go through `pool` or `transaction` where volume or
 * locking asks for SQL, and through `prisma` for everything ordinary; both use the same connections.
 */
export class Database {
  readonly pool: pg.Pool;
  /**
   * For what staff look up among all records while they wait: planned for that, a statement stopped after 300 ms (`wasStopped`),
   * and few, so that however much is looked up, whoever writes in finds a connection in `pool`.
   */
  readonly lookups: pg.Pool;
  private client: PrismaClient | undefined;

  constructor(
    readonly url: string,
    options: DatabaseOptions = {},
  ) {
    const usual: pg.PoolConfig = {
      connectionString: url,
      max: options.maxConnections ?? 20,
      application_name: options.applicationName ?? 'karibu',
      connectionTimeoutMillis: connectTimeoutMs,
      statement_timeout: statementTimeoutMs,
      idle_in_transaction_session_timeout: idleInTransactionTimeoutMs,
      query_timeout: silenceTimeoutMs,
      keepAlive: true,
    };
    this.pool = new pg.Pool(usual);
    this.lookups = new pg.Pool({
      ...usual,
      max: lookupConnections,
      statement_timeout: lookupTimeoutMs,
      options: quickPlansOption,
    });
    const report = (error: Error): void => options.onConnectionLost?.(errorCode(error) ?? 'connection_lost');
    for (const pool of [this.pool, this.lookups]) {
      pool.on('error', report);
      // A connection that breaks while somebody holds it, between two statements, is told to the connection itself.
      pool.on('connect', (connection) => void connection.on('error', report));
    }
  }

  /**
   * The Prisma client. It is made at first use: its query compiler takes about 65 MB, which a process that
   * only runs hand-written statements never pays.
   */
  get prisma(): PrismaClient {
    this.client ??= new PrismaClient({ adapter: new PrismaPg(this.pool) });
    return this.client;
  }

  /**
   * Reaches the database once.
   * @throws when it cannot be reached; DomainError `database_too_old` below PostgreSQL 14
   */
  async connect(): Promise<void> {
    await requireSupportedServer(this.pool);
  }

  /** Runs the work in one transaction: committed when it resolves, rolled back when it throws. */
  async transaction<T>(work: (tx: PoolClient) => Promise<T>): Promise<T> {
    const connection = await this.pool.connect();
    let broken: Error | undefined;
    try {
      await connection.query('begin');
      const result = await work(connection);
      await connection.query('commit');
      return result;
    } catch (error) {
      broken = await rollBack(connection);
      throw error;
    } finally {
      connection.release(broken);
    }
  }

  /** Gives every connection back; work that still waits for one fails. */
  async close(): Promise<void> {
    await this.client?.$disconnect();
    await Promise.all([this.pool.end(), this.lookups.end()]);
  }
}

/** Answers with what went wrong when even the roll-back failed: such a connection must not be used again. */
async function rollBack(connection: PoolClient): Promise<Error | undefined> {
  try {
    await connection.query('rollback');
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
