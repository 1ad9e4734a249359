import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { noSuchPerson } from '../../people/people.errors.js';
import { PeopleRepository } from '../../people/people.repository.js';
import { AuditLog } from '../../platform/access/audit-log.js';
import type { Principal } from '../../platform/access/principal.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/ids.js';
import type { BroadcastAudience } from '../audience/audience.schemas.js';
import { Broadcasts } from '../broadcasts/broadcasts.service.js';
import { Running } from '../sending/running.service.js';
import { answerText } from './event-answers.js';
import { EventSteps } from './event-fires.js';
import { EventRules } from './event-rules.js';
import type { EventState, OutreachEvent } from './event.js';
import { codeIsTaken, noSuchEvent, notNow } from './events.errors.js';
import { EventsRepository, type ListedEvent } from './events.repository.js';
import type { EventPatch, GuestPatch, NewEvent } from './events.schemas.js';
import { GuestList, type Placed } from './guest-list.js';
import { versionConflict } from '../../platform/http/versioned.js';
import { sentence } from '../../platform/sentence.js';

/** What staff do with an event as a whole. */
export type EventStepByStaff = 'open' | 'close' | 'cancel' | 'finish';

/** From where each step leads where. */
const moves: Readonly<Record<EventStepByStaff, { from: readonly EventState[]; to: EventState }>> = {
  open: { from: ['draft', 'closed'], to: 'open' },
  close: { from: ['open'], to: 'closed' },
  cancel: { from: ['draft', 'open', 'closed'], to: 'cancelled' },
  finish: { from: ['open', 'closed'], to: 'over' },
};

/** Makes, changes and runs events. */
@Injectable()
export class Events {
  constructor(
    private readonly database: Database,
    private readonly events: EventsRepository,
    private readonly rules: EventRules,
    private readonly list: GuestList,
    private readonly steps: EventSteps,
    private readonly broadcasts: Broadcasts,
    private readonly running: Running,
    private readonly people: PeopleRepository,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not_found` */
  async show(id: string): Promise<ListedEvent> {
    const event = await this.events.find(this.database.pool, id);
    if (event === undefined) throw noSuchEvent();
    return event;
  }

  /** @throws DomainError `malformed`; `conflict` for a code that another event has */
  async create(caller: Principal, body: NewEvent): Promise<ListedEvent> {
    const event: OutreachEvent = {
      ...this.rules.settings(body),
      id: newId(),
      state: 'draft',
      version: 1,
      createdById: caller.userId,
    };
    await this.database.transaction(async (tx) => {
      if (await this.events.hasCode(tx, event.code, event.id)) throw codeIsTaken();
      await this.events.insert(tx, event, this.clock.now());
      await this.note(tx, caller, 'event.made', event);
    });
    return this.show(event.id);
  }

  /** @throws DomainError `not_found`; `version_conflict`; `malformed`; `conflict` */
  async change(caller: Principal, id: string, seen: number, patch: EventPatch): Promise<ListedEvent> {
    await this.onLocked(id, async (tx, before) => {
      if (before.version !== seen)
        throw versionConflict(
          sentence('problems:event_changed')`The event has changed since you opened it.`,
          {
            version: before.version,
          },
        );
      if (before.state === 'cancelled' || before.state === 'over') throw notNow();
      const after = { ...before, ...this.rules.changed(before, patch) };
      if (await this.events.hasCode(tx, after.code, id)) throw codeIsTaken();
      await this.events.update(tx, after, this.clock.now());
      if (after.state !== 'draft') await this.steps.set(tx, after, before);
      // More seats may have come.
      await this.list.moveUp(tx, after, { how: 'staff', actor: caller.actor, at: this.clock.now() });
      await this.note(tx, caller, 'event.changed', after);
    });
    return this.show(id);
  }

  /** Moves an event on. @throws DomainError `not_found`; `conflict` */
  async step(caller: Principal, id: string, step: EventStepByStaff): Promise<ListedEvent> {
    const { from, to } = moves[step];
    const at = this.clock.now();
    const stopped = await this.onLocked(id, async (tx, event) => {
      if (event.state === to) return [];
      if (!from.includes(event.state)) throw notNow();
      if (step === 'finish') await this.list.end(tx, event, { actor: caller.actor, at });
      else await this.events.update(tx, { ...event, state: to }, at);
      if (event.state === 'draft' && step === 'open') await this.steps.set(tx, event);
      if (step === 'cancel') await this.cancel(tx, event, at);
      await this.note(tx, caller, `event.${to}`, event);
      return step === 'cancel' || step === 'finish' ? this.running.stopInvitations(tx, caller, event.id) : [];
    });
    this.running.stopped(caller, stopped);
    return this.show(id);
  }

  /** Makes the draft of a broadcast that invites; nobody is written to before it is planned and started. */
  async invite(caller: Principal, id: string, audience: BroadcastAudience): Promise<string> {
    return this.onLocked(id, async (tx, event) => {
      if (event.state !== 'open' && event.state !== 'draft') throw notNow();
      const { name, purpose, topic, texts } = event;
      const content = { kind: 'text', texts: { ...texts.invitation } } as const;
      const settings = { name, purpose, topic, content, audience };
      const broadcast = await this.broadcasts.make(tx, caller, settings, { eventId: id });
      await this.note(tx, caller, 'event.invited', event);
      return broadcast;
    });
  }

  /** Notes where somebody stands. @throws DomainError `not_found` for who is outside the caller's scope; `conflict` */
  async placeGuest(caller: Principal, id: string, personId: string, guest: GuestPatch): Promise<void> {
    await this.onGuest(caller, id, personId, (tx, event, by) =>
      this.list.place(tx, event, { personId, ...guest }, by),
    );
  }

  /** Takes back what was noted about somebody. @throws DomainError as `placeGuest` */
  async takeBackGuest(caller: Principal, id: string, personId: string): Promise<void> {
    await this.onGuest(caller, id, personId, (tx, event, by) => this.list.takeBack(tx, event, personId, by));
  }

  /** Whoever said that they come, may come or wait is told, and not reminded any more. */
  private async cancel(tx: PoolClient, event: OutreachEvent, at: Date): Promise<void> {
    await this.steps.cancel(tx, event.id);
    if (event.startsAt < at) return;
    const guests = await this.events.inState(tx, event.id, ['coming', 'maybe', 'waiting']);
    await this.list.withdraw(tx, event, guests);
    await this.list.write(tx, event, guests, at, (language) => ({
      ...answerText('cancelled', language, event),
      what: 'cancelled',
    }));
  }

  private onGuest(
    caller: Principal,
    id: string,
    personId: string,
    act: (tx: PoolClient, event: OutreachEvent, by: Placed) => Promise<void>,
  ): Promise<void> {
    return this.onLocked(id, async (tx, event) => {
      if ((await this.people.updatedAt(tx, personId, caller.scope)) === null) throw noSuchPerson();
      if (event.state === 'draft' || event.state === 'cancelled') throw notNow();
      await act(tx, event, { how: 'staff', actor: caller.actor, at: this.clock.now() });
    });
  }

  private onLocked<T>(id: string, act: (tx: PoolClient, event: OutreachEvent) => Promise<T>): Promise<T> {
    return this.database.transaction(async (tx) => {
      const event = await this.events.lock(tx, id);
      if (event === undefined) throw noSuchEvent();
      return act(tx, event);
    });
  }

  private async note(
    tx: PoolClient,
    caller: Principal,
    action: string,
    { id, name, code }: OutreachEvent,
  ): Promise<void> {
    await this.audit.record(tx, caller, { action, subject: { kind: 'event', id }, after: { name, code } });
    await this.list.publish(tx, id);
  }
}
