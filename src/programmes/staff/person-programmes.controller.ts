import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { PersonParams } from '../../people/record/people.schemas.js';
import { Allow } from '../../platform/access/allow.decorator.js';
import { Caller } from '../../platform/access/caller.decorator.js';
import type { Principal } from '../../platform/access/principal.js';
import { Answers } from '../../platform/http/answers.decorator.js';
import { Coming } from './coming.js';
import { PersonProgrammes } from './person-programmes.service.js';
import {
  NewSubscription,
  PauseSubscription,
  PersonProgrammesQuery,
  SubscriptionList,
  SubscriptionParams,
} from './programmes-api.schemas.js';

/** How many days ahead an answer to a change looks. */
const usualDays = 7;

/** The programmes of one person. */
@ApiTags('programmes')
@Controller('api/v1/people/:id/programmes')
export class PersonProgrammesController {
  constructor(
    private readonly programmes: PersonProgrammes,
    private readonly coming: Coming,
  ) {}

  @Get()
  @Allow('people.read')
  @Answers(
    SubscriptionList,
    'Lists the programmes that a person is or was in, with what comes in the next days.',
  )
  async list(
    @Param({ schema: PersonParams }) { id }: PersonParams,
    @Query({ schema: PersonProgrammesQuery }) { days }: PersonProgrammesQuery,
    @Caller() caller: Principal,
  ): Promise<SubscriptionList> {
    return this.coming.of(await this.programmes.of(caller, id), days);
  }

  @Post()
  @Allow('programmes.enrol')
  @Answers(SubscriptionList, 'Takes a person into a programme, or counts it from another date.', {
    status: 201,
  })
  async enrol(
    @Param({ schema: PersonParams }) { id }: PersonParams,
    @Body({ schema: NewSubscription }) body: NewSubscription,
    @Caller() caller: Principal,
  ): Promise<SubscriptionList> {
    return this.coming.of(await this.programmes.enrol(caller, id, body), usualDays);
  }

  @Post(':subscription/pause')
  @Allow('programmes.enrol')
  @Answers(SubscriptionList, 'Lets a programme rest for a person: what waits is taken back.')
  async pause(
    @Param({ schema: SubscriptionParams }) { id, subscription }: SubscriptionParams,
    @Body({ schema: PauseSubscription }) { until }: PauseSubscription,
    @Caller() caller: Principal,
  ): Promise<SubscriptionList> {
    const end = until === null ? null : new Date(until);
    return this.coming.of(await this.programmes.pause(caller, id, subscription, end), usualDays);
  }

  @Post(':subscription/resume')
  @Allow('programmes.enrol')
  @Answers(SubscriptionList, 'Lets a programme that rests go on, at what is next by now.')
  async resume(
    @Param({ schema: SubscriptionParams }) { id, subscription }: SubscriptionParams,
    @Caller() caller: Principal,
  ): Promise<SubscriptionList> {
    return this.coming.of(await this.programmes.resume(caller, id, subscription), usualDays);
  }

  @Post(':subscription/leave')
  @Allow('programmes.enrol')
  @Answers(SubscriptionList, 'Takes a person out of a programme: nothing more of it follows.')
  async leave(
    @Param({ schema: SubscriptionParams }) { id, subscription }: SubscriptionParams,
    @Caller() caller: Principal,
  ): Promise<SubscriptionList> {
    return this.coming.of(await this.programmes.leave(caller, id, subscription), usualDays);
  }
}
