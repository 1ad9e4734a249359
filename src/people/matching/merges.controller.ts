import { Body, Controller, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { Allow } from '../../platform/access/allow.decorator.js';
import { Caller } from '../../platform/access/caller.decorator.js';
import type { Principal } from '../../platform/access/principal.js';
import { Answers } from '../../platform/http/answers.decorator.js';
import { PersonParams } from '../record/people.schemas.js';
import { MergeOutcomes } from './merge-outcomes.service.js';
import { MergeBody, MergeParams, MergeQuery, MergeView, PartedView } from './matching.schemas.js';
import { Merging } from './merging.service.js';

/** Merging two records of one person, and taking them apart again. */
@ApiTags('people')
@Controller('api/v1')
@Allow('people.merge')
export class MergesController {
  constructor(
    private readonly outcomes: MergeOutcomes,
    private readonly merging: Merging,
  ) {}

  @Post('people/:id/merge')
  @Answers(
    MergeView,
    'Merges another record of a person into this one; `dryRun` shows what it would come to.',
  )
  async merge(
    @Param({ schema: PersonParams }) { id }: PersonParams,
    @Query({ schema: MergeQuery }) { dryRun }: MergeQuery,
    @Body({ schema: MergeBody }) { other, take }: MergeBody,
    @Caller() caller: Principal,
  ): Promise<MergeView> {
    const wish = { keptId: id, otherId: other, take };
    const { conflicts, moved, ...outcome } =
      dryRun === 'true' ? await this.outcomes.preview(caller, wish) : await this.outcomes.merge(caller, wish);
    return { ...outcome, conflicts: [...conflicts], moved: [...moved] };
  }

  @Post('merges/:id/undo')
  @Answers(PartedView, 'Takes two merged records apart: each gets back what it had.')
  async undo(
    @Param({ schema: MergeParams }) { id }: MergeParams,
    @Caller() caller: Principal,
  ): Promise<PartedView> {
    const { keptId, mergedId } = await this.merging.undo(caller, id);
    return { keptId, mergedId };
  }
}
