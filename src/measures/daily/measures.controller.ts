import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { Allow } from '../../platform/access/allow.decorator.js';
import { Caller } from '../../platform/access/caller.decorator.js';
import type { Principal } from '../../platform/access/principal.js';
import { Answers } from '../../platform/http/answers.decorator.js';
import { DeliveryTruths } from '../delivery/delivery.service.js';
import { Filling } from './filling.service.js';
import { MeasuresReading } from './measures-reading.service.js';
import {
  CostPerOutcome,
  DeliveryTruth,
  MeasureSeries,
  MeasureSplit,
  MeasuresOverview,
  MeasuresQuery,
  PartQuery,
  SplitQuery,
} from './measures.schemas.js';
import { MeasuresOverviews } from './overview.service.js';

/** What happened, added up; in a turf, in its places and programmes. */
@ApiTags('measures')
@Controller('api/v1/measures')
@Allow('measures.read')
export class MeasuresController {
  constructor(
    private readonly reading: MeasuresReading,
    private readonly overviews: MeasuresOverviews,
    private readonly deliveries: DeliveryTruths,
    private readonly filling: Filling,
  ) {}

  @Get()
  @Answers(MeasureSeries, 'Shows measures over time, by day, week or month.')
  async series(
    @Query({ schema: MeasuresQuery }) query: MeasuresQuery,
    @Caller() { scope }: Principal,
  ): Promise<MeasureSeries> {
    return this.reading.shown(scope, query, (await this.filling.filled()).at);
  }

  @Get('overview')
  @Answers(MeasuresOverview, 'Shows what stands at the top of the dashboard.')
  overview(@Caller() { scope }: Principal): Promise<MeasuresOverview> {
    return this.overviews.of(scope);
  }

  @Get('split')
  @Answers(MeasureSplit, 'Tells a measure apart by programme, or by the places that lie directly in one.')
  split(
    @Query({ schema: SplitQuery }) query: SplitQuery,
    @Caller() { scope }: Principal,
  ): Promise<MeasureSplit> {
    return this.reading.split(scope, query);
  }

  @Get('delivery')
  @Answers(
    DeliveryTruth,
    'Shows what became of messages: confirmed, unknown, impossible; by channel, sender and place.',
  )
  delivery(
    @Query({ schema: PartQuery }) query: PartQuery,
    @Caller() { scope }: Principal,
  ): Promise<DeliveryTruth> {
    return this.deliveries.of(scope, query);
  }

  @Get('cost')
  @Answers(CostPerOutcome, 'Shows what was spent on messages, and how much that is for each outcome.')
  cost(
    @Query({ schema: PartQuery }) query: PartQuery,
    @Caller() { scope }: Principal,
  ): Promise<CostPerOutcome> {
    return this.reading.cost(scope, query);
  }
}
