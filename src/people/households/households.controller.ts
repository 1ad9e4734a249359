import { Body, Controller, Delete, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';

import { Allow } from '../../platform/access/allow.decorator.js';
import { Caller } from '../../platform/access/caller.decorator.js';
import type { Principal } from '../../platform/access/principal.js';
import { Database } from '../../platform/database/database.js';
import { Answers } from '../../platform/http/answers.decorator.js';
import { pageFrom, readCursor, type Page } from '../../platform/http/page.js';
import { IfMatch, Versioned } from '../../platform/http/versioned.js';
import { HouseholdsRepository } from './households.repository.js';
import {
  HouseholdPage,
  HouseholdParams,
  HouseholdPatch,
  HouseholdsQuery,
  HouseholdView,
  MemberParams,
  NewHousehold,
  NewMember,
} from './households.schemas.js';
import type { HouseholdRow } from './households.schemas.js';
import { Households } from './households.service.js';

const Position = z.strictObject({ name: z.string().max(1_000), id: z.uuid() });

/** Households. */
@ApiTags('people')
@Controller('api/v1/households')
export class HouseholdsController {
  constructor(
    private readonly households: Households,
    private readonly repository: HouseholdsRepository,
    private readonly database: Database,
  ) {}

  @Get()
  @Allow('people.read')
  @Answers(HouseholdPage, 'Lists households by their names.')
  async list(
    @Query({ schema: HouseholdsQuery }) { q, place, limit, cursor }: HouseholdsQuery,
    @Caller() { scope }: Principal,
  ): Promise<Page<HouseholdRow>> {
    const after = cursor === undefined ? null : readCursor(cursor, Position);
    const wanted = { q: q === undefined || q === '' ? null : q, place: place ?? null, after, scope };
    const rows = await this.repository.list(this.database.pool, wanted, limit + 1);
    return pageFrom(rows, limit, ({ name, id }) => ({ name, id }));
  }

  @Post()
  @Allow('people.edit')
  @Answers(HouseholdView, 'Records a household with its first members.', { status: 201 })
  async create(
    @Body({ schema: NewHousehold }) body: NewHousehold,
    @Caller() caller: Principal,
  ): Promise<Versioned<HouseholdView>> {
    return this.shown(caller, await this.households.create(caller, body));
  }

  @Get(':id')
  @Allow('people.read')
  @Answers(HouseholdView, 'Shows a household with its members.')
  show(
    @Param({ schema: HouseholdParams }) { id }: HouseholdParams,
    @Caller() caller: Principal,
  ): Promise<Versioned<HouseholdView>> {
    return this.shown(caller, id);
  }

  @Patch(':id')
  @Allow('people.edit')
  @Answers(HouseholdView, 'Changes the name or place of a household.')
  async change(
    @Param({ schema: HouseholdParams }) { id }: HouseholdParams,
    @IfMatch() seen: number,
    @Body({ schema: HouseholdPatch }) body: HouseholdPatch,
    @Caller() caller: Principal,
  ): Promise<Versioned<HouseholdView>> {
    await this.households.change(caller, id, seen, body);
    return this.shown(caller, id);
  }

  @Delete(':id')
  @Allow('people.edit')
  @Answers(null, 'Removes a household in which nobody lives.')
  remove(
    @Param({ schema: HouseholdParams }) { id }: HouseholdParams,
    @Caller() caller: Principal,
  ): Promise<void> {
    return this.households.remove(caller, id);
  }

  @Put(':id/members/:personId')
  @Allow('people.edit')
  @Answers(HouseholdView, 'Has a person live in a household; she leaves the one where she lived.')
  async join(
    @Param({ schema: MemberParams }) { id, personId }: MemberParams,
    @Body({ schema: NewMember }) { relationship }: NewMember,
    @Caller() caller: Principal,
  ): Promise<Versioned<HouseholdView>> {
    await this.households.join(caller, id, personId, relationship);
    return this.shown(caller, id);
  }

  @Delete(':id/members/:personId')
  @Allow('people.edit')
  @Answers(null, 'Has a person leave a household.')
  leave(
    @Param({ schema: MemberParams }) { id, personId }: MemberParams,
    @Caller() caller: Principal,
  ): Promise<void> {
    return this.households.leave(caller, id, personId);
  }

  private async shown(caller: Principal, id: string): Promise<Versioned<HouseholdView>> {
    const view = await this.households.show(caller, id);
    return new Versioned(view.version, view);
  }
}
