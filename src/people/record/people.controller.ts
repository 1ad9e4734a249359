import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';

import { Allow } from '../../platform/access/allow.decorator.js';
import { Caller } from '../../platform/access/caller.decorator.js';
import type { Principal } from '../../platform/access/principal.js';
import { Answers } from '../../platform/http/answers.decorator.js';
import { pageFrom, readCursor, type Page } from '../../platform/http/page.js';
import { IfMatch, Versioned } from '../../platform/http/versioned.js';
import { maskedAddress, seesSensitive } from '../access.rules.js';
import { PeopleFilter } from './people-filter.js';
import { PeopleListRepository, type ListedPerson } from './people-list.repository.js';
import type { ListPosition } from './people-orders.js';
import {
  NewPersonBody,
  PeopleCountView,
  PeoplePage,
  PeoplePageQuery,
  PeopleQuery,
  PersonParams,
  PersonPatch,
  PersonView,
} from './people.schemas.js';
import type { PersonRow } from './people.schemas.js';
import { PersonEdits } from './person-edits.service.js';
import { PersonViews, versionOf } from './person-views.js';

const NamePosition = z.strictObject({ name: z.string().max(1_000).nullable(), id: z.uuid() });
const UpdatedPosition = z.strictObject({ at: z.iso.datetime(), id: z.uuid() });
const CreatedPosition = z.strictObject({ id: z.uuid() });

/** People: lists of them, and the record of one. */
@ApiTags('people')
@Controller('api/v1/people')
export class PeopleController {
  constructor(
    private readonly listed: PeopleListRepository,
    private readonly filter: PeopleFilter,
    private readonly views: PersonViews,
    private readonly edits: PersonEdits,
  ) {}

  @Get()
  @Allow('people.read')
  @Answers(
    PeoplePage,
    'Lists the people whom the caller may see; nobody, and says so, where finding whom an expression means takes too long.',
  )
  async list(
    @Query({ schema: PeoplePageQuery }) query: PeoplePageQuery,
    @Caller() caller: Principal,
  ): Promise<Page<PersonRow> & { readonly isTooSlow: boolean }> {
    const { limit } = query;
    const position = positionOf(query);
    const { people, isTooSlow } = await this.listed.page(
      await this.selectionOf(query, caller),
      position,
      limit + 1,
    );
    const page = pageFrom(people, limit, (last) => cursorAfter(position.sort, last));
    return { ...page, items: page.items.map((row) => rowOf(row, seesSensitive(caller))), isTooSlow };
  }

  @Get('count')
  @Allow('people.read')
  @Answers(PeopleCountView, 'Counts the people of a list; where that would take long, it estimates them.')
  async count(
    @Query({ schema: PeopleQuery }) query: PeopleQuery,
    @Caller() caller: Principal,
  ): Promise<PeopleCountView> {
    return this.listed.count(await this.selectionOf(query, caller));
  }

  @Post()
  @Allow('people.edit')
  @Answers(PersonView, 'Records a person.', { status: 201 })
  async create(
    @Body({ schema: NewPersonBody }) body: NewPersonBody,
    @Caller() caller: Principal,
  ): Promise<Versioned<PersonView>> {
    return this.shown(caller, await this.edits.create(caller, body));
  }

  @Get(':id')
  @Allow('people.read')
  @Answers(PersonView, 'Shows the record of a person. That somebody has read what is sensitive is noted.')
  show(
    @Param({ schema: PersonParams }) { id }: PersonParams,
    @Caller() caller: Principal,
  ): Promise<Versioned<PersonView>> {
    return this.shown(caller, id);
  }

  @Patch(':id')
  @Allow('people.edit')
  @Answers(PersonView, 'Changes the record of a person; her timeline tells what was before.')
  async change(
    @Param({ schema: PersonParams }) { id }: PersonParams,
    @IfMatch() seen: number,
    @Body({ schema: PersonPatch }) body: PersonPatch,
    @Caller() caller: Principal,
  ): Promise<Versioned<PersonView>> {
    await this.edits.change(caller, id, seen, body);
    return this.shown(caller, id);
  }

  private async shown(caller: Principal, id: string): Promise<Versioned<PersonView>> {
    const view = await this.views.of(caller, id);
    return new Versioned(versionOf(new Date(view.updatedAt)), view);
  }

  private async selectionOf({ q, segment, expression }: PeopleQuery, caller: Principal) {
    const narrowed = await this.filter.bothOf(segment, expression);
    const meant = { q, scope: caller.scope, seesSensitive: seesSensitive(caller) };
    return { ...meant, ...(narrowed !== undefined && { expression: narrowed }) };
  }
}

function positionOf({ sort, cursor }: PeoplePageQuery): ListPosition {
  switch (sort) {
    case 'name':
      return { sort, after: cursor === undefined ? null : readCursor(cursor, NamePosition) };
    case '-updated':
      return { sort, after: cursor === undefined ? null : readCursor(cursor, UpdatedPosition) };
    case '-created':
      return { sort, after: cursor === undefined ? null : readCursor(cursor, CreatedPosition) };
  }
}

function cursorAfter(sort: ListPosition['sort'], { id, nameFolded, updatedAt }: ListedPerson): unknown {
  if (sort === 'name') return { name: nameFolded, id };
  return sort === '-updated' ? { at: updatedAt.toISOString(), id } : { id };
}

function rowOf(
  { address, nameFolded: _folded, createdAt: _made, ...row }: ListedPerson,
  isFull: boolean,
): PersonRow {
  const phone = address?.address ?? null;
  return {
    ...row,
    roles: [...row.roles],
    tags: [...row.tags],
    phone: phone === null || isFull ? phone : maskedAddress(phone),
    channel: address?.channel ?? null,
    updatedAt: row.updatedAt.toISOString(),
    lastHeardAt: row.lastHeardAt?.toISOString() ?? null,
  };
}
