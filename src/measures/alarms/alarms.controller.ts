import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { Allow } from '../../platform/access/allow.decorator.js';
import { Caller } from '../../platform/access/caller.decorator.js';
import type { Principal } from '../../platform/access/principal.js';
import { Answers } from '../../platform/http/answers.decorator.js';
import type { Page } from '../../platform/http/page.js';
import { Acknowledgement, AlarmPage, AlarmParams, AlarmsQuery, AlarmView } from './alarms.schemas.js';
import { Alarms } from './alarms.service.js';

/** What has turned and should be looked at. */
@ApiTags('measures')
@Controller('api/v1/alarms')
export class AlarmsController {
  constructor(private readonly alarms: Alarms) {}

  @Get()
  @Allow('measures.read')
  @Answers(AlarmPage, 'Lists alarms, the latest first; in a turf there are none.')
  list(
    @Query({ schema: AlarmsQuery }) query: AlarmsQuery,
    @Caller() { scope }: Principal,
  ): Promise<Page<AlarmView>> {
    return this.alarms.list(scope, query);
  }

  @Post(':id/acknowledge')
  @Allow('measures.edit')
  @Answers(AlarmView, 'Notes that the caller has seen an alarm, and what they say; it ends by itself.')
  acknowledge(
    @Param({ schema: AlarmParams }) { id }: AlarmParams,
    @Body({ schema: Acknowledgement }) { says }: Acknowledgement,
    @Caller() caller: Principal,
  ): Promise<AlarmView> {
    return this.alarms.acknowledge(caller, id, says);
  }
}
