import { Module, type DynamicModule } from '@nestjs/common';
import { Clock, SystemClock } from './clock.js';

/*
 * The one clock of this process, for every room.
 * Here: the clock itself.
 * Not here: what happens at which time; that is platform/schedule's.
 */
@Module({})
export class ClockModule {
  /** The machine's clock, or another one for simulations and tests. */
  static with(clock: Clock = new SystemClock()): DynamicModule {
    return {
      module: ClockModule,
      global: true,
      providers: [{ provide: Clock, useValue: clock }],
      exports: [Clock],
    };
  }
}
