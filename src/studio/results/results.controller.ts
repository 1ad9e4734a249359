import { Controller, Get, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import { seesSensitive } from '../../people/access.rules.js';
import { PeopleFilter } from '../../people/record/people-filter.js';
import { notAllowed } from '../../platform/access/access.guard.js';
import { Allow } from '../../platform/access/allow.decorator.js';
import { Caller } from '../../platform/access/caller.decorator.js';
import { may } from '../../platform/access/policy.js';
import type { Principal } from '../../platform/access/principal.js';
import { DomainError } from '../../platform/domain-error.js';
import { Answers } from '../../platform/http/answers.decorator.js';
import { pageFrom, readCursor } from '../../platform/http/page.js';
import type { Page } from '../../platform/http/page.js';
import {
  FlowResults,
  MisunderstoodPage,
  MisunderstoodQuery,
  ResultsParams,
  ResultsQuery,
} from './results.schemas.js';
import type { MisunderstoodText } from './results.schemas.js';
import type { CountedPeople } from './results.repository.js';
import { ResultsService } from './results.service.js';

/** How many of the list stand on the pages before. */
const Position = z.int().min(0).max(10_000);

/** The results of a flow over HTTP. */
@Controller('api/v1/flows/:name/results')
export class ResultsController {
  constructor(
    private readonly results: ResultsService,
    private readonly filter: PeopleFilter,
  ) {}

  @Get()
  @Allow('flows.results')
  @Answers(FlowResults, 'Counts who came to each step of a flow, answered, was misunderstood and left.')
  async of(
    @Param({ schema: ResultsParams }) { name }: ResultsParams,
    @Query({ schema: ResultsQuery }) { days, segment }: ResultsQuery,
    @Caller() caller: Principal,
  ): Promise<FlowResults> {
    return this.results.results(name, days, await this.peopleOf(caller, segment));
  }

  @Get('misunderstood')
  @Allow('flows.results')
  @Answers(
    MisunderstoodPage,
    'Lists what people wrote and was not understood, without anything that says who.',
  )
  async misunderstood(
    @Param({ schema: ResultsParams }) { name }: ResultsParams,
    @Query({ schema: MisunderstoodQuery }) { days, step, limit, cursor }: MisunderstoodQuery,
    @Caller() { scope }: Principal,
  ): Promise<Page<MisunderstoodText>> {
    const texts = await this.results.misunderstoodTexts(name, days, step ?? null, scope);
    const from = cursor === undefined ? 0 : readCursor(cursor, Position);
    const rows = texts.slice(from, from + limit + 1);
    return pageFrom(
      rows.map((row) => ({ ...row, lastAt: row.lastAt.toISOString() })),
      limit,
      () => from + limit,
    );
  }

  /** Counting by what is known of people is for those who may look at them. */
  private async peopleOf(caller: Principal, segment: string | undefined): Promise<CountedPeople | null> {
    if (segment === undefined) return null;
    if (!may(caller, 'people.read')) throw new DomainError('forbidden', notAllowed);
    const expression = await this.filter.expressionOf(segment);
    return { expression, scope: caller.scope, seesSensitive: seesSensitive(caller) };
  }
}
