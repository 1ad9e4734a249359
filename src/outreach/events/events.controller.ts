import { Body, Controller, Delete, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';

import { searchOf } from '../../people/record/people-search.js';
import { Allow } from '../../platform/access/allow.decorator.js';
import { Caller } from '../../platform/access/caller.decorator.js';
import type { Principal } from '../../platform/access/principal.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Answers } from '../../platform/http/answers.decorator.js';
import { pageFrom, readCursor, type Page } from '../../platform/http/page.js';
import { IfMatch, Versioned } from '../../platform/http/versioned.js';
import { EventsRepository, type ListedEvent, type ListedGuest } from './events.repository.js';
import {
  EventBroadcast,
  EventInvitation,
  EventPage,
  EventParams,
  EventPatch,
  EventsQuery,
  EventView,
  GuestPage,
  GuestParams,
  GuestPatch,
  GuestsQuery,
  NewEvent,
  type GuestView,
} from './events.schemas.js';
import { Events, type EventStepByStaff } from './events.service.js';

const Position = z.strictObject({ startsAt: z.iso.datetime(), id: z.uuid() });
const GuestPosition = z.strictObject({ name: z.string().max(1_000), id: z.uuid() });

/** Events: who is invited, who comes, who was there. */
@ApiTags('events')
@Controller('api/v1/events')
export class EventsController {
  constructor(
    private readonly database: Database,
    private readonly repository: EventsRepository,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('events.read')
  @Answers(EventPage, 'Lists events, the latest first; those that come, the next first.')
  async list(
    @Query({ schema: EventsQuery }) { state, when, limit, cursor }: EventsQuery,
  ): Promise<Page<EventView>> {
    const after = cursor === undefined ? null : readCursor(cursor, Position);
    const wanted = {
      state: state ?? null,
      when: when ?? null,
      now: this.clock.now(),
      after,
      limit: limit + 1,
    };
    const rows = await this.repository.list(this.database.pool, wanted);
    return pageFrom(rows.map(viewOf), limit, ({ startsAt, id }) => ({ startsAt, id }));
  }

  @Post()
  @Allow('events.edit')
  @Answers(EventView, 'Makes an event; nobody knows of it yet.', { status: 201 })
  async create(
    @Body({ schema: NewEvent }) body: NewEvent,
    @Caller() caller: Principal,
  ): Promise<Versioned<EventView>> {
    return versioned(await this.events.create(caller, body));
  }

  @Get(':id')
  @Allow('events.read')
  @Answers(EventView, 'Shows an event.')
  async show(@Param({ schema: EventParams }) { id }: EventParams): Promise<Versioned<EventView>> {
    return versioned(await this.events.show(id));
  }

  @Patch(':id')
  @Allow('events.edit')
  @Answers(EventView, 'Changes an event; with more seats, those who wait move up.')
  async change(
    @Param({ schema: EventParams }) { id }: EventParams,
    @IfMatch() seen: number,
    @Body({ schema: EventPatch }) body: EventPatch,
    @Caller() caller: Principal,
  ): Promise<Versioned<EventView>> {
    return versioned(await this.events.change(caller, id, seen, body));
  }

  @Post(':id/open')
  @Allow('events.edit')
  @Answers(EventView, 'Opens an event for answers by text.')
  open(@Param({ schema: EventParams }) { id }: EventParams, @Caller() caller: Principal) {
    return this.step(caller, id, 'open');
  }

  @Post(':id/close')
  @Allow('events.edit')
  @Answers(EventView, 'Closes the list: nobody new gets a seat.')
  close(@Param({ schema: EventParams }) { id }: EventParams, @Caller() caller: Principal) {
    return this.step(caller, id, 'close');
  }

  @Post(':id/cancel')
  @Allow('events.edit')
  @Answers(EventView, 'Cancels an event, and tells whoever meant to come.')
  cancel(@Param({ schema: EventParams }) { id }: EventParams, @Caller() caller: Principal) {
    return this.step(caller, id, 'cancel');
  }

  @Post(':id/finish')
  @Allow('events.edit')
  @Answers(EventView, 'Ends an event: who said that they come and did not is absent.')
  finish(@Param({ schema: EventParams }) { id }: EventParams, @Caller() caller: Principal) {
    return this.step(caller, id, 'finish');
  }

  @Post(':id/invite')
  @Allow('events.edit')
  @Answers(EventBroadcast, 'Makes the draft of a broadcast that invites.', { status: 201 })
  async invite(
    @Param({ schema: EventParams }) { id }: EventParams,
    @Body({ schema: EventInvitation }) { audience }: EventInvitation,
    @Caller() caller: Principal,
  ): Promise<EventBroadcast> {
    return { broadcast: await this.events.invite(caller, id, audience) };
  }

  @Get(':id/guests')
  @Allow('events.read')
  @Answers(GuestPage, 'Lists who is invited, comes, waits or was there.')
  async guests(
    @Param({ schema: EventParams }) { id }: EventParams,
    @Query({ schema: GuestsQuery }) { state, q, limit, cursor }: GuestsQuery,
    @Caller() { scope }: Principal,
  ): Promise<Page<GuestView>> {
    await this.events.show(id);
    const after = cursor === undefined ? null : readCursor(cursor, GuestPosition);
    const wanted = { state: state ?? null, search: searchOf(q ?? ''), after, limit: limit + 1 };
    const rows = await this.repository.guests(this.database.pool, id, wanted, scope);
    const { items, next } = pageFrom(rows, limit, ({ folded, personId }) => ({ name: folded, id: personId }));
    return { items: items.map(guestOf), next };
  }

  @Put(':id/guests/:personId')
  @Allow('events.edit')
  @Answers(null, 'Notes where somebody stands, such as that she was there.')
  placeGuest(
    @Param({ schema: GuestParams }) { id, personId }: GuestParams,
    @Body({ schema: GuestPatch }) body: GuestPatch,
    @Caller() caller: Principal,
  ): Promise<void> {
    return this.events.placeGuest(caller, id, personId, body);
  }

  @Delete(':id/guests/:personId')
  @Allow('events.edit')
  @Answers(null, 'Takes back what was noted about somebody, as if nobody had noted or answered anything.')
  takeBackGuest(
    @Param({ schema: GuestParams }) { id, personId }: GuestParams,
    @Caller() caller: Principal,
  ): Promise<void> {
    return this.events.takeBackGuest(caller, id, personId);
  }

  private async step(caller: Principal, id: string, step: EventStepByStaff): Promise<Versioned<EventView>> {
    return versioned(await this.events.step(caller, id, step));
  }
}

function versioned(event: ListedEvent): Versioned<EventView> {
  return new Versioned(event.version, viewOf(event));
}

function viewOf({ texts, broadcasts, startsAt, endsAt, ...event }: ListedEvent): EventView {
  const { invitation, reminder, thanks } = texts;
  return {
    ...event,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    texts: { invitation: { ...invitation }, reminder: { ...reminder }, thanks: { ...thanks } },
    broadcasts: [...broadcasts],
    counts: { ...event.counts },
  };
}

function guestOf({ answeredAt, cameAt, folded: _order, ...guest }: ListedGuest): GuestView {
  return {
    ...guest,
    answeredAt: answeredAt?.toISOString() ?? null,
    cameAt: cameAt?.toISOString() ?? null,
  };
}
