import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';

import { Allow } from '../platform/access/allow.decorator.js';
import { Caller } from '../platform/access/caller.decorator.js';
import type { Principal } from '../platform/access/principal.js';
import { Answers } from '../platform/http/answers.decorator.js';
import { PageQuery, pageFrom, readCursor, type Page } from '../platform/http/page.js';
import { IfMatch, Versioned } from '../platform/http/versioned.js';
import { askerOf, Explaining } from './explaining.service.js';
import { explainedView, segmentView, whyView } from './segment-views.js';
import type { Segment } from './segment.js';
import { SegmentsRepository } from './segments.repository.js';
import {
  ExplainSegment,
  LanguageQuery,
  NewSegment,
  SegmentExplained,
  SegmentPage,
  SegmentParams,
  SegmentPatch,
  SegmentView,
  SegmentWhy,
  WhyParams,
} from './segments.schemas.js';
import { SegmentsService } from './segments.service.js';

/** The name that a page ended with. */
const NamePosition = z
  .string()
  .max(200)
  .refine((name) => !name.includes('\0'));

/** Segments: descriptions of people that stay true while people change. */
@ApiTags('segments')
@Controller('api/v1/segments')
export class SegmentsController {
  constructor(
    private readonly segments: SegmentsRepository,
    private readonly service: SegmentsService,
    private readonly explaining: Explaining,
  ) {}

  @Get()
  @Allow('people.read')
  @Answers(SegmentPage, 'Lists the segments in the order of their names.')
  async list(@Query({ schema: PageQuery }) { limit, cursor }: PageQuery): Promise<Page<SegmentView>> {
    const after = cursor === undefined ? null : readCursor(cursor, NamePosition);
    const rows = await this.segments.list(after, limit + 1);
    return pageFrom(rows.map(segmentView), limit, ({ name }) => name);
  }

  @Post()
  @Allow('segments.edit')
  @Answers(SegmentView, 'Makes a segment. An expression that means nothing is refused with its place.', {
    status: 201,
  })
  async create(
    @Body({ schema: NewSegment }) body: NewSegment,
    @Caller() caller: Principal,
  ): Promise<Versioned<SegmentView>> {
    return versioned(await this.service.create(caller, body));
  }

  @Post('explain')
  @Allow('people.read')
  @Answers(SegmentExplained, 'Says in words whom an expression means, how many they are, and some of them.')
  async explain(
    @Body({ schema: ExplainSegment }) { expression, language }: ExplainSegment,
    @Caller() caller: Principal,
  ): Promise<SegmentExplained> {
    return explainedView(await this.explaining.explain(expression, askerOf(caller, language)));
  }

  @Get(':id')
  @Allow('people.read')
  @Answers(SegmentView, 'Shows a segment.')
  async show(@Param({ schema: SegmentParams }) { id }: SegmentParams): Promise<Versioned<SegmentView>> {
    return versioned(await this.service.show(id));
  }

  @Patch(':id')
  @Allow('segments.edit')
  @Answers(SegmentView, 'Changes a segment.')
  async change(
    @Param({ schema: SegmentParams }) { id }: SegmentParams,
    @IfMatch() seen: number,
    @Body({ schema: SegmentPatch }) body: SegmentPatch,
    @Caller() caller: Principal,
  ): Promise<Versioned<SegmentView>> {
    return versioned(await this.service.change(caller, id, seen, body));
  }

  @Delete(':id')
  @Allow('segments.edit')
  @Answers(null, 'Removes a segment; nothing happens to its people.')
  remove(
    @Param({ schema: SegmentParams }) { id }: SegmentParams,
    @IfMatch() seen: number,
    @Caller() caller: Principal,
  ): Promise<void> {
    return this.service.remove(caller, id, seen);
  }

  @Get(':id/why/:personId')
  @Allow('people.read')
  @Answers(SegmentWhy, 'Says why somebody is in a segment or not: which parts of it hold for her.')
  async why(
    @Param({ schema: WhyParams }) { id, personId }: WhyParams,
    @Query({ schema: LanguageQuery }) { language }: LanguageQuery,
    @Caller() caller: Principal,
  ): Promise<SegmentWhy> {
    const { expression } = await this.service.show(id);
    const { sentence, judged } = await this.explaining.why(expression, personId, askerOf(caller, language));
    return whyView(sentence, judged);
  }
}

function versioned(segment: Segment): Versioned<SegmentView> {
  return new Versioned(segment.version, segmentView(segment));
}
