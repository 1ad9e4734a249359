import { Module } from '@nestjs/common';
import { ConversationsModule } from '../../conversations/conversations.module.js';
import { MessagesModule } from '../../messages/messages.module.js';
import { PeopleModule } from '../../people/people.module.js';
import { CasesModule } from '../cases.module.js';
import { InboxPresence } from './inbox-presence.js';
import { InboxViews } from './inbox-views.js';
import { InboxController } from './inbox.controller.js';
import { InboxRepository } from './inbox.repository.js';
import { Inbox } from './inbox.service.js';
import { LeaversInbox } from './leavers-inbox.js';
import { Replies } from './replies.js';

/*
 * Conversations that wait for a human: they are taken over, answered, given back, done with.
 * Here: who has a conversation, what staff write in it, who looks at it, and the routes of all that; for processes that serve.
 * Not here: when a conversation waits (cases, `conversations/holding`), and how a flow goes on (`engine`).
 */
@Module({
  imports: [CasesModule, ConversationsModule, MessagesModule, PeopleModule],
  controllers: [InboxController],
  providers: [Inbox, InboxPresence, InboxRepository, InboxViews, LeaversInbox, Replies],
})
export class InboxModule {}
