import { Module } from '@nestjs/common';

import { ConversationsModule } from '../conversations/conversations.module.js';
import { MessagesModule } from '../messages/messages.module.js';
import { PeopleModule } from '../people/people.module.js';
import { Calendars } from './calendars.js';
import { EndingService } from './ending.service.js';
import { EnrolledHandler } from './enrolled.js';
import { EnrolmentService } from './enrolment.service.js';
import { LeftHandler } from './left.js';
import { ProgrammeLibrary } from './programme-library.js';
import { ProgrammesRepository } from './programmes.repository.js';
import { SafetyWordReceivedHandler } from './safety-word-received.js';
import { SendDue } from './send-due.js';
import { SubscriptionsPersonPart } from './subscriptions-person-part.js';

/*
 * Programmes of messages: what they are made of, who gets which message when, and the writing of what is due.
 * Here: programme files and their revisions, subscriptions, the reckoning from dates, the fire `subscription_message`.
 * Not here: whether a message may be sent (`messages/gate.rules.ts`), sending, and how somebody comes to be enrolled:
 * flows say so, by the engine event `enrolled`.
 */
@Module({
  imports: [ConversationsModule, MessagesModule, PeopleModule],
  providers: [
    Calendars,
    EndingService,
    EnrolledHandler,
    EnrolmentService,
    LeftHandler,
    ProgrammeLibrary,
    ProgrammesRepository,
    SafetyWordReceivedHandler,
    SendDue,
    SubscriptionsPersonPart,
  ],
  exports: [Calendars, EnrolmentService, ProgrammeLibrary, ProgrammesRepository],
})
export class ProgrammesModule {}
