import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';

import { Allow } from '../../platform/access/allow.decorator.js';
import { Caller } from '../../platform/access/caller.decorator.js';
import type { Principal } from '../../platform/access/principal.js';
import { Answers } from '../../platform/http/answers.decorator.js';
import { readCursor, type Page } from '../../platform/http/page.js';
import { PersonParams } from '../record/people.schemas.js';
import { NewNote } from './notes.schemas.js';
import { NotedEntry, TimelinePageView, TimelineQuery, type TimelineRow } from './timeline.schemas.js';
import { Timeline } from './timeline.service.js';

const Position = z.strictObject({ at: z.iso.datetime(), id: z.uuid() });

/** The timeline of a person. */
@ApiTags('people')
@Controller('api/v1/people/:id/timeline')
export class TimelineController {
  constructor(private readonly timeline: Timeline) {}

  @Get()
  @Allow('people.read')
  @Answers(TimelinePageView, 'Lists what happened with a person, the latest first.')
  list(
    @Param({ schema: PersonParams }) { id }: PersonParams,
    @Query({ schema: TimelineQuery }) { limit, cursor, kinds }: TimelineQuery,
    @Caller() caller: Principal,
  ): Promise<Page<TimelineRow>> {
    const before = cursor === undefined ? null : readCursor(cursor, Position);
    return this.timeline.page(caller, id, { before, limit, kinds: kinds?.split(',') ?? null });
  }

  @Post()
  @Allow('people.edit')
  @Answers(NotedEntry, 'Notes a call, a visit, a letter, an event, a gift, goods, hours or anything else.', {
    status: 201,
  })
  note(
    @Param({ schema: PersonParams }) { id }: PersonParams,
    @Body({ schema: NewNote }) body: NewNote,
    @Caller() caller: Principal,
  ): Promise<NotedEntry> {
    return this.timeline.note(caller, id, body);
  }
}
