import { Module } from '@nestjs/common';

import { PlansController } from '../plan/plans.controller.js';
import { BroadcastControlController } from './broadcast-control.controller.js';
import { BroadcastsController } from './broadcasts.controller.js';
import { BroadcastsModule } from './broadcasts.module.js';

/*
 * The routes of broadcasts.
 * Here: controllers only, for processes that serve.
 * Not here: anything that a worker needs.
 */
@Module({
  imports: [BroadcastsModule],
  controllers: [BroadcastsController, PlansController, BroadcastControlController],
})
export class BroadcastsApiModule {}
