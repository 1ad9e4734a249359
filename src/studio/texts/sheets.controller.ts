import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow } from '../../platform/access/allow.decorator.js';
import { Caller } from '../../platform/access/caller.decorator.js';
import type { Principal } from '../../platform/access/principal.js';
import { DomainError } from '../../platform/domain-error.js';
import { Answers, AnswersWith } from '../../platform/http/answers.decorator.js';
import { BodyLimit } from '../../platform/http/body-limit.decorator.js';
import { sheetLimitBytes } from '../../platform/http/fastify.js';
import { SheetsService } from './sheets.service.js';
import type { SheetForm } from './sheets.service.js';
import { LanguageParams, SheetImportQuery, SheetQuery, SheetReport } from './texts.schemas.js';
import { sentence } from '../../platform/sentence.js';

const csvType = 'text/csv';
const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const contentTypes: Readonly<Record<SheetForm, string>> = {
  csv: `${csvType}; charset=utf-8`,
  xlsx: xlsxType,
};

/** Sheets for whoever translates, and back, over HTTP. */
@Controller('api/v1/texts/:language/sheet')
export class SheetsController {
  constructor(private readonly sheets: SheetsService) {}

  @Get()
  @Allow('texts.read')
  @AnswersWith([csvType, xlsxType], 'Gives the sheet of a language, in the order of the conversation.')
  async sheet(
    @Param({ schema: LanguageParams }) { language }: LanguageParams,
    @Query({ schema: SheetQuery }) { format, flow }: SheetQuery,
    @Caller() caller: Principal,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const content = await this.sheets.sheet(caller, language, flow ?? null, format);
    const name = ['texts', ...(flow === undefined ? [] : [flow]), language].join('-');
    void reply
      .header('content-type', contentTypes[format])
      .header('content-disposition', `attachment; filename="${name}.${format}"`)
      .send(content);
  }

  @Post()
  @Allow('texts.translate')
  @BodyLimit(sheetLimitBytes)
  @ApiConsumes(csvType, xlsxType)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Answers(
    SheetReport,
    'Takes over the translations of a sheet; rows that cannot be taken are left out and named.',
  )
  take(
    @Param({ schema: LanguageParams }) { language }: LanguageParams,
    @Query({ schema: SheetImportQuery }) { dryRun }: SheetImportQuery,
    @Caller() caller: Principal,
    @Req() request: FastifyRequest,
  ): Promise<SheetReport> {
    return this.sheets.take(caller, language, sheetIn(request), dryRun === 'true');
  }
}

function sheetIn({ body, headers }: FastifyRequest): { form: SheetForm; content: Buffer } {
  if (!Buffer.isBuffer(body))
    throw new DomainError(
      'unsupported_type',
      sentence('problems:send_sheet')`Send a sheet: a CSV (text/csv) or an Excel workbook (.xlsx).`,
    );
  const form = headers['content-type']?.trim().toLowerCase().startsWith(csvType) === true ? 'csv' : 'xlsx';
  return { form, content: body };
}
