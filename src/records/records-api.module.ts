import { Module } from '@nestjs/common';

import { CasesModule } from '../cases/cases.module.js';
import { ConversationsModule } from '../conversations/conversations.module.js';
import { MessagesModule } from '../messages/messages.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ProgrammesModule } from '../programmes/programmes.module.js';
import { OverviewNames } from './overview-names.js';
import { OverviewController } from './overview.controller.js';
import { OverviewRepository } from './overview.repository.js';
import { Overviews } from './overviews.service.js';
import { ProgrammesAhead } from './programmes-ahead.js';

/*
 * What the page of a person needs of several rooms at once: where she stands, and what comes next.
 * Here: reading and putting together, for processes that serve.
 * Not here: what one room knows alone, and anything that is written.
 */
@Module({
  imports: [CasesModule, ConversationsModule, MessagesModule, PeopleModule, ProgrammesModule],
  controllers: [OverviewController],
  providers: [OverviewNames, OverviewRepository, Overviews, ProgrammesAhead],
})
export class RecordsApiModule {}
