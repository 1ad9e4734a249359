import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';

import { Allow } from '../../platform/access/allow.decorator.js';
import { Caller } from '../../platform/access/caller.decorator.js';
import type { Principal } from '../../platform/access/principal.js';
import { Clock } from '../../platform/clock.js';
import { Answers } from '../../platform/http/answers.decorator.js';
import { PageQuery, pageFrom, readCursor, type Page } from '../../platform/http/page.js';
import { IdParam } from '../staff.schemas.js';
import { InvitationPage, InvitationRow, Invite, MadeInvitation } from '../users/users.schemas.js';
import { InvitationsRepository } from './invitations.repository.js';
import { InvitationsService } from './invitations.service.js';

/** Invitations that were not answered yet. */
@ApiTags('users')
@Controller('api/v1/users/invitations')
@Allow('users.manage')
export class InvitationsController {
  constructor(
    private readonly repository: InvitationsRepository,
    private readonly service: InvitationsService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Answers(InvitationPage, 'Lists the open invitations, the newest first.')
  async list(@Query({ schema: PageQuery }) { limit, cursor }: PageQuery): Promise<Page<InvitationRow>> {
    const after = cursor === undefined ? null : readCursor(cursor, z.uuid());
    const rows = await this.repository.list(this.clock.now(), after, limit + 1);
    const shown = rows.map(({ createdAt, expiresAt, ...row }) =>
      InvitationRow.parse({ ...row, createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString() }),
    );
    return pageFrom(shown, limit, ({ id }) => id);
  }

  @Post()
  @Answers(MadeInvitation, 'Invites somebody: a link to hand on, mailed where there is a mail server.', {
    status: 201,
    isSecret: true,
  })
  async invite(
    @Body({ schema: Invite }) { translates, turf, ...invite }: Invite,
    @Caller() caller: Principal,
  ): Promise<MadeInvitation> {
    const made = await this.service.invite(caller, {
      ...invite,
      translates: translates ?? null,
      turf: turf ?? null,
    });
    return { ...made, expiresAt: made.expiresAt.toISOString() };
  }

  @Delete(':id')
  @Answers(null, 'Takes an invitation back: its link no longer works.')
  async withdraw(@Param({ schema: IdParam }) { id }: IdParam, @Caller() caller: Principal): Promise<void> {
    await this.service.withdraw(caller, id);
  }
}
