import { Injectable, type OnModuleInit } from '@nestjs/common';

import { ReadinessChecks } from '../health/readiness.js';
import { Database } from './database.js';
import { namesOfApplied, productMigrations, readMigrations } from './migrations.js';

/** Tells whether the database answers and has the schema that this version needs. */
@Injectable()
export class DatabaseReadiness implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly readiness: ReadinessChecks,
  ) {}

  onModuleInit(): void {
    this.readiness.register({
      name: 'database',
      check: async () => {
        await this.database.pool.query('select 1');
        return { isReady: true };
      },
    });
    this.readiness.register({ name: 'migrations', check: () => this.checkMigrations() });
  }

  private async checkMigrations(): Promise<{ isReady: true } | { isReady: false; reason: string }> {
    const connection = await this.database.pool.connect();
    try {
      const applied = new Set(await namesOfApplied(connection));
      const missing = (await readMigrations(productMigrations)).filter(({ name }) => !applied.has(name));
      if (missing.length === 0) return { isReady: true };
      return { isReady: false, reason: `${missing.length} migrations are not applied` };
    } finally {
      connection.release();
    }
  }
}
