import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { Allow } from '../../platform/access/allow.decorator.js';
import { Caller } from '../../platform/access/caller.decorator.js';
import type { Principal } from '../../platform/access/principal.js';
import { Answers } from '../../platform/http/answers.decorator.js';
import { PageQuery, type Page } from '../../platform/http/page.js';
import { RetentionRunner } from './retention-runner.js';
import {
  NewRetentionRun,
  RetentionPreview,
  RetentionRunPage,
  RetentionRunView,
} from './retention.schemas.js';
import { Retention } from './retention.service.js';

/** What is deleted because its time is over. */
@ApiTags('privacy')
@Controller('api/v1/privacy/retention')
export class RetentionController {
  constructor(
    private readonly retention: Retention,
    private readonly runner: RetentionRunner,
  ) {}

  @Get()
  @Allow('privacy.read')
  @Answers(RetentionPreview, 'Shows what the rules of retention would delete now, and what nothing uses.')
  preview(): Promise<RetentionPreview> {
    return this.retention.preview();
  }

  @Post('run')
  @Allow('privacy.manage')
  @Answers(RetentionRunView, 'Deletes for good what was shown in a preview; it goes on after the answer.', {
    status: 202,
  })
  async run(
    @Body({ schema: NewRetentionRun }) { hash }: NewRetentionRun,
    @Caller() caller: Principal,
  ): Promise<RetentionRunView> {
    const run = await this.retention.start(caller, hash);
    await this.runner.wake();
    return run;
  }

  @Get('runs')
  @Allow('privacy.read')
  @Answers(RetentionRunPage, 'Lists runs of the rules, the latest first.')
  runs(@Query({ schema: PageQuery }) query: PageQuery): Promise<Page<RetentionRunView>> {
    return this.retention.runs(query);
  }
}
