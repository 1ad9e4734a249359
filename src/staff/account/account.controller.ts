import { Body, Controller, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { Allow } from '../../platform/access/allow.decorator.js';
import { Caller } from '../../platform/access/caller.decorator.js';
import type { Principal } from '../../platform/access/principal.js';
import { Answers } from '../../platform/http/answers.decorator.js';
import { Me } from '../sessions/session.schemas.js';
import {
  AccountChange,
  CodeProof,
  PasswordChange,
  PasswordProof,
  RecoveryCodes,
  TotpSetup,
} from './account.schemas.js';
import { AccountService } from './account.service.js';
import { meOf } from './me.js';
import { OwnSecondFactor } from './own-second-factor.js';

/** One's own account. */
@ApiTags('account')
@Controller('api/v1/account')
@Allow('account.own')
export class AccountController {
  constructor(
    private readonly account: AccountService,
    private readonly secondFactor: OwnSecondFactor,
  ) {}

  @Patch()
  @Answers(Me, 'Changes the name or the language of the interface.')
  async change(
    @Body({ schema: AccountChange }) body: AccountChange,
    @Caller() caller: Principal,
  ): Promise<Me> {
    return meOf(await this.account.change(caller, body), caller.scopes);
  }

  @Post('password')
  @Answers(null, 'Changes the password; every other browser is signed out.')
  async changePassword(
    @Body({ schema: PasswordChange }) { current, next }: PasswordChange,
    @Caller() caller: Principal,
  ): Promise<void> {
    await this.account.changePassword(caller, current, next);
  }

  @Post('totp')
  @Answers(TotpSetup, 'Begins to put codes from a phone on this account.', { isSecret: true })
  offerTotp(
    @Body({ schema: PasswordProof }) { password }: PasswordProof,
    @Caller() caller: Principal,
  ): Promise<TotpSetup> {
    return this.secondFactor.offer(caller, password);
  }

  @Post('totp/confirm')
  @Answers(RecoveryCodes, 'Turns codes from a phone on, by the first of them.', { isSecret: true })
  async confirmTotp(
    @Body({ schema: CodeProof }) { code }: CodeProof,
    @Caller() caller: Principal,
  ): Promise<RecoveryCodes> {
    return { recoveryCodes: await this.secondFactor.confirm(caller, code) };
  }

  @Post('totp/remove')
  @Answers(null, 'Turns codes from a phone off.')
  async removeTotp(
    @Body({ schema: PasswordProof }) { password }: PasswordProof,
    @Caller() caller: Principal,
  ): Promise<void> {
    await this.secondFactor.remove(caller, password);
  }
}
