import { Readable } from 'node:stream';

import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';

import { sheetTypes } from '../../exchange/sheets/write-sheet.js';
import { Allow } from '../../platform/access/allow.decorator.js';
import { Caller } from '../../platform/access/caller.decorator.js';
import type { Principal } from '../../platform/access/principal.js';
import { Answers, AnswersWith } from '../../platform/http/answers.decorator.js';
import { pageFrom, readCursor, type Page } from '../../platform/http/page.js';
import { Approvals } from '../approval/approvals.service.js';
import {
  BroadcastParams,
  BroadcastView,
  MeantPlan,
  TestSent,
  TestTo,
  UnreachableQuery,
  UnreachableView,
} from '../broadcasts/broadcasts.schemas.js';
import { Broadcasts } from '../broadcasts/broadcasts.service.js';
import { TestSending } from '../content/test-sending.service.js';
import { BroadcastPlanView, RecipientPage, RecipientsQuery, type RecipientView } from './plan.schemas.js';
import { Plans } from './plans.service.js';
import { RecipientPages } from './recipient-pages.js';
import { Unreachable } from './unreachable.js';

/** Where a page of recipients ended. */
const RecipientPosition = z.object({ place: z.int(), personId: z.uuid() });

/** What a broadcast would do, before it does it: counted, tried on oneself, approved by a second person. */
@ApiTags('broadcasts')
@Controller('api/v1/broadcasts/:id')
export class PlansController {
  constructor(
    private readonly broadcasts: Broadcasts,
    private readonly plans: Plans,
    private readonly people: RecipientPages,
    private readonly unreachable: Unreachable,
    private readonly tests: TestSending,
    private readonly approvals: Approvals,
  ) {}

  @Post('plan')
  @Allow('broadcasts.edit')
  @Answers(
    BroadcastPlanView,
    'Begins to count what it would do: who gets it, who does not and why, the cost, how long it takes. Nothing is sent.',
    { status: 202 },
  )
  plan(
    @Param({ schema: BroadcastParams }) { id }: BroadcastParams,
    @Caller() caller: Principal,
  ): Promise<BroadcastPlanView> {
    return this.plans.begin(caller, id);
  }

  @Get('plan')
  @Allow('broadcasts.read')
  @Answers(BroadcastPlanView, 'Shows what was counted, as far as it is.')
  async shown(
    @Param({ schema: BroadcastParams }) { id }: BroadcastParams,
    @Caller() caller: Principal,
  ): Promise<BroadcastPlanView> {
    return this.plans.show(caller, id);
  }

  @Get('recipients')
  @Allow('broadcasts.read')
  @Answers(RecipientPage, 'Lists the people of the audience as they were counted, in the order of sending.')
  async recipients(
    @Param({ schema: BroadcastParams }) { id }: BroadcastParams,
    @Query({ schema: RecipientsQuery }) { limit, cursor, state, reason }: RecipientsQuery,
    @Caller() caller: Principal,
  ): Promise<Page<RecipientView>> {
    await this.broadcasts.show(caller, id);
    const after = cursor === undefined ? null : readCursor(cursor, RecipientPosition);
    const rows = await this.people.page(
      id,
      { scope: caller.scope, state: state ?? null, reason: reason ?? null, after },
      limit + 1,
    );
    const page = pageFrom(rows, limit, ({ position }) => position);
    return { ...page, items: page.items.map(({ recipient }) => recipient) };
  }

  @Get('unreachable')
  @Allow('broadcasts.read')
  @AnswersWith(
    ['application/json', 'text/csv'],
    'Gives those whom no text reaches, by place, for whoever can visit them.',
  )
  async visits(
    @Param({ schema: BroadcastParams }) { id }: BroadcastParams,
    @Query({ schema: UnreachableQuery }) { format }: UnreachableQuery,
    @Caller() caller: Principal,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.broadcasts.show(caller, id);
    if (format === 'json') {
      void reply.send(UnreachableView.parse(await this.unreachable.view(id, caller.scope)));
      return;
    }
    void reply
      .header('content-type', sheetTypes.csv)
      .header('content-disposition', 'attachment; filename="unreachable.csv"')
      .send(Readable.from(this.unreachable.sheet(id, caller.scope)));
  }

  @Post('test')
  @Allow('broadcasts.edit')
  @Answers(TestSent, 'Sends the text, marked as a test, to somebody of the staff.')
  test(
    @Param({ schema: BroadcastParams }) { id }: BroadcastParams,
    @Body({ schema: TestTo }) to: TestTo,
    @Caller() caller: Principal,
  ): Promise<TestSent> {
    return this.tests.sendTest(caller, id, to);
  }

  @Post('approve')
  @Allow('broadcasts.approve')
  @Answers(BroadcastView, 'Approves exactly what was counted: these people, these texts, this price.')
  approve(
    @Param({ schema: BroadcastParams }) { id }: BroadcastParams,
    @Body({ schema: MeantPlan }) { hash }: MeantPlan,
    @Caller() caller: Principal,
  ): Promise<BroadcastView> {
    return this.approvals.approve(caller, id, hash);
  }
}
