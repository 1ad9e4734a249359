import { Module } from '@nestjs/common';

import { ChannelsModule } from '../../channels/channels.module.js';
import { ConversationsModule } from '../../conversations/conversations.module.js';
import { MessagesModule } from '../../messages/messages.module.js';
import { PeopleModule } from '../../people/people.module.js';
import { SegmentsModule } from '../../segments/segments.module.js';
import { Approvals, ApprovalTraces } from '../approval/approvals.service.js';
import { AudiencePeople } from '../audience/audience-people.js';
import { BroadcastRowsRepository } from '../audience/broadcast-rows.repository.js';
import { BroadcastSheets } from '../audience/broadcast-sheets.service.js';
import { Fillings } from '../content/fillings.js';
import { FlowOpenings } from '../content/flow-openings.js';
import { TestPost, TestSending } from '../content/test-sending.service.js';
import { TestTexts } from '../content/test-texts.js';
import { Blockers } from '../plan/blockers.service.js';
import { Deciding } from '../plan/deciding.service.js';
import { FreshRecipients } from '../plan/fresh-recipients.js';
import { PlanBases } from '../plan/plan-bases.js';
import { PlanRowsRepository } from '../plan/plan-rows.repository.js';
import { PlanRunner, PlanSteps } from '../plan/plan-runner.js';
import { Planning, PlanStores } from '../plan/planning.service.js';
import { PlansRepository } from '../plan/plans.repository.js';
import { FirstCounts, Plans } from '../plan/plans.service.js';
import { RecipientFactsRepository } from '../plan/recipient-facts.repository.js';
import { RecipientPages } from '../plan/recipient-pages.js';
import { Samples } from '../plan/samples.service.js';
import { Summing } from '../plan/summing.service.js';
import { Unreachable } from '../plan/unreachable.js';
import { Warnings } from '../plan/warnings.service.js';
import { sendingProviders } from '../sending/sending.providers.js';
import { BroadcastWords } from '../templates/broadcast-words.js';
import { TemplatesModule } from '../templates/templates.module.js';
import { BroadcastRecipientsPart, BroadcastRowsPart } from './broadcasts-person-parts.js';
import { BroadcastViews } from './broadcast-views.js';
import { BroadcastsRepository } from './broadcasts.repository.js';
import { BroadcastRules, Broadcasts } from './broadcasts.service.js';

/*
 * Broadcasts: what is said to many.
 * Here: drafts (broadcasts/), whom they are for (audience/), what they say (content/), the dry run (plan/), the second person
 * (approval/), and their release to the outbox (sending/).
 * Not here: whether a message may be sent (`messages/gate.rules.ts`), sending itself, and the routes (`broadcasts-api.module.ts`).
 */
@Module({
  imports: [
    ChannelsModule,
    ConversationsModule,
    MessagesModule,
    PeopleModule,
    SegmentsModule,
    TemplatesModule,
  ],
  providers: [
    Approvals,
    ApprovalTraces,
    AudiencePeople,
    Blockers,
    BroadcastRecipientsPart,
    BroadcastRowsPart,
    BroadcastRowsRepository,
    BroadcastRules,
    Broadcasts,
    BroadcastSheets,
    BroadcastsRepository,
    BroadcastViews,
    BroadcastWords,
    Deciding,
    Fillings,
    FirstCounts,
    FlowOpenings,
    FreshRecipients,
    PlanBases,
    Planning,
    PlanRowsRepository,
    PlanRunner,
    Plans,
    PlansRepository,
    PlanSteps,
    PlanStores,
    RecipientFactsRepository,
    RecipientPages,
    Samples,
    Summing,
    TestPost,
    TestSending,
    TestTexts,
    Unreachable,
    Warnings,
    ...sendingProviders,
  ],
  exports: [
    Approvals,
    Broadcasts,
    BroadcastSheets,
    BroadcastsRepository,
    BroadcastViews,
    PlanRunner,
    Plans,
    RecipientPages,
    TestSending,
    Unreachable,
    ...sendingProviders,
  ],
})
export class BroadcastsModule {}
