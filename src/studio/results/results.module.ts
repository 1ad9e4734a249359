import { Module } from '@nestjs/common';
import { ConversationsModule } from '../../conversations/conversations.module.js';
import { MisunderstoodRepository } from './misunderstood.repository.js';
import { PeopleModule } from '../../people/people.module.js';
import { ResultsController } from './results.controller.js';
import { ResultsRepository } from './results.repository.js';
import { ResultsService } from './results.service.js';

/*
 * What became of a flow's questions: who came, answered, was misunderstood, left.
 * Here: counts per step and the words that were not understood, without names.
 * Not here: measures of programmes.
 */
@Module({
  imports: [ConversationsModule, PeopleModule],
  controllers: [ResultsController],
  providers: [MisunderstoodRepository, ResultsRepository, ResultsService],
})
export class ResultsModule {}
