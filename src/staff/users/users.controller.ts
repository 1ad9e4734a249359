import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';

import { Allow } from '../../platform/access/allow.decorator.js';
import { Caller } from '../../platform/access/caller.decorator.js';
import type { Principal } from '../../platform/access/principal.js';
import { Answers } from '../../platform/http/answers.decorator.js';
import { pageFrom, readCursor, type Page } from '../../platform/http/page.js';
import { IfMatch, Versioned } from '../../platform/http/versioned.js';
import { IdParam } from '../staff.schemas.js';
import { HandOverService } from './hand-over.service.js';
import { Resets } from './resets.js';
import type { User } from './user.js';
import { UsersRepository } from './users.repository.js';
import {
  HandedLink,
  HandedOver,
  HandOverTo,
  UserPage,
  UserPatch,
  UserRow,
  UsersQuery,
} from './users.schemas.js';
import { UsersService } from './users.service.js';

/** The accounts. */
@ApiTags('users')
@Controller('api/v1/users')
export class UsersController {
  constructor(
    private readonly users: UsersRepository,
    private readonly service: UsersService,
    private readonly resets: Resets,
    private readonly handing: HandOverService,
  ) {}

  @Get()
  @Allow('users.read')
  @Answers(UserPage, 'Lists the accounts in the order of their addresses.')
  async list(@Query({ schema: UsersQuery }) { q, limit, cursor }: UsersQuery): Promise<Page<UserRow>> {
    const after = cursor === undefined ? null : readCursor(cursor, z.string());
    const rows = await this.users.list({ q: q ?? null, after, limit: limit + 1 });
    return pageFrom(rows.map(rowOf), limit, ({ email }) => email);
  }

  @Patch(':id')
  @Allow('users.manage')
  @Answers(UserRow, 'Changes an account: its name, its role, whom it sees, or whether it may sign in.')
  async change(
    @Param({ schema: IdParam }) { id }: IdParam,
    @IfMatch() seen: number,
    @Body({ schema: UserPatch }) body: UserPatch,
    @Caller() caller: Principal,
  ): Promise<Versioned<UserRow>> {
    const changed = await this.service.change(caller, id, seen, body);
    return new Versioned(changed.version, rowOf(changed));
  }

  @Post(':id/hand-over')
  @Allow('users.manage')
  @Answers(
    HandedOver,
    'Gives what an account looks after to another: its people, open cases and conversations.',
  )
  handOver(
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: HandOverTo }) body: HandOverTo,
    @Caller() caller: Principal,
  ): Promise<HandedOver> {
    return this.handing.run(caller, id, body);
  }

  @Post(':id/password-reset')
  @Allow('users.manage')
  @Answers(HandedLink, 'Makes a link for a new password, and mails it where there is a mail server.', {
    isSecret: true,
  })
  resetPassword(
    @Param({ schema: IdParam }) { id }: IdParam,
    @Caller() caller: Principal,
  ): Promise<HandedLink> {
    return this.resets.password(caller, id);
  }

  @Post(':id/totp-reset')
  @Allow('users.manage')
  @Answers(null, 'Takes the codes from a lost phone off an account.')
  async resetTotp(@Param({ schema: IdParam }) { id }: IdParam, @Caller() caller: Principal): Promise<void> {
    await this.resets.totp(caller, id);
  }
}

function rowOf({ createdAt, lastSeenAt, turf, ...user }: User): UserRow {
  return {
    ...user,
    turf:
      turf === null
        ? null
        : { places: [...turf.places], programmes: [...turf.programmes], tags: [...turf.tags] },
    createdAt: createdAt.toISOString(),
    lastSeenAt: lastSeenAt?.toISOString() ?? null,
  };
}
