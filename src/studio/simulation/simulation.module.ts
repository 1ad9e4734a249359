import { Module } from '@nestjs/common';
import { ConversationsModule } from '../../conversations/conversations.module.js';
import { PeopleModule } from '../../people/people.module.js';
import { DraftsRepository } from '../drafts/drafts.repository.js';
import { SimulationController } from './simulation.controller.js';
import { SimulationService } from './simulation.service.js';
import { Stages } from './stages.js';
import { TrialsController } from './trials.controller.js';
import { TrialsService } from './trials.service.js';
import { TriedFlows } from './tried-flows.js';

/*
 * A phone without a phone: the engine plays a flow, and nothing is stored or sent.
 * Here: personas, simulations and the thread that they are played and drafts are checked in, golden conversations of a draft, links to try it.
 * Not here: how a conversation is played: that is `conversations/golden`.
 */
@Module({
  imports: [ConversationsModule, PeopleModule],
  controllers: [SimulationController, TrialsController],
  providers: [DraftsRepository, SimulationService, Stages, TrialsService, TriedFlows],
  exports: [SimulationService, Stages],
})
export class SimulationModule {}
