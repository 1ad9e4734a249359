import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { PersonParams } from '../people/record/people.schemas.js';
import { Allow } from '../platform/access/allow.decorator.js';
import { Caller } from '../platform/access/caller.decorator.js';
import type { Principal } from '../platform/access/principal.js';
import { Answers } from '../platform/http/answers.decorator.js';
import { OverviewQuery, PersonOverview } from './overview.schemas.js';
import { Overviews } from './overviews.service.js';

/** What several rooms know of one person. */
@ApiTags('people')
@Controller('api/v1/people/:id/overview')
@Allow('people.read')
export class OverviewController {
  constructor(private readonly overviews: Overviews) {}

  @Get()
  @Answers(
    PersonOverview,
    'Shows where a person stands: programmes with what comes next or why nothing does, cases, and the conversation.',
  )
  show(
    @Param({ schema: PersonParams }) { id }: PersonParams,
    @Query({ schema: OverviewQuery }) { language }: OverviewQuery,
    @Caller() caller: Principal,
  ): Promise<PersonOverview> {
    return this.overviews.of(caller, id, language);
  }
}
