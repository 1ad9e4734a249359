import { Body, Controller, Get, Param, Patch, Query } from '@nestjs/common';
import { z } from 'zod';
import { Allow } from '../../platform/access/allow.decorator.js';
import { Caller } from '../../platform/access/caller.decorator.js';
import type { Principal } from '../../platform/access/principal.js';
import { Answers } from '../../platform/http/answers.decorator.js';
import { PageQuery, pageFrom, readCursor } from '../../platform/http/page.js';
import type { Page } from '../../platform/http/page.js';
import { IfMatch, Versioned } from '../../platform/http/versioned.js';
import {
  ChangeTexts,
  FlowTexts,
  FlowTextsPage,
  LanguageParams,
  TextsOverview,
  TextsParams,
} from './texts.schemas.js';
import type { FlowTextsRow } from './texts.schemas.js';
import { TextsService } from './texts.service.js';
import { TranslatingService } from './translating.service.js';

/** How many of the list stand on the pages before. */
const Position = z.int().min(0).max(10_000);

/** What is translated, and translating it, over HTTP. */
@Controller('api/v1/texts')
export class TextsController {
  constructor(
    private readonly texts: TextsService,
    private readonly translating: TranslatingService,
  ) {}

  @Get()
  @Allow('texts.read')
  @Answers(TextsOverview, 'Counts what there is to translate in each language.')
  overview(@Caller() caller: Principal): Promise<TextsOverview> {
    return this.texts.overview(caller);
  }

  @Get(':language')
  @Allow('texts.read')
  @Answers(FlowTextsPage, 'Lists the flows of a language with what there is to translate in each.')
  async flows(
    @Param({ schema: LanguageParams }) { language }: LanguageParams,
    @Query({ schema: PageQuery }) { limit, cursor }: PageQuery,
    @Caller() caller: Principal,
  ): Promise<Page<FlowTextsRow>> {
    const flows = await this.texts.flowsIn(caller, language);
    const from = cursor === undefined ? 0 : readCursor(cursor, Position);
    return pageFrom(flows.slice(from, from + limit + 1), limit, () => from + limit);
  }

  @Get(':language/:flow')
  @Allow('texts.read')
  @Answers(FlowTexts, 'Shows the texts of a flow in one language, in the order of the conversation.')
  async rows(
    @Param({ schema: TextsParams }) { language, flow }: TextsParams,
    @Caller() caller: Principal,
  ): Promise<Versioned<FlowTexts>> {
    const texts = await this.texts.rows(caller, language, flow);
    return new Versioned(texts.version, texts);
  }

  @Patch(':language/:flow')
  @Allow('texts.translate')
  @Answers(
    FlowTexts,
    'Changes texts of a flow in one language: all of these changes go into its draft, or none.',
  )
  async change(
    @Param({ schema: TextsParams }) place: TextsParams,
    @IfMatch() seen: number,
    @Body({ schema: ChangeTexts }) changes: ChangeTexts,
    @Caller() caller: Principal,
  ): Promise<Versioned<FlowTexts>> {
    const texts = await this.translating.change(caller, place, seen, changes);
    return new Versioned(texts.version, texts);
  }
}
