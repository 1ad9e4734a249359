import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { Allow } from '../../platform/access/allow.decorator.js';
import { Caller } from '../../platform/access/caller.decorator.js';
import type { Principal } from '../../platform/access/principal.js';
import { Answers } from '../../platform/http/answers.decorator.js';
import { IfMatch, Versioned } from '../../platform/http/versioned.js';
import {
  GoalCourse,
  GoalCourseQuery,
  GoalList,
  GoalParams,
  GoalPatch,
  GoalView,
  NewGoal,
} from './goals.schemas.js';
import { Goals } from './goals.service.js';

/** What is to be reached, and how far it is. */
@ApiTags('measures')
@Controller('api/v1/goals')
export class GoalsController {
  constructor(private readonly goals: Goals) {}

  @Get()
  @Allow('measures.read')
  @Answers(GoalList, 'Lists goals with how far they are, and the aims that they serve; in a turf, its own.')
  list(@Caller() { scope }: Principal): Promise<GoalList> {
    return this.goals.list(scope);
  }

  @Post()
  @Allow('measures.edit')
  @Answers(GoalView, 'Sets a goal.', { status: 201 })
  async create(
    @Body({ schema: NewGoal }) body: NewGoal,
    @Caller() caller: Principal,
  ): Promise<Versioned<GoalView>> {
    return versioned(await this.goals.create(caller, body));
  }

  @Get(':id')
  @Allow('measures.read')
  @Answers(GoalView, 'Shows a goal and how far it is.')
  async show(
    @Param({ schema: GoalParams }) { id }: GoalParams,
    @Caller() { scope }: Principal,
  ): Promise<Versioned<GoalView>> {
    return versioned(await this.goals.show(scope, id));
  }

  @Get(':id/course')
  @Allow('measures.read')
  @Answers(GoalCourse, 'Shows how a goal came along, a day, a week or a month at a time.')
  course(
    @Param({ schema: GoalParams }) { id }: GoalParams,
    @Query({ schema: GoalCourseQuery }) query: GoalCourseQuery,
    @Caller() { scope }: Principal,
  ): Promise<GoalCourse> {
    return this.goals.course(scope, id, query);
  }

  @Patch(':id')
  @Allow('measures.edit')
  @Answers(GoalView, 'Changes a goal.')
  async change(
    @Param({ schema: GoalParams }) { id }: GoalParams,
    @IfMatch() seen: number,
    @Body({ schema: GoalPatch }) body: GoalPatch,
    @Caller() caller: Principal,
  ): Promise<Versioned<GoalView>> {
    return versioned(await this.goals.change(caller, id, seen, body));
  }

  @Delete(':id')
  @Allow('measures.edit')
  @Answers(null, 'Removes a goal; what was counted stays.')
  remove(
    @Param({ schema: GoalParams }) { id }: GoalParams,
    @IfMatch() seen: number,
    @Caller() caller: Principal,
  ): Promise<void> {
    return this.goals.remove(caller, id, seen);
  }
}

function versioned(goal: GoalView): Versioned<GoalView> {
  return new Versioned(goal.version, goal);
}
