import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { InteractionsRepository, type NewInteraction } from '../people/interactions.repository.js';
import type { PersonFacts } from '../people/person.js';
import { system } from '../platform/access/actor.js';
import { Calendars } from './calendars.js';
import { chainedAnchor, type KnownDate } from './chain.rules.js';
import type { Visit } from './due-visits.js';
import { EnrolmentService } from './enrolment.service.js';
import type { Chained } from './programme.js';
import { ProgrammesRepository, type LedOn } from './programmes.repository.js';
import type { Moment } from './schedule.rules.js';
import type { Enrolment, Subscription } from './subscription.js';

const actor = system('programmes');

/** A programme that is over for somebody, with the one that follows it. */
interface Following {
  readonly subscription: Subscription;
  readonly person: PersonFacts | undefined;
  readonly then: Chained;
}

interface Dated extends Following {
  /** From which the following one is counted; null where it is not known. */
  readonly date: KnownDate | null;
}

/** Moves subscriptions on to their next message, ends those that have had all of them, and begins what follows. */
@Injectable()
export class GoingOn {
  constructor(
    private readonly programmes: ProgrammesRepository,
    private readonly enrolments: EnrolmentService,
    private readonly interactions: InteractionsRepository,
    private readonly calendars: Calendars,
  ) {}

  async from(tx: PoolClient, visits: readonly Visit[], now: Date): Promise<void> {
    const standing = visits.flatMap((visit) =>
      visit.step.status === 'stands' ? [{ visit, next: visit.step.next }] : [],
    );
    const resumed = standing
      .filter(({ visit }) => visit.subscription.state === 'paused')
      .map(({ visit }) => visit.subscription);
    const finished = standing.filter(({ next }) => next === null).map(({ visit }) => visit);
    await this.programmes.resume(
      tx,
      resumed.map(({ id }) => id),
    );
    await this.programmes.advance(
      tx,
      standing.flatMap(({ visit, next }) => advanceOf(visit.subscription, next)),
    );
    await this.programmes.end(
      tx,
      finished.map(({ subscription: { id } }) => ({
        id,
        state: 'completed' as const,
        reason: 'all_sent' as const,
        at: now,
      })),
    );
    await this.interactions.insert(tx, [
      ...resumed.map((subscription) => entryOf(subscription, 'subscription_resumed', now)),
      ...finished.map(({ subscription }) => entryOf(subscription, 'subscription_completed', now)),
    ]);
    await this.follow(
      tx,
      finished.flatMap(({ subscription, person, live }) => {
        const then = live?.programme.then;
        return then === undefined ? [] : [{ subscription, person, then }];
      }),
      now,
    );
  }

  private async follow(tx: PoolClient, following: readonly Following[], now: Date): Promise<void> {
    if (following.length === 0) return;
    const calendarOf = this.calendars.open();
    const dated = following.map((one) => {
      const timezone = one.person?.timezone ?? null;
      const today = calendarOf(timezone).dayOf(now);
      const date = chainedAnchor(one.then.anchor, one.subscription.anchor, today, one.person?.fields ?? {});
      return { ...one, timezone, date };
    });
    const left = await this.programmes.haveLeft(tx, dated.flatMap(ledOn));
    const wanted = dated.map((one) => ({ ...one, hasLeft: left.has(keyOf(one)) }));
    await this.enrolments.enrol(
      tx,
      wanted.flatMap(({ subscription, then, timezone, date, hasLeft }): Enrolment[] => {
        const { personId, conversationId, instance, startedAt: begunAt } = subscription;
        if (date === null || hasLeft) return [];
        const { programme } = then;
        return [
          { personId, conversationId, instance, programme, ...date, at: now, begunAt, timezone, actor },
        ];
      }),
    );
    await this.interactions.insert(
      tx,
      wanted.flatMap(({ subscription, then, date, hasLeft }): NewInteraction[] => {
        if (date !== null && !hasLeft) return [];
        const { personId, conversationId } = subscription;
        const data = { programme: then.programme, reason: hasLeft ? 'left' : 'no_date' };
        return [{ personId, conversationId, at: now, actor, kind: 'enrolment_declined', data }];
      }),
    );
  }
}

function ledOn({ subscription, then, date }: Dated): LedOn[] {
  const { personId, startedAt: since } = subscription;
  return date === null ? [] : [{ personId, programme: then.programme, anchor: date.anchor, since }];
}

function keyOf({ subscription: { personId }, then: { programme } }: Following): string {
  return `${personId} ${programme}`;
}

function advanceOf({ id, nextMessage }: Subscription, next: Moment | null) {
  return next === null || next.id === nextMessage ? [] : [{ id, nextMessage: next.id }];
}

function entryOf(
  { id, personId, conversationId, programme }: Subscription,
  kind: string,
  at: Date,
): NewInteraction {
  return { personId, conversationId, at, actor, kind, data: { programme, subscription: id } };
}
