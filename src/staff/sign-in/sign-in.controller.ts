import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { Public } from '../../platform/access/allow.decorator.js';
import { Config } from '../../platform/config/config.js';
import { Answers } from '../../platform/http/answers.decorator.js';
import { Mailer } from '../mail/mailer.js';
import { UsersRepository } from '../users/users.repository.js';
import { SignInLinks } from './sign-in-links.js';
import {
  Accepted,
  CodeSignIn,
  LinkRequest,
  LinkUse,
  PasswordSignIn,
  SignInAnswer,
  SignInOptions,
} from './sign-in.schemas.js';
import { SignIn } from './sign-in.service.js';
import { answerTo, visitorOf } from './visitor.js';

/** Signing in with a password, a code or a link. */
@ApiTags('session')
@Controller('api/v1/sign-in')
@Public('Whoever signs in is not signed in yet.')
export class SignInController {
  constructor(
    private readonly config: Config,
    private readonly users: UsersRepository,
    private readonly mailer: Mailer,
    private readonly signIn: SignIn,
    private readonly links: SignInLinks,
  ) {}

  @Get('options')
  @Answers(SignInOptions, 'Says what the page for signing in offers.')
  async options(): Promise<SignInOptions> {
    const { organisation, oidc } = this.config;
    return {
      organisation,
      isSetUp: !(await this.users.isEmpty()),
      oidc: oidc === undefined ? null : { name: oidc.name },
      canMail: this.mailer.isSet,
    };
  }

  @Post()
  @Answers(SignInAnswer, 'Signs in with a password; with codes from a phone, that comes next.', {
    isSecret: true,
  })
  async byPassword(
    @Body({ schema: PasswordSignIn }) { email, password }: PasswordSignIn,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignInAnswer> {
    return answerTo(await this.signIn.byPassword(email, password, visitorOf(request)), reply);
  }

  @Post('code')
  @Answers(SignInAnswer, 'Finishes signing in with a code from a phone, or a recovery code.', {
    isSecret: true,
  })
  async byCode(
    @Body({ schema: CodeSignIn }) { ticket, code }: CodeSignIn,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignInAnswer> {
    return answerTo(await this.signIn.byCode(ticket, code, visitorOf(request)), reply);
  }

  @Post('link')
  @Answers(
    Accepted,
    'Mails a link to sign in, if somebody has this address; the answer is always the same.',
    { status: 202 },
  )
  requestLink(@Body({ schema: LinkRequest }) { email }: LinkRequest): object {
    this.links.request(email);
    return {};
  }

  @Post('link/use')
  @Answers(SignInAnswer, 'Signs in with a link from a mail.', { isSecret: true })
  async byLink(
    @Body({ schema: LinkUse }) { token }: LinkUse,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignInAnswer> {
    return answerTo(await this.links.use(token, visitorOf(request)), reply);
  }
}
