import { Module } from '@nestjs/common';

import { SegmentsController } from './segments.controller.js';
import { SegmentsModule } from './segments.module.js';

/*
 * The routes of the room `segments`.
 * Here: the controller only, for processes that serve.
 * Not here: anything that a worker needs.
 */
@Module({ imports: [SegmentsModule], controllers: [SegmentsController] })
export class SegmentsApiModule {}
