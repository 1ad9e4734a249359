import { Module } from '@nestjs/common';

import { ConversationsModule } from '../../conversations/conversations.module.js';
import { PeopleModule } from '../../people/people.module.js';
import { SegmentsModule } from '../../segments/segments.module.js';
import { ProgrammesModule } from '../programmes.module.js';
import { Coming } from './coming.js';
import { PersonProgrammesController } from './person-programmes.controller.js';
import { PersonProgrammes } from './person-programmes.service.js';
import { ProgrammesController } from './programmes.controller.js';
import { ProgrammesOverview } from './programmes-overview.service.js';
import { SubscriptionsRepository } from './subscriptions.repository.js';

/*
 * The routes of programmes, for processes that serve.
 * Here: what staff see of programmes, and what they do with those of one person or many.
 * Not here: what a worker needs (`programmes.module.ts`), and the writing of messages.
 */
@Module({
  imports: [ConversationsModule, PeopleModule, ProgrammesModule, SegmentsModule],
  controllers: [PersonProgrammesController, ProgrammesController],
  providers: [Coming, PersonProgrammes, ProgrammesOverview, SubscriptionsRepository],
})
export class ProgrammesApiModule {}
