import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '../../platform/access/allow.decorator.js';
import { Caller } from '../../platform/access/caller.decorator.js';
import type { Principal } from '../../platform/access/principal.js';
import { Answers } from '../../platform/http/answers.decorator.js';
import type { Page } from '../../platform/http/page.js';
import { InboxPresence } from './inbox-presence.js';
import { InboxViews } from './inbox-views.js';
import {
  InboxClose,
  InboxConversation,
  InboxCount,
  InboxGiveBack,
  InboxMessagesQuery,
  InboxPage,
  InboxParams,
  InboxPresenceSaid,
  InboxPresenceView,
  InboxQuery,
  InboxReplied,
  InboxReply,
  InboxTake,
  type InboxItem,
} from './inbox.schemas.js';
import { Inbox } from './inbox.service.js';
import { Replies } from './replies.js';

/** Conversations that wait for a human. */
@ApiTags('inbox')
@Controller('api/v1/inbox')
export class InboxController {
  constructor(
    private readonly views: InboxViews,
    private readonly inbox: Inbox,
    private readonly replies: Replies,
    private readonly presence: InboxPresence,
  ) {}

  @Get()
  @Allow('inbox.read')
  @Answers(InboxPage, 'Lists conversations that wait for a human, or that humans have; the longest first.')
  list(
    @Query({ schema: InboxQuery }) query: InboxQuery,
    @Caller() caller: Principal,
  ): Promise<Page<InboxItem>> {
    return this.views.list(caller, query);
  }

  @Get('count')
  @Allow('inbox.read')
  @Answers(InboxCount, 'Counts them.')
  count(@Caller() caller: Principal): Promise<InboxCount> {
    return this.views.counts(caller);
  }

  @Get(':conversation')
  @Allow('inbox.read')
  @Answers(
    InboxConversation,
    'Shows a conversation: its messages, what waits in it, who has it and who looks at it.',
  )
  show(
    @Param({ schema: InboxParams }) { conversation }: InboxParams,
    @Query({ schema: InboxMessagesQuery }) { before }: InboxMessagesQuery,
    @Caller() caller: Principal,
  ): Promise<InboxConversation> {
    return this.views.show(caller, conversation, before ?? null);
  }

  @Post(':conversation/take')
  @Allow('inbox.answer')
  @Answers(
    InboxConversation,
    'Takes a conversation over: until it is given back, no flow goes on in it by itself.',
  )
  async take(
    @Param({ schema: InboxParams }) { conversation }: InboxParams,
    @Body({ schema: InboxTake }) { from }: InboxTake,
    @Caller() caller: Principal,
  ): Promise<InboxConversation> {
    await this.inbox.take(caller, conversation, from ?? null);
    return this.views.show(caller, conversation, null);
  }

  @Post(':conversation/reply')
  @Allow('inbox.answer')
  @Answers(InboxReplied, 'Writes to her, and takes the conversation over where nobody has it.', {
    status: 201,
  })
  reply(
    @Param({ schema: InboxParams }) { conversation }: InboxParams,
    @Body({ schema: InboxReply }) { text }: InboxReply,
    @Caller() caller: Principal,
  ): Promise<InboxReplied> {
    return this.replies.write(caller, conversation, text);
  }

  @Post(':conversation/give-back')
  @Allow('inbox.answer')
  @Answers(null, 'Gives a conversation back: her open question is put again, or the flow goes on at a step.')
  async giveBack(
    @Param({ schema: InboxParams }) { conversation }: InboxParams,
    @Body({ schema: InboxGiveBack }) { step }: InboxGiveBack,
    @Caller() caller: Principal,
  ): Promise<void> {
    await this.inbox.giveBack(caller, conversation, step ?? null);
  }

  @Post(':conversation/close')
  @Allow('inbox.answer')
  @Answers(null, 'Is done with a conversation: closes its open cases, and gives it back.')
  async close(
    @Param({ schema: InboxParams }) { conversation }: InboxParams,
    @Body({ schema: InboxClose }) body: InboxClose,
    @Caller() caller: Principal,
  ): Promise<void> {
    await this.inbox.close(caller, conversation, body);
  }

  @Post(':conversation/presence')
  @Allow('inbox.read')
  @Answers(InboxPresenceView, 'Says what the caller does at a conversation, and hears who else is there.')
  async say(
    @Param({ schema: InboxParams }) { conversation }: InboxParams,
    @Body({ schema: InboxPresenceSaid }) body: InboxPresenceSaid,
    @Caller() caller: Principal,
  ): Promise<InboxPresenceView> {
    await this.views.find(caller, conversation);
    return { people: await this.presence.say(caller, conversation, body) };
  }
}
