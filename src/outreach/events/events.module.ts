import { Module } from '@nestjs/common';

import { ConversationsModule } from '../../conversations/conversations.module.js';
import { MessagesModule } from '../../messages/messages.module.js';
import { PeopleModule } from '../../people/people.module.js';
import { BroadcastsModule } from '../broadcasts/broadcasts.module.js';
import { EventFires, EventSteps } from './event-fires.js';
import { EventGuestsPersonPart } from './event-guests-person-part.js';
import { EventReplies } from './event-replies.js';
import { EventRules } from './event-rules.js';
import { EventsRepository } from './events.repository.js';
import { Events } from './events.service.js';
import { GuestList } from './guest-list.js';

/*
 * Events that people are invited to: seats, the waiting list, reminders, check-in, who was there.
 * Here: the list of guests, answers by text with the code of an event, and what happens with an event by itself.
 * Not here: sending invitations (a broadcast does), and whether anything may be sent (`messages/gate.rules.ts`).
 */
@Module({
  imports: [BroadcastsModule, ConversationsModule, MessagesModule, PeopleModule],
  providers: [
    EventFires,
    EventGuestsPersonPart,
    EventReplies,
    EventRules,
    Events,
    EventsRepository,
    EventSteps,
    GuestList,
  ],
  exports: [Events, EventsRepository],
})
export class EventsModule {}
