import { Module } from '@nestjs/common';

import { PeopleModule } from '../people/people.module.js';
import { ExchangeModule } from './exchange.module.js';
import { ExportsController } from './exports/exports.controller.js';
import { ImportsController } from './imports/imports.controller.js';

/*
 * The routes of the room `exchange`.
 * Here: controllers only, for processes that serve.
 * Not here: anything that a worker needs.
 */
@Module({
  imports: [PeopleModule, ExchangeModule],
  controllers: [ExportsController, ImportsController],
})
export class ExchangeApiModule {}
