import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';

import { PersonParams } from '../people/record/people.schemas.js';
import { Allow } from '../platform/access/allow.decorator.js';
import { Caller } from '../platform/access/caller.decorator.js';
import type { Principal } from '../platform/access/principal.js';
import { Database } from '../platform/database/database.js';
import { Answers, AnswersWith } from '../platform/http/answers.decorator.js';
import { ConsentViews } from './consent-views.js';
import { ConsentsView, EntryParams, NamingQuery, ReceiptQuery, RecordConsent } from './consents.schemas.js';
import { Receipts } from './receipts.js';
import { StaffConsents } from './staff-consents.service.js';

/** What somebody agreed to, with its proof. */
@ApiTags('people')
@Controller('api/v1/people/:id/consents')
export class ConsentsController {
  constructor(
    private readonly database: Database,
    private readonly views: ConsentViews,
    private readonly staff: StaffConsents,
    private readonly receipts: Receipts,
  ) {}

  @Get()
  @Allow('people.read')
  @Answers(ConsentsView, 'Shows what somebody agreed to, and the whole ledger of it.')
  of(
    @Param({ schema: PersonParams }) { id }: PersonParams,
    @Query({ schema: NamingQuery }) { language }: NamingQuery,
    @Caller() caller: Principal,
  ): Promise<ConsentsView> {
    return this.views.of(caller, id, language);
  }

  @Post()
  @Allow('consents.record')
  @Answers(ConsentsView, 'Writes down what somebody said to staff who were there.')
  async record(
    @Param({ schema: PersonParams }) { id }: PersonParams,
    @Query({ schema: NamingQuery }) { language }: NamingQuery,
    @Body({ schema: RecordConsent }) said: RecordConsent,
    @Caller() caller: Principal,
  ): Promise<ConsentsView> {
    await this.database.transaction((tx) => this.staff.record(tx, caller, id, said));
    return this.views.of(caller, id, language);
  }

  @Get(':entryId/receipt')
  @Allow('people.read')
  @AnswersWith(['text/plain', 'application/json'], 'Gives the receipt of one entry, as a text or as data.')
  async receipt(
    @Param({ schema: EntryParams }) { id, entryId }: EntryParams,
    @Query({ schema: ReceiptQuery }) { format, language }: ReceiptQuery,
    @Caller() caller: Principal,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { person, kept } = await this.receipts.find(id, entryId, caller.scope);
    if (format === 'json') {
      const view = this.views.entryView(kept, caller, language ?? person.language ?? 'en');
      void reply.header('content-type', 'application/json; charset=utf-8').send(JSON.stringify(view));
      return;
    }
    const text = await this.receipts.text({ personId: id, entryId, language }, caller.scope);
    void reply.header('content-type', 'text/plain; charset=utf-8').send(text);
  }
}
