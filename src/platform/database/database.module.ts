import { Module, type DynamicModule } from '@nestjs/common';

import { Database } from './database.js';

/*
 * The database of this process, for every room.
 * Here: the pool with the Prisma client on it, the migration runner, the embedded PostgreSQL, backup and restore.
 * Not here: what a table means; statements stand in the repositories of the rooms. The door that opened the database
 * closes it again, after the application.
 */
@Module({})
export class DatabaseModule {
  /** The module around a database that is already open. */
  static using(database: Database): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      providers: [{ provide: Database, useValue: database }],
      exports: [Database],
    };
  }
}
