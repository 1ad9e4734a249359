import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { Allow } from '../../platform/access/allow.decorator.js';
import { Caller } from '../../platform/access/caller.decorator.js';
import type { Principal } from '../../platform/access/principal.js';
import { Answers } from '../../platform/http/answers.decorator.js';
import { Forecast } from '../forecast/forecast.schemas.js';
import { Forecasts } from '../forecast/forecast.service.js';
import { FunnelQuery, ProgrammeFunnel } from './funnel.schemas.js';
import { Funnels } from './funnel.service.js';

/** How people come through programmes, and what next month will take. */
@ApiTags('measures')
@Controller('api/v1/measures')
@Allow('measures.read')
export class OutlookController {
  constructor(
    private readonly funnels: Funnels,
    private readonly forecasts: Forecasts,
  ) {}

  @Get('funnel')
  @Answers(ProgrammeFunnel, 'Shows how people come through a programme, message by message.')
  funnel(
    @Query({ schema: FunnelQuery }) query: FunnelQuery,
    @Caller() caller: Principal,
  ): Promise<ProgrammeFunnel> {
    return this.funnels.of(caller, query);
  }

  @Get('forecast')
  @Answers(Forecast, 'Reckons how many messages next month will take, and what they will cost.')
  forecast(@Caller() caller: Principal): Promise<Forecast> {
    return this.forecasts.nextMonth(caller);
  }
}
