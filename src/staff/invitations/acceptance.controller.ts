import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { Public } from '../../platform/access/allow.decorator.js';
import { Answers } from '../../platform/http/answers.decorator.js';
import {
  AcceptInvitation,
  InvitationView,
  Setup,
  SignInAnswer,
  TokenParam,
} from '../sign-in/sign-in.schemas.js';
import { answerTo, visitorOf } from '../sign-in/visitor.js';
import { Acceptance } from './acceptance.js';

/** What links lead to: the first account, an invitation, a new password. */
@ApiTags('session')
@Controller('api/v1')
@Public('A link is what its holder comes in by.')
export class AcceptanceController {
  constructor(private readonly acceptance: Acceptance) {}

  @Post('setup')
  @Answers(SignInAnswer, 'Makes the first administrator, by the link that the start printed.', {
    isSecret: true,
  })
  async setUp(
    @Body({ schema: Setup }) { token, ...answer }: Setup,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignInAnswer> {
    return answerTo(await this.acceptance.setUp(token, answer, visitorOf(request)), reply);
  }

  @Get('invitations/:token')
  @Answers(InvitationView, 'Says what a link is for.')
  async show(@Param({ schema: TokenParam }) { token }: TokenParam): Promise<unknown> {
    const { expiresAt, ...invitation } = await this.acceptance.show(token);
    return { ...invitation, expiresAt: expiresAt.toISOString() };
  }

  @Post('invitations/:token/accept')
  @Answers(SignInAnswer, 'Makes an account, or gives it a new password, and signs in.', { isSecret: true })
  async accept(
    @Param({ schema: TokenParam }) { token }: TokenParam,
    @Body({ schema: AcceptInvitation }) answer: AcceptInvitation,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignInAnswer> {
    return answerTo(await this.acceptance.accept(token, answer, visitorOf(request)), reply);
  }
}
