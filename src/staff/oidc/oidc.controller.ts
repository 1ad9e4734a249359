import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { Public } from '../../platform/access/allow.decorator.js';
import { AnswersWith } from '../../platform/http/answers.decorator.js';
import { Log } from '../../platform/logging/log.js';
import { SignedNotes } from '../secrets/signed-notes.js';
import { cookieOf, setCookie, setSessionCookie } from '../sessions/session-cookie.js';
import { OidcQuery } from '../sign-in/sign-in.schemas.js';
import { visitorOf } from '../sign-in/visitor.js';
import { Begun, IdentityProvider } from './identity-provider.js';
import { localPath } from './local-path.js';
import { SingleSignOn } from './single-sign-on.js';

const cookie = '__Host-karibu-oidc';
const lifetimeSeconds = 600;

/** What a page of the console tells somebody who did not get in. */
type Problem = 'no_account' | 'email_not_verified' | 'failed';

/** Single sign-on: to the identity provider and back. Browsers are sent on, whatever happens. */
@ApiTags('session')
@Controller('api/v1/sign-in/oidc')
@Public('Whoever signs in is not signed in yet.')
export class OidcController {
  private readonly log = new Log('single sign-on');

  constructor(
    private readonly provider: IdentityProvider,
    private readonly singleSignOn: SingleSignOn,
    private readonly notes: SignedNotes,
  ) {}

  @Get()
  @AnswersWith(['text/html'], 'Sends the browser to the identity provider.', 302)
  async begin(@Query({ schema: OidcQuery }) { to }: OidcQuery, @Res() reply: FastifyReply): Promise<void> {
    try {
      const { url, begun } = await this.provider.begin(localPath(to));
      setCookie(reply, cookie, this.notes.write('oidc', begun, lifetimeSeconds * 1_000), lifetimeSeconds);
      void reply.redirect(url);
    } catch (error) {
      this.sendBack(reply, error);
    }
  }

  @Get('return')
  @AnswersWith(['text/html'], 'Takes the browser back from the identity provider.', 302)
  async finish(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const begun = this.notes.read('oidc', cookieOf(request, cookie) ?? '', Begun);
    setCookie(reply, cookie, '', 0);
    if (begun === null) return refuse(reply, 'failed');
    try {
      const [, query = ''] = /(\?.*)$/s.exec(request.url) ?? [];
      const identity = await this.provider.finish(query, begun);
      const arrival = await this.singleSignOn.arrive(identity, visitorOf(request));
      if (arrival.status === 'refused') return refuse(reply, arrival.reason);
      setSessionCookie(reply, arrival.sessionId);
      void reply.redirect(localPath(begun.to));
    } catch (error) {
      this.sendBack(reply, error);
    }
  }

  private sendBack(reply: FastifyReply, error: unknown): void {
    this.log.warn('Single sign-on failed.', { error });
    refuse(reply, 'failed');
  }
}

function refuse(reply: FastifyReply, problem: Problem): void {
  void reply.redirect(`/sign-in?problem=${problem}`);
}
