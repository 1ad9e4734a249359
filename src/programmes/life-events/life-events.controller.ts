import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { PersonParams } from '../../people/record/people.schemas.js';
import { Allow } from '../../platform/access/allow.decorator.js';
import { Caller } from '../../platform/access/caller.decorator.js';
import type { Principal } from '../../platform/access/principal.js';
import { Answers } from '../../platform/http/answers.decorator.js';
import { ForeseenLifeEvents, type ForeseenLifeEvent } from './foreseen-life-events.js';
import { lifeEventView } from './life-event-view.js';
import { LifeEventList, LifeEventParams, LifeEventView, NewLifeEvent } from './life-events.schemas.js';
import { StaffLifeEvents } from './staff-life-events.service.js';

/** What happens to people and changes what they may be told. */
@ApiTags('programmes')
@Controller('api/v1')
@Allow('life_events.record')
export class LifeEventsController {
  constructor(
    private readonly events: StaffLifeEvents,
    private readonly foreseen: ForeseenLifeEvents,
  ) {}

  @Get('people/:id/life-events')
  @Answers(
    LifeEventList,
    'Lists what happened to a person and changed what she may be told, and what would follow if something did.',
  )
  async list(
    @Param({ schema: PersonParams }) { id }: PersonParams,
    @Caller() caller: Principal,
  ): Promise<LifeEventList> {
    const items = (await this.events.list(caller, id)).map(lifeEventView);
    return { items, foreseen: (await this.foreseen.of(id)).map(foreseenView) };
  }

  @Post('people/:id/life-events')
  @Answers(
    LifeEventView,
    'Records a loss, a death, a move or the end of school: whatever is sent about it ends at once.',
    { status: 201 },
  )
  async record(
    @Param({ schema: PersonParams }) { id }: PersonParams,
    @Body({ schema: NewLifeEvent }) body: NewLifeEvent,
    @Caller() caller: Principal,
  ): Promise<LifeEventView> {
    return lifeEventView(await this.events.record(caller, id, body));
  }

  @Post('life-events/:id/undo')
  @Answers(LifeEventView, 'Takes back what was a mistake: what it ended goes on where it can.')
  async undo(
    @Param({ schema: LifeEventParams }) { id }: LifeEventParams,
    @Caller() caller: Principal,
  ): Promise<LifeEventView> {
    return lifeEventView(await this.events.undo(caller, id));
  }
}

function foreseenView({
  programmes,
  purposes,
  ...rest
}: ForeseenLifeEvent): LifeEventList['foreseen'][number] {
  return { ...rest, programmes: [...programmes], purposes: [...purposes] };
}
