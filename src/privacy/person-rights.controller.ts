import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';

import { PersonParams } from '../people/record/people.schemas.js';
import { Allow } from '../platform/access/allow.decorator.js';
import { Caller } from '../platform/access/caller.decorator.js';
import type { Principal } from '../platform/access/principal.js';
import { Answers, AnswersWith } from '../platform/http/answers.decorator.js';
import { AccessFiles } from './access/access-files.service.js';
import { ErasureRunner } from './erasure/erasure-runner.js';
import { PrivacyRequests } from './privacy-requests.service.js';
import {
  AccessFileQuery,
  EraseBody,
  MessageParams,
  PrivacyRequestView,
  RedactBody,
  RedactedView,
} from './privacy.schemas.js';
import { Redaction } from './redaction/redaction.service.js';

/** What is done for somebody by right. */
@ApiTags('privacy')
@Controller('api/v1')
@Allow('privacy.manage')
export class PersonRightsController {
  constructor(
    private readonly requests: PrivacyRequests,
    private readonly runner: ErasureRunner,
    private readonly files: AccessFiles,
    private readonly redaction: Redaction,
  ) {}

  @Post('people/:id/erase')
  @Answers(
    PrivacyRequestView,
    'Deletes all that is kept about a person, for good; it goes on after the answer.',
    { status: 202 },
  )
  async erase(
    @Param({ schema: PersonParams }) { id }: PersonParams,
    @Body({ schema: EraseBody }) { reason }: EraseBody,
    @Caller() caller: Principal,
  ): Promise<PrivacyRequestView> {
    const request = await this.requests.beginErasure(caller, id, reason);
    await this.runner.wake();
    return request;
  }

  @Get('people/:id/access-file')
  @AnswersWith(
    ['application/json', 'text/html'],
    'Gives all that is kept about a person, for herself: as data or as a page. It is noted that it was taken out.',
  )
  async accessFile(
    @Param({ schema: PersonParams }) { id }: PersonParams,
    @Query({ schema: AccessFileQuery }) { format, language }: AccessFileQuery,
    @Caller() caller: Principal,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { contentType, body } = await this.files.of(caller, id, { format, language });
    void reply
      .header('content-type', contentType)
      .header('content-disposition', `attachment; filename="${id}.${format}"`)
      .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
      .header('cache-control', 'no-store')
      .send(body);
  }

  @Post('messages/:id/redact')
  @Answers(RedactedView, 'Takes the words out of one message for good, wherever they are kept.')
  redact(
    @Param({ schema: MessageParams }) { id }: MessageParams,
    @Body({ schema: RedactBody }) { reason }: RedactBody,
    @Caller() caller: Principal,
  ): Promise<RedactedView> {
    return this.redaction.redact(caller, id, reason);
  }
}
