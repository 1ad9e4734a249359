import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';

import { Allow } from '../../platform/access/allow.decorator.js';
import { Answers, AnswersWith } from '../../platform/http/answers.decorator.js';
import { registerPage } from './register-page.js';
import { RegisterQuery, RegisterView } from './register.schemas.js';
import { Register } from './register.service.js';

/** What is done with data about people, for the data-protection officer. */
@ApiTags('privacy')
@Controller('api/v1/privacy/register')
@Allow('privacy.read')
export class RegisterController {
  constructor(private readonly register: Register) {}

  @Get()
  @Answers(RegisterView, 'Writes the register of processing, as the installation is set up at this moment.')
  show(@Query({ schema: RegisterQuery }) { language }: RegisterQuery): Promise<RegisterView> {
    return this.register.of(language);
  }

  @Get('page')
  @AnswersWith(['text/html'], 'Gives the register of processing as one page, to be read or printed.')
  async page(
    @Query({ schema: RegisterQuery }) { language }: RegisterQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const page = registerPage(await this.register.of(language), language);
    void reply
      .header('content-type', 'text/html; charset=utf-8')
      .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
      .header('cache-control', 'no-store')
      .send(page);
  }
}
