import { Module } from '@nestjs/common';
import { ConversationsModule } from '../../conversations/conversations.module.js';
import { DraftsModule } from '../drafts/drafts.module.js';
import { FlowTextsReader } from './flow-texts.js';
import { TextsSaving } from './saving.service.js';
import { SheetsController } from './sheets.controller.js';
import { SheetsService } from './sheets.service.js';
import { TextsController } from './texts.controller.js';
import { TextsService } from './texts.service.js';
import { TranslatingService } from './translating.service.js';

/*
 * Translating flows: what is translated, one text at a time, and sheets.
 * Here: the texts of drafts and of what is live, by language; a translator sees one.
 * Not here: what the state of a text is, and how a sheet is read and judged (`conversations/translation`).
 */
@Module({
  imports: [ConversationsModule, DraftsModule],
  controllers: [SheetsController, TextsController],
  providers: [FlowTextsReader, SheetsService, TextsSaving, TextsService, TranslatingService],
})
export class TextsModule {}
