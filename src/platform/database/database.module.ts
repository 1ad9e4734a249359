// The database of this process, for every room.
// Here live the pool with the Prisma client on it, the migration runner, the embedded PostgreSQL, and backup and
// restore. Nothing here knows a table by its meaning: statements stand in the repositories of the rooms.
// The door that opened the database closes it again, after the application: this module only hands it out.
import { Module, type DynamicModule } from '@nestjs/common';

import { Database } from './database.js';

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
