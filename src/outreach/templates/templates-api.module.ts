import { Module } from '@nestjs/common';

import { TemplatesController } from './templates.controller.js';
import { TemplatesModule } from './templates.module.js';

/*
 * The routes of the templates.
 * Here: controllers only, for processes that serve.
 * Not here: anything that a worker needs.
 */
@Module({
  imports: [TemplatesModule],
  controllers: [TemplatesController],
})
export class TemplatesApiModule {}
