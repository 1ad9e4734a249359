import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';

import { PersonParams } from '../people/record/people.schemas.js';
import { Allow } from '../platform/access/allow.decorator.js';
import { Caller } from '../platform/access/caller.decorator.js';
import type { Principal } from '../platform/access/principal.js';
import { Answers } from '../platform/http/answers.decorator.js';
import { pageFrom, readCursor, type Page } from '../platform/http/page.js';
import {
  DecidedMessagePage,
  DecisionsQuerySchema,
  MaySend,
  SendDecision,
  type DecidedMessageView,
} from './decisions.schemas.js';
import { Decisions, type DecidedMessage } from './decisions.service.js';
import type { Explanation } from './gate-explanation.rules.js';

/** Why somebody did or did not get a message. */
@ApiTags('people')
@Controller('api/v1/people/:id')
@Allow('people.read')
export class DecisionsController {
  constructor(private readonly decisions: Decisions) {}

  @Get('decisions')
  @Answers(DecidedMessagePage, 'Tells of messages to somebody what was decided about them, and why.')
  async list(
    @Param({ schema: PersonParams }) { id }: PersonParams,
    @Query({ schema: DecisionsQuerySchema }) { message, cursor, limit }: DecisionsQuerySchema,
    @Caller() { scope }: Principal,
  ): Promise<Page<DecidedMessageView>> {
    const before = cursor === undefined ? null : readCursor(cursor, z.uuid());
    const query = { personId: id, messageId: message ?? null, before, limit: limit + 1 };
    const page = pageFrom(await this.decisions.ofPerson(query, scope), limit, ({ row }) => row.id);
    return { ...page, items: page.items.map(viewOf) };
  }

  @Post('may-send')
  @Answers(SendDecision, 'Tells whether somebody would get a message now, and why not.')
  async maySend(
    @Param({ schema: PersonParams }) { id }: PersonParams,
    @Body({ schema: MaySend }) message: MaySend,
    @Caller() { scope }: Principal,
  ): Promise<SendDecision> {
    return decisionView(await this.decisions.ofHypothesis(id, message, scope));
  }
}

function viewOf({ row, now }: DecidedMessage): DecidedMessageView {
  const { id, kind, purpose, because, state, reasons } = row;
  return {
    id,
    kind,
    purpose,
    because,
    state,
    createdAt: row.created_at.toISOString(),
    notBefore: row.not_before.toISOString(),
    expiresAt: row.expires_at?.toISOString() ?? null,
    sentAt: row.sent_at?.toISOString() ?? null,
    reasons: [...reasons],
    now: now === null ? null : decisionView(now),
  };
}

function decisionView({ status, until, instead, reasons }: Explanation): SendDecision {
  return {
    status,
    until: until?.toISOString() ?? null,
    instead,
    reasons: reasons.map(({ code, params }) => ({ code, params: { ...params } })),
  };
}
