import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { Allow } from '../../platform/access/allow.decorator.js';
import { Caller } from '../../platform/access/caller.decorator.js';
import type { Principal } from '../../platform/access/principal.js';
import { Answers } from '../../platform/http/answers.decorator.js';
import { OwnWeeks } from './own-week.service.js';
import { OwnWeek } from './week.schemas.js';

/** What somebody's own work did. */
@ApiTags('measures')
@Controller('api/v1/me/week')
export class WeekController {
  constructor(private readonly weeks: OwnWeeks) {}

  @Get()
  @Allow('account.own')
  @Answers(OwnWeek, 'Tells what the work of the caller did this week.')
  week(@Caller() { userId }: Principal): Promise<OwnWeek> {
    return this.weeks.of(userId);
  }
}
