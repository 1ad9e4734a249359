import { Readable } from 'node:stream';

import { Body, Controller, Get, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';

import { Allow } from '../../platform/access/allow.decorator.js';
import { Caller } from '../../platform/access/caller.decorator.js';
import type { Principal } from '../../platform/access/principal.js';
import { Database } from '../../platform/database/database.js';
import { DomainError } from '../../platform/domain-error.js';
import { Answers, AnswersWith } from '../../platform/http/answers.decorator.js';
import { BodyLimit } from '../../platform/http/body-limit.decorator.js';
import { pageFrom, readCursor, type Page } from '../../platform/http/page.js';
import { IfMatch, Versioned } from '../../platform/http/versioned.js';
import { sentence } from '../../platform/sentence.js';
import type { SheetFormat } from '../sheets/sheet.js';
import { sheetTypes } from '../sheets/write-sheet.js';
import { ImportReading } from './import-reading.js';
import { ImportRunner } from './import-runner.js';
import { rowView } from './import-views.js';
import type { ImportRecord } from './import.js';
import { Imports } from './imports.service.js';
import {
  ErrorsQuery,
  ImportPage,
  ImportParams,
  ImportPatch,
  ImportView,
  ImportsQuery,
  NewImportQuery,
  RowDecisions,
  RowsQuery,
  SheetRowPage,
  type ImportRowView,
  type SheetRowView,
} from './imports.schemas.js';
import { ImportStaging } from './staging.service.js';

/** The largest file that is taken over HTTP; the command line takes larger ones. */
const fileLimitBytes = 50 * 1024 * 1024;

/** Files of people who are to be recorded: brought, mapped, checked, stored, taken back. */
@ApiTags('imports')
@Controller('api/v1/imports')
@Allow('people.import')
export class ImportsController {
  constructor(
    private readonly database: Database,
    private readonly staging: ImportStaging,
    private readonly service: Imports,
    private readonly runner: ImportRunner,
    private readonly reading: ImportReading,
  ) {}

  @Get()
  @Answers(ImportPage, 'Lists imports, the latest first; in a turf, the own ones.')
  async list(
    @Query({ schema: ImportsQuery }) { state, limit, cursor }: ImportsQuery,
    @Caller() caller: Principal,
  ): Promise<Page<ImportRowView>> {
    const before = cursor === undefined ? null : readCursor(cursor, z.uuid());
    const rows = await this.reading.imports.list(
      this.database.pool,
      caller,
      before,
      limit + 1,
      state === 'waiting',
    );
    return pageFrom(rows.map(rowView), limit, ({ id }) => id);
  }

  @Post()
  @BodyLimit(fileLimitBytes)
  @ApiConsumes('text/csv', sheetTypes.xlsx)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Answers(
    ImportView,
    'Takes in a file, CSV or Excel, and guesses what its columns are; nobody is recorded yet.',
    {
      status: 201,
    },
  )
  async take(
    @Query({ schema: NewImportQuery }) { name }: NewImportQuery,
    @Caller() caller: Principal,
    @Req() request: FastifyRequest,
  ): Promise<Versioned<ImportView>> {
    const { format, bytes } = fileIn(request);
    return this.view(await this.staging.take({ fileName: name, format, source: { bytes } }, caller), caller);
  }

  @Get(':id')
  @Answers(ImportView, 'Shows an import: its columns, options, counts, and what is still to be settled.')
  async show(
    @Param({ schema: ImportParams }) { id }: ImportParams,
    @Caller() caller: Principal,
  ): Promise<Versioned<ImportView>> {
    return this.view(await this.service.show(caller, id), caller);
  }

  @Patch(':id')
  @Answers(
    ImportView,
    'Says where the columns go and how the rows are read; the rows are to be checked again.',
  )
  async change(
    @Param({ schema: ImportParams }) { id }: ImportParams,
    @IfMatch() seen: number,
    @Body({ schema: ImportPatch }) patch: ImportPatch,
    @Caller() caller: Principal,
  ): Promise<Versioned<ImportView>> {
    return this.view(await this.service.change(caller, id, seen, patch), caller);
  }

  @Post(':id/check')
  @Answers(
    ImportView,
    'Has every row checked, without storing anything; the stream of changes tells how far it is.',
  )
  check(
    @Param({ schema: ImportParams }) { id }: ImportParams,
    @Caller() caller: Principal,
  ): Promise<Versioned<ImportView>> {
    return this.begin(this.service.check(caller, id), caller);
  }

  @Post(':id/commit')
  @Answers(ImportView, 'Has the checked rows stored; a crash on the way loses and doubles nothing.')
  commit(
    @Param({ schema: ImportParams }) { id }: ImportParams,
    @Caller() caller: Principal,
  ): Promise<Versioned<ImportView>> {
    return this.begin(this.service.commit(caller, id), caller);
  }

  @Post(':id/undo')
  @Answers(ImportView, 'Takes an import back, for everybody who was not changed since.')
  undo(
    @Param({ schema: ImportParams }) { id }: ImportParams,
    @Caller() caller: Principal,
  ): Promise<Versioned<ImportView>> {
    return this.begin(this.service.undo(caller, id), caller);
  }

  @Get(':id/rows')
  @Answers(SheetRowPage, 'Lists rows with what would be stored, or was, and what is to be said about them.')
  async rows(
    @Param({ schema: ImportParams }) { id }: ImportParams,
    @Query({ schema: RowsQuery }) { limit, cursor, outcome, warned }: RowsQuery,
    @Caller() caller: Principal,
  ): Promise<Page<SheetRowView>> {
    const record = await this.service.show(caller, id);
    const after = cursor === undefined ? 0 : readCursor(cursor, z.int());
    const wanted = { outcome, isWarned: warned === 'true', after, limit: limit + 1 };
    const page = pageFrom(
      await this.reading.rows.page(this.database.pool, id, wanted),
      limit,
      ({ row }) => row,
    );
    return { ...page, items: await this.reading.views.rowsOf(record, page.items, caller) };
  }

  @Patch(':id/rows')
  @Answers(ImportView, 'Keeps what was decided about rows that may be of people who are known.')
  async decide(
    @Param({ schema: ImportParams }) { id }: ImportParams,
    @Body({ schema: RowDecisions }) decisions: RowDecisions,
    @Caller() caller: Principal,
  ): Promise<Versioned<ImportView>> {
    return this.view(await this.service.decide(caller, id, decisions), caller);
  }

  @Get(':id/errors')
  @AnswersWith(
    ['text/csv', sheetTypes.xlsx],
    'Gives the rows that are not stored as they stood in the file, each with why; mended, it is imported as it is.',
  )
  async errors(
    @Param({ schema: ImportParams }) { id }: ImportParams,
    @Query({ schema: ErrorsQuery }) { format }: ErrorsQuery,
    @Caller() caller: Principal,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const record = await this.service.show(caller, id);
    this.reading.views.requireAllSeen(record, caller);
    void reply
      .header('content-type', sheetTypes[format])
      .header('content-disposition', `attachment; filename="errors.${format}"`)
      .send(Readable.from(this.reading.errors.of(record, format)));
  }

  private async begin(begun: Promise<ImportRecord>, caller: Principal): Promise<Versioned<ImportView>> {
    const record = await begun;
    await this.runner.wake();
    return this.view(record, caller);
  }

  private async view(record: ImportRecord, caller: Principal): Promise<Versioned<ImportView>> {
    return new Versioned(record.version, await this.reading.views.of(record, caller));
  }
}

function fileIn({ body, headers }: FastifyRequest): { readonly format: SheetFormat; readonly bytes: Buffer } {
  if (!Buffer.isBuffer(body))
    throw new DomainError(
      'unsupported_type',
      sentence('problems:send_sheet')`Send a sheet: a CSV (text/csv) or an Excel workbook (.xlsx).`,
    );
  const isCsv = headers['content-type']?.trim().toLowerCase().startsWith('text/csv') === true;
  return { format: isCsv ? 'csv' : 'xlsx', bytes: body };
}
