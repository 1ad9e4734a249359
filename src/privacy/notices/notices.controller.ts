import { Readable } from 'node:stream';

import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';

import { sheetTypes } from '../../exchange/sheets/write-sheet.js';
import { Allow } from '../../platform/access/allow.decorator.js';
import { Caller } from '../../platform/access/caller.decorator.js';
import type { Principal } from '../../platform/access/principal.js';
import { Answers, AnswersWith } from '../../platform/http/answers.decorator.js';
import type { Page } from '../../platform/http/page.js';
import {
  DeleteNoticePage,
  NoticesBody,
  NoticesChanged,
  NoticesFileQuery,
  NoticesQuery,
  type DeleteNoticeView,
} from './notices.schemas.js';
import { DeleteNotices } from './notices.service.js';

/** What partners have to delete, because somebody wants it or is gone here. */
@ApiTags('privacy')
@Controller('api/v1/privacy/delete-notices')
export class NoticesController {
  constructor(private readonly notices: DeleteNotices) {}

  @Get()
  @Allow('privacy.read')
  @Answers(DeleteNoticePage, 'Lists what partners have to delete, the oldest first.')
  list(
    @Query({ schema: NoticesQuery }) query: NoticesQuery,
    @Caller() caller: Principal,
  ): Promise<Page<DeleteNoticeView>> {
    return this.notices.list(caller, query);
  }

  @Get('file')
  @Allow('privacy.manage')
  @AnswersWith(
    ['text/csv'],
    'Gives a partner’s notices as a sheet: the ids that stood in the files they got.',
  )
  async file(
    @Query({ schema: NoticesFileQuery }) query: NoticesFileQuery,
    @Caller() caller: Principal,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const bytes = await this.notices.file(caller, query);
    void reply
      .header('content-type', sheetTypes.csv)
      .header('content-disposition', `attachment; filename="delete-${query.partner}.csv"`)
      .header('cache-control', 'no-store')
      .send(Readable.from(bytes));
  }

  @Post('sent')
  @Allow('privacy.manage')
  @Answers(NoticesChanged, 'Notes that these notices were sent to their partners.')
  sent(
    @Body({ schema: NoticesBody }) { ids }: NoticesBody,
    @Caller() caller: Principal,
  ): Promise<NoticesChanged> {
    return this.notices.note(caller, ids, 'sent');
  }

  @Post('confirmed')
  @Allow('privacy.manage')
  @Answers(NoticesChanged, 'Notes that partners have said that they deleted what these notices name.')
  confirmed(
    @Body({ schema: NoticesBody }) { ids }: NoticesBody,
    @Caller() caller: Principal,
  ): Promise<NoticesChanged> {
    return this.notices.note(caller, ids, 'confirmed');
  }
}
