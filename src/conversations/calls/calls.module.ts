import { Module } from '@nestjs/common';
import { EgressModule } from '../../platform/egress/egress.module.js';
import { CallMaker } from './call-maker.js';
import { CallRequestedHandler } from './call-requested.js';
import { CallResults } from './call-results.js';
import { CallWake } from './call-wake.js';
import { CallsRepository } from './calls.repository.js';

/*
 * The calls of flows to other systems: written down with the turn, made after its commit, and their results brought back to the
 * runs that wait for them by the fire `call_ended`.
 * Not here: which hosts may be called and how (`platform/egress`), and what a flow makes of a result (the engine).
 */
@Module({
  imports: [EgressModule],
  providers: [CallMaker, CallRequestedHandler, CallResults, CallWake, CallsRepository],
  exports: [CallWake, CallsRepository],
})
export class CallsModule {}
