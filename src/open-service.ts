import { existsSync } from 'node:fs';
import type { Config } from './platform/config/config.js';
import { loadConfig } from './platform/config/load-config.js';
import { renderProblems } from './platform/config/problem.js';
import { Database } from './platform/database/database.js';
import { migrate } from './platform/database/migrations.js';
import { openDatabase } from './platform/database/open-database.js';
import type { OpenedDatabase } from './platform/database/open-database.js';
import { DomainError } from './platform/domain-error.js';

/** The settings and the database, ready for an application. */
export interface OpenedService {
  readonly config: Config;
  readonly database: Database;
  readonly opened: OpenedDatabase;
  /** Gives the connections back, and stops the embedded database if this process runs it. */
  close(): Promise<void>;
}

/**
 * Reads the settings (from the environment and `.env`), opens the database and brings it up to date.
 * @throws DomainError with sentences for the operator
 */
export async function openService(
  role: 'own' | 'attach-or-own',
  log: (line: string) => void,
  override: (config: Config) => Config = (config) => config,
): Promise<OpenedService> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const loaded = loadConfig(process.env);
  if (loaded.status === 'invalid') throw new DomainError('invalid_settings', renderProblems(loaded.problems));
  const config = override(loaded.config);
  const opened = await openDatabase({ ...config, databaseUrl: config.databaseUrl, role, log });
  await migrate({ url: opened.url });
  const database = new Database(opened.url);
  return {
    config,
    database,
    opened,
    async close() {
      await database.close();
      await opened.stop();
    },
  };
}
