import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';

import { Allow } from '../../platform/access/allow.decorator.js';
import { Caller } from '../../platform/access/caller.decorator.js';
import type { Principal } from '../../platform/access/principal.js';
import { Answers } from '../../platform/http/answers.decorator.js';
import { pageFrom, readCursor, type Page } from '../../platform/http/page.js';
import { IfMatch, Versioned } from '../../platform/http/versioned.js';
import { versionOfView } from './people-view-version.rules.js';
import type { StoredPeopleView } from './people-views.repository.js';
import { PeopleListViews } from './people-views.service.js';
import {
  NewPeopleView,
  PeopleViewPage,
  PeopleViewParams,
  PeopleViewPatch,
  PeopleViewsQuery,
  PeopleViewView,
} from './views.schemas.js';

const Position = z.strictObject({ name: z.string().max(200), id: z.uuid() });

/** Views of the list of people. */
@ApiTags('people')
@Controller('api/v1/people-views')
@Allow('people.read')
export class PeopleViewsController {
  constructor(private readonly views: PeopleListViews) {}

  @Get()
  @Answers(PeopleViewPage, "Lists the caller's views of the list of people, and those that others share.")
  async list(
    @Query({ schema: PeopleViewsQuery }) { limit, cursor }: PeopleViewsQuery,
    @Caller() caller: Principal,
  ): Promise<Page<PeopleViewView>> {
    const after = cursor === undefined ? null : readCursor(cursor, Position);
    const rows = await this.views.list(caller, after, limit + 1);
    const page = pageFrom(rows, limit, ({ name, id }) => ({ name, id }));
    return { ...page, items: page.items.map((view) => shown(view, caller)) };
  }

  @Post()
  @Answers(PeopleViewView, 'Keeps a view of the list of people under a name.', { status: 201 })
  async create(
    @Body({ schema: NewPeopleView }) body: NewPeopleView,
    @Caller() caller: Principal,
  ): Promise<Versioned<PeopleViewView>> {
    return versioned(shown(await this.views.create(caller, body), caller));
  }

  @Patch(':id')
  @Answers(PeopleViewView, 'Changes a view: an own one, or for administrators any that is shared.')
  async change(
    @Param({ schema: PeopleViewParams }) { id }: PeopleViewParams,
    @IfMatch() seen: number,
    @Body({ schema: PeopleViewPatch }) body: PeopleViewPatch,
    @Caller() caller: Principal,
  ): Promise<Versioned<PeopleViewView>> {
    return versioned(shown(await this.views.change(caller, id, seen, body), caller));
  }

  @Delete(':id')
  @Answers(null, 'Removes a view; nothing happens to its people.')
  remove(
    @Param({ schema: PeopleViewParams }) { id }: PeopleViewParams,
    @Caller() caller: Principal,
  ): Promise<void> {
    return this.views.remove(caller, id);
  }
}

function shown(stored: StoredPeopleView, caller: Principal): PeopleViewView {
  const { userId, createdAt, ...view } = stored;
  return {
    ...view,
    isOwn: userId === caller.userId,
    createdAt: createdAt.toISOString(),
    version: versionOfView(stored),
  };
}

function versioned(view: PeopleViewView): Versioned<PeopleViewView> {
  return new Versioned(view.version, view);
}
