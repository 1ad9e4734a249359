import { Module } from '@nestjs/common';

import { CasesModule } from '../cases/cases.module.js';
import { ConversationsModule } from '../conversations/conversations.module.js';
import { MessagesModule } from '../messages/messages.module.js';
import { PeopleModule } from '../people/people.module.js';
import { SegmentsModule } from '../segments/segments.module.js';
import { Calendars } from './calendars.js';
import { Conditions } from './conditions.js';
import { DeliveryRuns } from './delivery/delivery-runs.js';
import { DeliveryWake } from './delivery/delivery-wake.js';
import { DueMessages } from './due-messages.js';
import { DueVisits } from './due-visits.js';
import { DueWriting } from './due-writing.js';
import { EndingService } from './ending.service.js';
import { EnrolledHandler } from './enrolled.js';
import { EnrolmentService } from './enrolment.service.js';
import { GoingOn } from './going-on.js';
import { LeftHandler } from './left.js';
import { ForeseenLifeEvents } from './life-events/foreseen-life-events.js';
import { lifeEventProviders } from './life-events/life-events.providers.js';
import { LifeEvents } from './life-events/life-events.service.js';
import { StaffLifeEvents } from './life-events/staff-life-events.service.js';
import { Pausing } from './pausing.js';
import { ProgrammeLibrary } from './programme-library.js';
import { ProgrammeTemplates } from './programme-templates.js';
import { ProgrammeWords } from './programme-words.js';
import { ProgrammesRepository } from './programmes.repository.js';
import { SafetyWordReceivedHandler } from './safety-word-received.js';
import { SendDue } from './send-due.js';
import { CandidatesRepository } from './staff/candidates.repository.js';
import { Enrolling } from './staff/enrolling.js';
import { Intakes } from './staff/intakes.js';
import { ListTaking } from './staff/list-taking.js';
import { SubscriptionFires } from './subscription-fires.js';
import { SubscriptionsPersonPart } from './subscriptions-person-part.js';
import { WaitingMessages } from './waiting-messages.js';
import { MissedVisitStores } from './visits/missed-visit-stores.js';
import { MissedVisits } from './visits/missed-visits.js';
import { MissedVisitsRepository } from './visits/missed-visits.repository.js';

/*
 * Programmes of messages: what they are made of, who gets which message when, and the writing of what is due.
 * Here: programme files and their revisions, subscriptions, the reckoning from dates, the fires that write what is due
 * (delivery/), taking people in and letting them go (staff/), and what happens to people and ends it (life-events/).
 * Not here: whether a message may be sent (`messages/gate.rules.ts`), sending, and the routes (`staff/programmes-api.module.ts`).
 */
@Module({
  imports: [CasesModule, ConversationsModule, MessagesModule, PeopleModule, SegmentsModule],
  providers: [
    ...lifeEventProviders,
    MissedVisits,
    MissedVisitsRepository,
    MissedVisitStores,
    Calendars,
    CandidatesRepository,
    Conditions,
    DeliveryRuns,
    DeliveryWake,
    DueMessages,
    DueVisits,
    DueWriting,
    EndingService,
    EnrolledHandler,
    Enrolling,
    EnrolmentService,
    GoingOn,
    Intakes,
    LeftHandler,
    ListTaking,
    Pausing,
    ProgrammeLibrary,
    ProgrammeTemplates,
    ProgrammeWords,
    ProgrammesRepository,
    SafetyWordReceivedHandler,
    SendDue,
    SubscriptionFires,
    SubscriptionsPersonPart,
    WaitingMessages,
  ],
  exports: [
    Calendars,
    CandidatesRepository,
    DeliveryWake,
    EndingService,
    Enrolling,
    EnrolmentService,
    ForeseenLifeEvents,
    Intakes,
    LifeEvents,
    Pausing,
    ProgrammeLibrary,
    ProgrammesRepository,
    StaffLifeEvents,
  ],
})
export class ProgrammesModule {}
