import { Readable } from 'node:stream';

import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';

import { PeopleFilter } from '../../people/record/people-filter.js';
import { Allow } from '../../platform/access/allow.decorator.js';
import { Caller } from '../../platform/access/caller.decorator.js';
import type { Principal } from '../../platform/access/principal.js';
import { Database } from '../../platform/database/database.js';
import { Answers, AnswersWith } from '../../platform/http/answers.decorator.js';
import { PageQuery, pageFrom, readCursor, type Page } from '../../platform/http/page.js';
import { sheetTypes } from '../sheets/write-sheet.js';
import type { ExportRecord } from './export.js';
import { ExportsRepository } from './exports.repository.js';
import { ExportPage, NewExport, type ExportView } from './exports.schemas.js';
import { Exports } from './exports.service.js';

/** People who leave the house in files. */
@ApiTags('exports')
@Controller('api/v1/exports')
@Allow('people.export')
export class ExportsController {
  constructor(
    private readonly database: Database,
    private readonly service: Exports,
    private readonly exports: ExportsRepository,
    private readonly filter: PeopleFilter,
  ) {}

  @Get()
  @Answers(ExportPage, 'Lists what left the house, the latest first; in a turf, what the caller took out.')
  async list(
    @Query({ schema: PageQuery }) { limit, cursor }: PageQuery,
    @Caller() caller: Principal,
  ): Promise<Page<ExportView>> {
    const before = cursor === undefined ? null : readCursor(cursor, z.uuid());
    const actorId = caller.scope.kind === 'system' ? null : caller.actor.id;
    const rows = await this.exports.list(this.database.pool, actorId, before, limit + 1);
    return pageFrom(rows.map(exportView), limit, ({ id }) => id);
  }

  @Post()
  @AnswersWith(
    ['text/csv', sheetTypes.xlsx],
    'Writes people into a file, as it streams; who, for whom and why is in the log.',
  )
  async create(
    @Body({ schema: NewExport }) body: NewExport,
    @Caller() caller: Principal,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { q: search = null, people = null, columns, partner = null, reason, format } = body;
    const expression = (await this.filter.bothOf(body.segment, body.expression)) ?? null;
    const wanted = { expression, search, people, columns, partner, reason, format };
    const { id, bytes } = await this.service.start(caller, wanted);
    void reply
      .header('content-type', sheetTypes[format])
      .header('content-disposition', `attachment; filename="people.${format}"`)
      .header('x-export-id', id)
      .send(Readable.from(bytes));
  }
}

function exportView({
  id,
  kind,
  partner,
  columns,
  rows,
  reason,
  at,
  actorKind,
  actorId,
}: ExportRecord): ExportView {
  return {
    id,
    kind,
    partner,
    columns: [...columns],
    rows,
    reason,
    at: at.toISOString(),
    by: { kind: actorKind, id: actorId },
  };
}
