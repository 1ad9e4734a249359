import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { Allow } from '../../platform/access/allow.decorator.js';
import { Caller } from '../../platform/access/caller.decorator.js';
import type { Principal } from '../../platform/access/principal.js';
import { Answers } from '../../platform/http/answers.decorator.js';
import { IdParam } from '../staff.schemas.js';
import type { ListedToken } from './tokens.repository.js';
import { MadeToken, NewToken, TokenPage, type TokenRow } from './tokens.schemas.js';
import { Tokens } from './tokens.js';

/** One's own keys to the API. */
@ApiTags('account')
@Controller('api/v1/account/tokens')
@Allow('tokens.own')
export class TokensController {
  constructor(private readonly tokens: Tokens) {}

  @Get()
  @Answers(TokenPage, 'Lists the tokens of this account.')
  async list(@Caller() { userId }: Principal): Promise<TokenPage> {
    return { items: (await this.tokens.list(userId)).map(rowOf), next: null };
  }

  @Post()
  @Answers(MadeToken, 'Makes a token, which is shown this once.', { status: 201, isSecret: true })
  async make(
    @Body({ schema: NewToken }) { name, scopes, expiresAt }: NewToken,
    @Caller() caller: Principal,
  ): Promise<MadeToken> {
    const until = expiresAt === undefined ? null : new Date(expiresAt);
    const { token, ...made } = await this.tokens.make(caller, { name, scopes, expiresAt: until });
    return { ...rowOf(made), token };
  }

  @Delete(':id')
  @Answers(null, 'Revokes a token.')
  async revoke(@Param({ schema: IdParam }) { id }: IdParam, @Caller() caller: Principal): Promise<void> {
    await this.tokens.revoke(caller, id);
  }
}

function rowOf({ scopes, createdAt, expiresAt, lastUsedAt, ...token }: ListedToken): TokenRow {
  return {
    ...token,
    scopes: [...scopes],
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt?.toISOString() ?? null,
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  };
}
