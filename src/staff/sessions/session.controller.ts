import { Controller, Delete, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { Allow, Public } from '../../platform/access/allow.decorator.js';
import { Caller } from '../../platform/access/caller.decorator.js';
import type { Principal } from '../../platform/access/principal.js';
import { Answers } from '../../platform/http/answers.decorator.js';
import { meOf } from '../account/me.js';
import { needsSession, signedOut } from '../staff.errors.js';
import { IdParam } from '../staff.schemas.js';
import { SessionEnds } from './session-ends.js';
import { clearSessionCookie, sessionIdOf } from './session-cookie.js';
import { SessionPage, SessionView } from './session.schemas.js';
import { Sessions } from './sessions.js';

/** The session of a browser, and the others of its owner. */
@ApiTags('session')
@Controller('api/v1')
export class SessionController {
  constructor(
    private readonly sessions: Sessions,
    private readonly ends: SessionEnds,
  ) {}

  @Get('session')
  @Public('It tells a browser whether it is signed in.')
  @Answers(SessionView, 'Says who is signed in, and gives what changes have to bring along.')
  async show(@Req() request: FastifyRequest): Promise<SessionView> {
    const id = sessionIdOf(request);
    const session = id === undefined ? null : await this.sessions.use(id);
    if (session === null) throw signedOut();
    const { user, csrfToken, expiresAt } = session;
    return { user: meOf(user), csrfToken, expiresAt: expiresAt.toISOString() };
  }

  @Post('sign-out')
  @Allow('account.own')
  @Answers(null, 'Signs this browser out.')
  async signOut(@Caller() caller: Principal, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    if (caller.via !== 'session') throw needsSession();
    await this.ends.end(caller, caller.credentialId);
    clearSessionCookie(reply);
  }

  @Post('sign-out/everywhere')
  @Allow('account.own')
  @Answers(null, 'Signs every browser of this account out.')
  async signOutEverywhere(
    @Caller() caller: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.ends.endAll(caller);
    clearSessionCookie(reply);
  }

  @Get('account/sessions')
  @Allow('account.own')
  @Answers(SessionPage, 'Lists the browsers that this account is signed in with.')
  async list(@Caller() { userId, credentialId }: Principal): Promise<SessionPage> {
    const items = (await this.sessions.list(userId)).map((session) => ({
      ...session,
      createdAt: session.createdAt.toISOString(),
      lastSeenAt: session.lastSeenAt.toISOString(),
      isCurrent: session.id === credentialId,
    }));
    return { items, next: null };
  }

  @Delete('account/sessions/:id')
  @Allow('account.own')
  @Answers(null, 'Signs one browser of this account out.')
  async end(@Param({ schema: IdParam }) { id }: IdParam, @Caller() caller: Principal): Promise<void> {
    await this.ends.end(caller, id);
  }
}
