import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { OutboxService } from '../../messages/outbox.service.js';
import type { MessageDraft } from '../../messages/message-draft.js';
import { notedMessages } from '../../messages/noted-messages.js';
import { InteractionsRepository, type NewInteraction } from '../../people/interactions.repository.js';
import { Changes } from '../../platform/http/changes.js';
import type { Actor } from '../../platform/access/actor.js';
import { answerText } from './event-answers.js';
import { becauseOf, type Guest, type OutreachEvent } from './event.js';
import { EventsRepository } from './events.repository.js';
import { movingUp } from './place.rules.js';

/** Who places guests, and when. */
export interface Placed {
  readonly how: 'text' | 'staff';
  readonly actor: Actor;
  readonly at: Date;
}

/** Where somebody is to stand. */
interface GuestPlacing extends Omit<Guest, 'companions'> {
  /** Undefined: as many as before. */
  readonly companions?: number | undefined;
}

/** Keeps the list of a locked event: who stands where, who moves up, and what timelines tell of it. */
@Injectable()
export class GuestList {
  constructor(
    private readonly events: EventsRepository,
    private readonly outbox: OutboxService,
    private readonly interactions: InteractionsRepository,
    private readonly changes: Changes,
  ) {}

  /** Places somebody, and lets those who wait move up where that frees a seat. */
  async place(tx: PoolClient, event: OutreachEvent, placing: GuestPlacing, by: Placed): Promise<void> {
    const before = await this.events.guest(tx, event.id, placing.personId);
    const guest = { ...placing, companions: placing.companions ?? before?.companions ?? 0 };
    await this.events.place(tx, event.id, [guest], by);
    if (guest.state === 'declined') await this.withdraw(tx, event, [guest]);
    await this.tell(tx, event, guest, before, by);
    await this.moveUp(tx, event, by);
    await this.publish(tx, event.id);
  }

  /** Takes back whatever was noted about somebody, and lets those who wait move up. */
  async takeBack(tx: PoolClient, event: OutreachEvent, personId: string, by: Placed): Promise<void> {
    const before = await this.events.guest(tx, event.id, personId);
    if (before === undefined) return;
    await this.events.remove(tx, event.id, personId);
    await this.tell(tx, event, { ...before, state: 'invited' }, before, by);
    await this.moveUp(tx, event, by);
    await this.publish(tx, event.id);
  }

  /** Takes back what waits to be said to guests about their coming, as during the night. */
  async withdraw(tx: PoolClient, event: OutreachEvent, guests: readonly Guest[]): Promise<void> {
    const becausePrefix = becauseOf(event, '');
    await this.outbox.withdraw(
      tx,
      guests.map(({ personId }) => ({ personId, becausePrefix })),
    );
  }

  /** Ends an event: who said that they come and did not is absent, which their timelines tell too. */
  async end(tx: PoolClient, event: OutreachEvent, { actor, at }: Omit<Placed, 'how'>): Promise<void> {
    if (event.state === 'over') return;
    const absent = await this.events.markAbsent(tx, event.id);
    await this.interactions.insert(
      tx,
      absent.map((personId) => answered(event, { personId, state: 'absent' }, { actor, at })),
    );
    await this.events.update(tx, { ...event, state: 'over' }, at);
  }

  /** Tells whoever looks at an event that it has changed. */
  async publish(tx: PoolClient, id: string): Promise<void> {
    await this.changes.publish({ topic: 'event', id }, tx);
  }

  /** Gives free seats to those who wait, and writes to them. */
  async moveUp(tx: PoolClient, event: OutreachEvent, by: Placed): Promise<void> {
    if (event.state !== 'open' || by.at > event.startsAt) return;
    const waiting = await this.events.inState(tx, event.id, ['waiting']);
    if (waiting.length === 0) return;
    const taken = await this.events.taken(tx, event.id, null);
    const moving = movingUp(waiting, event.capacity === null ? null : event.capacity - taken);
    const seated = moving.map((guest) => ({ ...guest, state: 'coming' as const }));
    await this.events.place(tx, event.id, seated, by);
    await this.write(tx, event, seated, by.at, (language) => ({
      ...answerText('moved_up', language, event),
      what: 'moved_up',
    }));
    for (const guest of seated) await this.tell(tx, event, guest, { ...guest, state: 'waiting' }, by);
  }

  /**
   * Writes to guests who are reached by text; the gate decides about each.
   * @param say what is said in a language; null: nothing
   */
  async write(
    tx: PoolClient,
    event: OutreachEvent,
    guests: readonly Guest[],
    at: Date,
    say: (language: string | null) => { text: string; language: string; what: string } | null,
  ): Promise<void> {
    const reach = await this.events.reach(
      tx,
      event.id,
      guests.map(({ personId }) => personId),
    );
    const drafts = guests.flatMap(({ personId }): MessageDraft[] => {
      const where = reach.get(personId);
      const said = where === undefined ? null : say(where.language);
      if (where === undefined || said === null) return [];
      return [
        {
          conversationId: where.conversationId,
          personId,
          body: said.text,
          language: said.language,
          kind: where.hasAnswered && ofHerPlace.has(said.what) ? 'follow_up' : 'reminder',
          purpose: event.purpose,
          because: becauseOf(event, said.what),
          inReplyTo: null,
          // What is said before an event is of no use once it has begun.
          expiresAt: event.startsAt > at ? event.startsAt : new Date(at.getTime() + 2 * dayMs),
        },
      ];
    });
    const written = await this.outbox.write(tx, drafts, at);
    await this.interactions.insert(
      tx,
      notedMessages(drafts, written, { at, actor: { kind: 'system', id: 'events' } }),
    );
  }

  /** Attendance is noted as staff note it by hand, so that segments find it; and it goes when it was a mistake. */
  private async tell(
    tx: PoolClient,
    event: OutreachEvent,
    guest: Guest,
    before: Guest | undefined,
    by: Placed,
  ): Promise<void> {
    if (before?.state === guest.state) return;
    const { id, name } = event;
    if (before?.state === 'came') await this.events.forgetAttendance(tx, id, guest.personId);
    const entry = answered(event, guest, by);
    const attended = { ...entry, kind: 'event_attended', data: { event: name, eventId: id } };
    await this.interactions.insert(tx, guest.state === 'came' ? [entry, attended] : [entry]);
  }
}

/** What a timeline tells of where somebody stands. */
function answered(
  { id, name, code }: OutreachEvent,
  { personId, state }: Pick<Guest, 'personId' | 'state'>,
  { actor, at }: Pick<Placed, 'actor' | 'at'>,
): NewInteraction {
  const data = { event: name, eventId: id, code, state };
  return { personId, conversationId: null, actor, at, kind: 'event_answered', data };
}

/** What becomes of the place of somebody who has answered: she hears of it, however many messages she has got. */
const ofHerPlace: ReadonlySet<string> = new Set(['moved_up', 'cancelled']);

const dayMs = 24 * 60 * 60 * 1_000;
