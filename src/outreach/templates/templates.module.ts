import { Module } from '@nestjs/common';

import { ChannelsModule } from '../../channels/channels.module.js';
import { MessagesModule } from '../../messages/messages.module.js';
import { ApprovedTemplates } from './approved-templates.js';
import { MessageTemplatesRepository } from './message-templates.repository.js';
import { TemplateSyncRunner } from './sync-templates.js';
import { TemplateSync } from './template-sync.service.js';

/*
 * The templates of WhatsApp.
 * Here: which there are and where their approval stands, as their provider says.
 * Not here: what fills them for whom, and whether a message needs one (`messages`).
 */
@Module({
  imports: [ChannelsModule, MessagesModule],
  providers: [ApprovedTemplates, MessageTemplatesRepository, TemplateSync, TemplateSyncRunner],
  exports: [MessageTemplatesRepository, TemplateSync],
})
export class TemplatesModule {}
