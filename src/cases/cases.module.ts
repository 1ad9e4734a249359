import { Module, type OnModuleInit } from '@nestjs/common';

import { ConsentModule } from '../consent/consent.module.js';
import { ConversationsModule } from '../conversations/conversations.module.js';
import { PeopleModule } from '../people/people.module.js';
import { Clock } from '../platform/clock.js';
import { casesOpen, casesOverdue } from '../platform/health/metrics.js';
import { CaseOpenedHandler } from './case-opened.js';
import { CasesPersonPart } from './cases-person-part.js';
import { CasesRepository } from './cases.repository.js';
import { CasesService } from './cases.service.js';
import { ParkedMessagesRepository } from './parked-messages.repository.js';

/*
 * What humans have to look after: danger, complaints, questions, doubtful opt-outs, flows that failed.
 * Here: opening cases by the engine event `case_opened`, when they are due, and what staff do with them.
 * Not here: what is said to the person (`conversations`), and whether she may be written to (`messages/gate.rules.ts`).
 */
@Module({
  imports: [ConsentModule, ConversationsModule, PeopleModule],
  providers: [CaseOpenedHandler, CasesPersonPart, CasesRepository, CasesService, ParkedMessagesRepository],
  exports: [CasesRepository, CasesService, ParkedMessagesRepository],
})
export class CasesModule implements OnModuleInit {
  constructor(
    private readonly cases: CasesRepository,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    casesOpen.collectBy(() => this.cases.openCount());
    casesOverdue.collectBy(() => this.cases.openCount(this.clock.now()));
  }
}
