import { Readable } from 'node:stream';

import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';

import { sheetTypes } from '../../exchange/sheets/write-sheet.js';
import { Allow } from '../../platform/access/allow.decorator.js';
import { Caller } from '../../platform/access/caller.decorator.js';
import type { Principal } from '../../platform/access/principal.js';
import { Answers, AnswersWith } from '../../platform/http/answers.decorator.js';
import type { Page } from '../../platform/http/page.js';
import { AffectedChoices } from './affected-choices.service.js';
import {
  AffectedChoicesView,
  AffectedCount,
  AffectedFileQuery,
  AffectedPage,
  AffectedPageQuery,
  AffectedQuery,
  type AffectedPerson,
} from './affected.schemas.js';
import { Affected } from './affected.service.js';

/** Whom a breach concerns, and who therefore may have to be told. */
@ApiTags('privacy')
@Controller('api/v1/privacy/affected')
export class AffectedController {
  constructor(
    private readonly affected: Affected,
    private readonly choices: AffectedChoices,
  ) {}

  @Get()
  @Allow('privacy.read')
  @Answers(AffectedPage, 'Lists whose data a file, an account or a number of ours has shown, and why.')
  list(
    @Query({ schema: AffectedPageQuery }) query: AffectedPageQuery,
    @Caller() caller: Principal,
  ): Promise<Page<AffectedPerson>> {
    return this.affected.list(caller, query);
  }

  @Get('count')
  @Allow('privacy.read')
  @Answers(AffectedCount, 'Counts them.')
  count(
    @Query({ schema: AffectedQuery }) query: AffectedQuery,
    @Caller() caller: Principal,
  ): Promise<AffectedCount> {
    return this.affected.count(caller, query);
  }

  @Get('choices')
  @Allow('privacy.read')
  @Answers(AffectedChoicesView, 'Lists what something can have happened to.')
  choose(@Caller() caller: Principal): Promise<AffectedChoicesView> {
    return this.choices.of(caller);
  }

  @Get('file')
  @Allow('privacy.manage')
  @AnswersWith(['text/csv'], 'Writes them into a file, to be told; that it was taken out is in the log.')
  async file(
    @Query({ schema: AffectedFileQuery }) { format, ...query }: AffectedFileQuery,
    @Caller() caller: Principal,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { id, bytes } = await this.affected.file(caller, query);
    void reply
      .header('content-type', sheetTypes[format])
      .header('content-disposition', 'attachment; filename="affected.csv"')
      .header('x-export-id', id)
      .header('cache-control', 'no-store')
      .send(Readable.from(bytes));
  }
}
