import type { DynamicModule } from '@nestjs/common';
import { Module } from '@nestjs/common';

import { Config } from './config.js';

/*
 * The settings of this installation, for every room.
 * Here: the schema of the environment, its problems in plain words, the secret key, `.env.example`.
 * Not here: reading the environment anywhere else; nobody but this folder looks at `process.env`.
 */
@Module({})
export class ConfigModule {
  /** Provides settings that were loaded and checked before the application is built. */
  static with(config: Config): DynamicModule {
    return {
      module: ConfigModule,
      global: true,
      providers: [{ provide: Config, useValue: config }],
      exports: [Config],
    };
  }
}
