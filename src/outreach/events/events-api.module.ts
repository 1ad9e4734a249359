import { Module } from '@nestjs/common';

import { EventsController } from './events.controller.js';
import { EventsModule } from './events.module.js';

/*
 * The routes of events.
 * Here: the controller, for processes that serve.
 * Not here: anything that a worker needs.
 */
@Module({ imports: [EventsModule], controllers: [EventsController] })
export class EventsApiModule {}
