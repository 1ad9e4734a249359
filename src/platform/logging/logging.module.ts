import { Module, type DynamicModule } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';

import { Config } from '../config/config.js';
import { pinoOptions } from './pino.js';

/*
 * The service's log.
 * Here: how records look, what never enters them, and `Log`, by which every room writes.
 * Not here: what is worth a line; and nothing anywhere logs numbers, names or texts of people.
 */
@Module({})
export class LoggingModule {
  /** The doors say `app.useLogger(app.get(Logger))` with nestjs-pino's `Logger` once the application stands. */
  static forRoot(): DynamicModule {
    const pino = LoggerModule.forRootAsync({
      inject: [Config],
      useFactory: (config: Config) => pinoOptions(config.logLevel),
    });
    return { module: LoggingModule, imports: [pino], exports: [pino] };
  }
}
