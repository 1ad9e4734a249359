import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { Allow } from '../../platform/access/allow.decorator.js';
import { Caller } from '../../platform/access/caller.decorator.js';
import type { Principal } from '../../platform/access/principal.js';
import { Config } from '../../platform/config/config.js';
import { Languages } from '../../platform/http/accept-language.js';
import { Answers } from '../../platform/http/answers.decorator.js';
import { programmeView, summaryOf } from './programme-views.js';
import {
  EnrolMany,
  EnrolManyResult,
  ProgrammeList,
  ProgrammeParams,
  ProgrammePreview,
  ProgrammePreviewOf,
  ProgrammeView,
} from './programmes-api.schemas.js';
import { ProgrammesOverview } from './programmes-overview.service.js';

/** Programmes of messages: what they say, who is in them, and what somebody would get. */
@ApiTags('programmes')
@Controller('api/v1/programmes')
export class ProgrammesController {
  constructor(
    private readonly programmes: ProgrammesOverview,
    private readonly config: Config,
  ) {}

  @Get()
  @Allow('programmes.read')
  @Answers(ProgrammeList, 'Lists the programmes of messages with how many people are in each.')
  async list(@Caller() caller: Principal, @Languages() languages: string[]): Promise<ProgrammeList> {
    const all = await this.programmes.list(caller, languages);
    return { items: all.map(summaryOf) };
  }

  @Get(':name')
  @Allow('programmes.read')
  @Answers(ProgrammeView, 'Shows a programme: its messages in every language, and when each is due.')
  async show(
    @Param({ schema: ProgrammeParams }) { name }: ProgrammeParams,
    @Caller() caller: Principal,
    @Languages() languages: string[],
  ): Promise<ProgrammeView> {
    const seen = await this.programmes.show(caller, name, languages);
    return programmeView(seen, this.config.organisation);
  }

  @Post(':name/preview')
  @Allow('programmes.read')
  @Answers(
    ProgrammePreview,
    'Tells what somebody would get of a programme, and when; nothing is kept or sent.',
  )
  preview(
    @Param({ schema: ProgrammeParams }) { name }: ProgrammeParams,
    @Body({ schema: ProgrammePreviewOf }) body: ProgrammePreviewOf,
  ): ProgrammePreview {
    return { messages: this.programmes.preview(name, body) };
  }

  @Post(':name/enrol')
  @Allow('programmes.enrol')
  @Answers(
    EnrolManyResult,
    'Takes everybody of a segment into a programme, or says whom it would take in. Who was in it before is left out.',
    { status: 202 },
  )
  enrol(
    @Param({ schema: ProgrammeParams }) { name }: ProgrammeParams,
    @Body({ schema: EnrolMany }) body: EnrolMany,
    @Caller() caller: Principal,
  ): Promise<EnrolManyResult> {
    return this.programmes.enrolMany(caller, name, body);
  }
}
