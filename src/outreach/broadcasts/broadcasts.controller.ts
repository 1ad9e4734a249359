import { Body, Controller, Delete, Get, Param, Patch, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';

import { sheetTypes } from '../../exchange/sheets/write-sheet.js';
import { Allow } from '../../platform/access/allow.decorator.js';
import { Caller } from '../../platform/access/caller.decorator.js';
import type { Principal } from '../../platform/access/principal.js';
import { Database } from '../../platform/database/database.js';
import { Answers } from '../../platform/http/answers.decorator.js';
import { BodyLimit } from '../../platform/http/body-limit.decorator.js';
import { pageFrom, readCursor, type Page } from '../../platform/http/page.js';
import { IfMatch, Versioned } from '../../platform/http/versioned.js';
import { fileIn } from '../audience/brought-file.js';
import { BroadcastSheets } from '../audience/broadcast-sheets.service.js';
import { BroadcastViews, broadcastSummary } from './broadcast-views.js';
import { BroadcastsRepository } from './broadcasts.repository.js';
import {
  BroadcastPage,
  BroadcastParams,
  BroadcastPatch,
  BroadcastsQuery,
  BroadcastSheetView,
  BroadcastView,
  NewBroadcast,
  type BroadcastSummary,
} from './broadcasts.schemas.js';
import { Broadcasts } from './broadcasts.service.js';

/** The largest spreadsheet that is taken. */
const fileLimitBytes = 50 * 1024 * 1024;

/** Broadcasts: what is said to many, to whom, when, and how fast. */
@ApiTags('broadcasts')
@Controller('api/v1/broadcasts')
export class BroadcastsController {
  constructor(
    private readonly database: Database,
    private readonly broadcasts: BroadcastsRepository,
    private readonly service: Broadcasts,
    private readonly views: BroadcastViews,
    private readonly sheets: BroadcastSheets,
  ) {}

  @Get()
  @Allow('broadcasts.read')
  @Answers(BroadcastPage, 'Lists broadcasts, the latest first; in a turf, the own ones.')
  async list(
    @Query({ schema: BroadcastsQuery }) { state, limit, cursor }: BroadcastsQuery,
    @Caller() caller: Principal,
  ): Promise<Page<BroadcastSummary>> {
    const selection = {
      state: state ?? null,
      madeBy: caller.scope.kind === 'system' ? null : caller.userId,
      before: cursor === undefined ? null : readCursor(cursor, z.uuid()),
    };
    const rows = await this.broadcasts.list(this.database.pool, selection, limit + 1);
    return pageFrom(rows.map(broadcastSummary), limit, ({ id }) => id);
  }

  @Post()
  @Allow('broadcasts.edit')
  @Answers(BroadcastView, 'Makes a draft that goes to nobody yet.', { status: 201 })
  async create(
    @Body({ schema: NewBroadcast }) { name }: NewBroadcast,
    @Caller() caller: Principal,
  ): Promise<Versioned<BroadcastView>> {
    return this.views.versioned(await this.service.create(caller, name), caller);
  }

  @Get(':id')
  @Allow('broadcasts.read')
  @Answers(BroadcastView, 'Shows a broadcast.')
  async show(
    @Param({ schema: BroadcastParams }) { id }: BroadcastParams,
    @Caller() caller: Principal,
  ): Promise<Versioned<BroadcastView>> {
    return this.views.versioned(await this.service.show(caller, id), caller);
  }

  @Patch(':id')
  @Allow('broadcasts.edit')
  @Answers(BroadcastView, 'Changes a draft; what was counted and approved before does not hold any more.')
  async change(
    @Param({ schema: BroadcastParams }) { id }: BroadcastParams,
    @IfMatch() seen: number,
    @Body({ schema: BroadcastPatch }) patch: BroadcastPatch,
    @Caller() caller: Principal,
  ): Promise<Versioned<BroadcastView>> {
    return this.views.versioned(await this.service.change(caller, id, seen, patch), caller);
  }

  @Delete(':id')
  @Allow('broadcasts.edit')
  @Answers(null, 'Removes a draft.')
  remove(
    @Param({ schema: BroadcastParams }) { id }: BroadcastParams,
    @IfMatch() seen: number,
    @Caller() caller: Principal,
  ): Promise<void> {
    return this.service.remove(caller, id, seen);
  }

  @Post(':id/copy')
  @Allow('broadcasts.edit')
  @Answers(BroadcastView, 'Makes a draft like this broadcast.', { status: 201 })
  async copy(
    @Param({ schema: BroadcastParams }) { id }: BroadcastParams,
    @Caller() caller: Principal,
  ): Promise<Versioned<BroadcastView>> {
    return this.views.versioned(await this.service.copy(caller, id), caller);
  }

  @Post(':id/sheet')
  @Allow('broadcasts.edit')
  @BodyLimit(fileLimitBytes)
  @ApiConsumes('text/csv', sheetTypes.xlsx)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Answers(
    BroadcastSheetView,
    'Takes in the spreadsheet that a draft goes to, CSV or Excel: a column with phone numbers or ids, and what texts may name.',
    { status: 201 },
  )
  take(
    @Param({ schema: BroadcastParams }) { id }: BroadcastParams,
    @Caller() caller: Principal,
    @Req() request: FastifyRequest,
  ): Promise<BroadcastSheetView> {
    return this.sheets.take(caller, id, fileIn(request));
  }

  @Get(':id/sheet')
  @Allow('broadcasts.read')
  @Answers(
    BroadcastSheetView,
    'Says what became of the spreadsheet: whom its rows mean, and which mean nobody.',
  )
  async sheet(
    @Param({ schema: BroadcastParams }) { id }: BroadcastParams,
    @Caller() caller: Principal,
  ): Promise<BroadcastSheetView> {
    await this.service.show(caller, id);
    return this.sheets.show(id);
  }
}
