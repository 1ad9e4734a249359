import { Module } from '@nestjs/common';

import { ProgrammesModule } from '../programmes.module.js';
import { LifeEventsController } from './life-events.controller.js';

/*
 * The routes of life events.
 * Here: the controller, for processes that serve.
 * Not here: what follows from a life event, which turns and imports record too.
 */
@Module({ imports: [ProgrammesModule], controllers: [LifeEventsController] })
export class LifeEventsApiModule {}
