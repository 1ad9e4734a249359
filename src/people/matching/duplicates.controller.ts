import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';

import { Allow } from '../../platform/access/allow.decorator.js';
import { Caller } from '../../platform/access/caller.decorator.js';
import type { Principal } from '../../platform/access/principal.js';
import { Answers } from '../../platform/http/answers.decorator.js';
import { pageFrom, readCursor, type Page } from '../../platform/http/page.js';
import { DuplicateReview } from './duplicate-review.service.js';
import {
  CandidatesView,
  DuplicatePage,
  DuplicateSearch,
  DuplicatesQuery,
  DuplicateView,
  PairDecision,
  PairParams,
} from './matching.schemas.js';

const Position = z.strictObject({ score: z.int(), personId: z.uuid(), otherId: z.uuid() });

/** Records that may be of one person. */
@ApiTags('people')
@Controller('api/v1/duplicates')
export class DuplicatesController {
  constructor(private readonly review: DuplicateReview) {}

  @Get()
  @Allow('people.merge')
  @Answers(DuplicatePage, 'Lists pairs of records that may be of one person, the likeliest first.')
  async list(
    @Query({ schema: DuplicatesQuery }) { person, limit, cursor }: DuplicatesQuery,
    @Caller() caller: Principal,
  ): Promise<Page<DuplicateView>> {
    const after = cursor === undefined ? null : readCursor(cursor, Position);
    const pairs = await this.review.open(caller, { after, personId: person, limit: limit + 1 });
    return pageFrom(pairs, limit, ({ score, personId, otherId }) => ({ score, personId, otherId }));
  }

  @Post('search')
  @Allow('people.edit')
  @Answers(CandidatesView, 'Finds records of somebody who is about to be recorded, the likeliest first.')
  async search(
    @Body({ schema: DuplicateSearch }) wanted: DuplicateSearch,
    @Caller() caller: Principal,
  ): Promise<CandidatesView> {
    return { items: await this.review.search(caller, wanted) };
  }

  @Post(':one/:other')
  @Allow('people.merge')
  @Answers(null, 'Notes whether two records are of two people; such a pair is not shown again.')
  decide(
    @Param({ schema: PairParams }) { one, other }: PairParams,
    @Body({ schema: PairDecision }) { state }: PairDecision,
    @Caller() caller: Principal,
  ): Promise<void> {
    return this.review.decide(caller, [one, other], state);
  }
}
