import { Temporal } from 'temporal-polyfill';

import type { SendingHours } from '../people/dictionary/opening.rules.js';
import type { FieldValue, Json } from '../people/person.js';
import { chainedAnchor } from './chain.rules.js';
import { dueStep } from './due-step.rules.js';
import { decideEnrolment } from './enrolment.rules.js';
import type { LiveProgramme } from './live-programme.js';
import { LocalCalendar } from './local-calendar.js';
import { becauseOf, messageOf, type DeliveryWindow } from './programme.js';
import { fireKindFor } from './subscription-message.js';
import type { Enrolment, Subscription } from './subscription.js';

/** Whose way through programmes is walked. */
export interface Walker {
  readonly language: string;
  readonly name: string;
  /** IANA zone. */
  readonly timezone: string;
  readonly organisation: string;
  /** When people are written to; absent: the usual hours. */
  readonly hours?: SendingHours;
}

/** Something that happens on the way. */
export type WalkEvent = { readonly at: Date } & (
  | { readonly does: 'enrol'; readonly programme: string; readonly instance: string; readonly anchor: string }
  | { readonly does: 'leave'; readonly programme: string; readonly instance: string | null }
  /** What happens to her, such as `loss`: it ends every programme that ends on it. */
  | { readonly does: 'befall'; readonly what: string }
  | { readonly does: 'pause'; readonly programme: string; readonly until: Date | null }
  | { readonly does: 'resume'; readonly programme: string }
  | { readonly does: 'set'; readonly field: string; readonly value: Json }
  /** The service stands still until then. */
  | { readonly does: 'outage'; readonly until: Date }
);

/** What came of it: a text, a conversation that begins, or something that became of a programme. */
export interface WalkStep {
  readonly at: Date;
  readonly programme: string;
  readonly instance: string;
  readonly message: string | null;
  readonly language: string | null;
  readonly text: string | null;
  readonly flow: string | null;
  /** `sent`, `begun`, `withheld`, `started`, `reanchored`, `declined`, `paused`, `resumed`, `completed`, `ended`. */
  readonly became: string;
  /** Why, where that has to be said. */
  readonly reason: string | null;
}

/** What a walk asks of the world. */
export interface WalkWorld {
  readonly find: (programme: string) => LiveProgramme | null;
  /** Whether a condition holds for somebody with these fields. */
  readonly holds: (expression: string, fields: ReadonlyMap<string, Json>, at: Date) => boolean;
}

interface Going {
  subscription: Subscription;
  /** Null while it rests without an end. */
  dueAt: Date | null;
  isReanchored: boolean;
  readonly written: Set<string>;
}

const actor = { kind: 'system', id: 'walk' } as const;

/** What she was told for one of her babies is not told her again so soon. */
const sameMs = 20 * 60 * 60 * 1_000;

/**
 * Walks somebody through programmes by the very rules of the service, without any database: what she is written, and what
 * becomes of each programme, in order. What the gate would say is not asked.
 */
export function walk(
  world: WalkWorld,
  walker: Walker,
  events: readonly WalkEvent[],
  until: Date,
): WalkStep[] {
  return new Walk(world, walker).along(events, until);
}

class Walk {
  private readonly steps: WalkStep[] = [];
  private readonly going: Going[] = [];
  private readonly fields = new Map<string, Json>();
  private readonly told = new Map<string, Date>();
  private readonly calendars = new Map<string, LocalCalendar>();
  private readonly left: { readonly programme: string; readonly anchor: string; readonly at: Date }[] = [];
  private silentUntil = new Date(0);
  private made = 0;

  constructor(
    private readonly world: WalkWorld,
    private readonly walker: Walker,
  ) {}

  along(events: readonly WalkEvent[], until: Date): WalkStep[] {
    const waiting = [...events].sort((one, other) => one.at.getTime() - other.at.getTime());
    for (;;) {
      const due = this.firstDue();
      const event = waiting[0];
      if (event !== undefined && event.at <= until && (due === undefined || event.at <= due.at)) {
        waiting.shift();
        this.happen(event);
      } else if (due !== undefined && due.at <= until) this.goOff(due.going, due.at);
      else return this.steps;
    }
  }

  private firstDue(): { readonly going: Going; readonly at: Date } | undefined {
    const due = this.going.flatMap((going) => {
      const { dueAt } = going;
      return dueAt === null ? [] : [{ going, at: dueAt < this.silentUntil ? this.silentUntil : dueAt }];
    });
    return due.sort((one, other) => one.at.getTime() - other.at.getTime())[0];
  }

  private happen(event: WalkEvent): void {
    const { at } = event;
    switch (event.does) {
      case 'enrol':
        return this.enrol(event.programme, event.instance, event.anchor, at);
      case 'leave':
        return this.end(
          ({ programme, instance }) =>
            programme === event.programme && (event.instance === null || instance === event.instance),
          'left',
          at,
        );
      case 'befall':
        return this.end(
          ({ programme }) => this.world.find(programme)?.programme.endsOn.includes(event.what) ?? false,
          event.what,
          at,
        );
      case 'pause':
        return this.pause(event.programme, event.until, at);
      case 'resume':
        for (const going of this.of(event.programme)) this.goOff(going, at);
        return;
      case 'set':
        this.fields.set(event.field, event.value);
        return;
      case 'outage':
        this.silentUntil = event.until;
    }
  }

  private enrol(programme: string, instance: string, anchor: string, at: Date): void {
    const live = this.world.find(programme);
    const going = this.of(programme).find((one) => one.subscription.instance === instance);
    const enrolment: Enrolment = {
      personId: 'walker',
      conversationId: 'walk',
      programme,
      instance,
      anchor,
      precision: 'day',
      at,
      timezone: this.walker.timezone,
      actor,
    };
    const decision = decideEnrolment(enrolment, {
      live,
      current: going?.subscription,
      written: going?.written ?? new Set(),
      calendar: this.calendar(live?.programme.window),
      isForbidden: false,
      newId: String((this.made += 1)),
    });
    const reason = decision.status === 'declined' ? decision.reason : anchor;
    this.note({ programme, instance }, at, decision.status, reason);
    if (decision.status === 'declined' && going !== undefined) this.drop(going);
    if (!('fire' in decision)) return;
    const { subscription, fire } = decision;
    const isReanchored = decision.status === 'reanchored';
    if (going === undefined) {
      this.going.push({ subscription, dueAt: fire.dueAt, isReanchored, written: new Set() });
    } else Object.assign(going, { subscription, dueAt: fire.dueAt, isReanchored });
  }

  private pause(programme: string, until: Date | null, at: Date): void {
    for (const going of this.of(programme)) {
      going.subscription = { ...going.subscription, state: 'paused', pausedUntil: until };
      going.dueAt = until;
      this.note(going.subscription, at, 'paused', until?.toISOString() ?? null);
    }
  }

  /** What the fire of a subscription leads to at a moment. */
  private goOff(going: Going, at: Date): void {
    const { subscription, written } = going;
    const live = this.world.find(subscription.programme);
    const calendar = this.calendar(live?.programme.window);
    const { nextMessage: message } = subscription;
    const guard = { message, ...(going.isReanchored && { isReanchored: true }) };
    const kind = live === null ? '' : fireKindFor(live.programme, message ?? '');
    const fire = { id: '', kind, key: subscription.id, dueAt: at, guard };
    const step = dueStep({ fire, subscription, live, calendar, written }, at);
    if (step.status === 'waits') {
      going.dueAt = step.until;
      return;
    }
    if (subscription.state === 'paused') this.note(subscription, at, 'resumed', null);
    for (const missed of step.missed) this.note(subscription, at, 'withheld', 'missed', missed);
    if (live !== null && step.due !== null) this.write(going, live, step.due.id, at);
    if (step.next === null) return this.complete(going, live, at);
    going.subscription = { ...subscription, state: 'active', pausedUntil: null, nextMessage: step.next.id };
    going.dueAt = step.next.at;
  }

  private write(going: Going, live: LiveProgramme, id: string, at: Date): void {
    const { subscription } = going;
    const message = messageOf(live.programme, id);
    if (message === undefined) return;
    const because = becauseOf(subscription.programme, id);
    const told = this.told.get(because);
    if (message.when !== undefined && !this.world.holds(message.when, this.fields, at))
      return this.note(subscription, at, 'withheld', 'condition', id);
    const isTold = told !== undefined && at.getTime() - told.getTime() < sameMs;
    if (live.programme.instances === 'many' && isTold)
      return this.note(subscription, at, 'withheld', 'already_sent', id);
    going.written.add(id);
    this.told.set(because, at);
    const { organisation, name } = this.walker;
    const language = live.languageFor(this.walker.language);
    const flow = message.flow ?? null;
    const text = flow === null ? live.render(id, language, { organisation, name }) : null;
    const { programme, instance } = subscription;
    const became = flow === null ? 'sent' : 'begun';
    this.steps.push({ at, programme, instance, message: id, language, text, flow, became, reason: null });
  }

  private complete(going: Going, live: LiveProgramme | null, at: Date): void {
    const { subscription } = going;
    this.note(subscription, at, 'completed', null);
    this.drop(going);
    const then = live?.programme.then;
    if (then === undefined) return;
    const fields: Record<string, FieldValue> = Object.fromEntries(
      [...this.fields].map(([key, value]) => [key, { value }]),
    );
    const date = chainedAnchor(then.anchor, subscription.anchor, this.calendar().dayOf(at), fields);
    const declined = (why: string): void =>
      this.note({ ...subscription, programme: then.programme }, at, 'declined', why);
    if (date === null) declined('no_date');
    else if (this.hasLeft(then.programme, date.anchor, subscription.startedAt)) declined('left');
    else this.enrol(then.programme, subscription.instance, date.anchor, at);
  }

  private hasLeft(programme: string, anchor: string, since: Date): boolean {
    return this.left.some((one) => one.programme === programme && (one.anchor === anchor || one.at >= since));
  }

  private end(isMeant: (subscription: Subscription) => boolean, reason: string, at: Date): void {
    for (const going of this.going.filter(({ subscription }) => isMeant(subscription))) {
      this.note(going.subscription, at, 'ended', reason);
      const { programme, anchor } = going.subscription;
      if (reason === 'left') this.left.push({ programme, anchor, at });
      this.drop(going);
    }
  }

  private drop(going: Going): void {
    this.going.splice(this.going.indexOf(going), 1);
  }

  private of(programme: string): Going[] {
    return this.going.filter(({ subscription }) => subscription.programme === programme);
  }

  private note(
    { programme, instance }: { readonly programme: string; readonly instance: string },
    at: Date,
    became: string,
    reason: string | null,
    message: string | null = null,
  ): void {
    this.steps.push({
      at,
      programme,
      instance,
      message,
      language: null,
      text: null,
      flow: null,
      became,
      reason,
    });
  }

  private calendar(window?: DeliveryWindow): LocalCalendar {
    const { timezone, hours } = this.walker;
    const key = window === undefined ? '' : `${window.opens} ${window.closes}`;
    const calendar = this.calendars.get(key) ?? new LocalCalendar(timezone, hours, window);
    this.calendars.set(key, calendar);
    return calendar;
  }
}

/** A moment by the clock where she is, such as `2026-11-10 14:00`. */
export function localTime(at: Date, timezone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timezone);
  return local.toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ');
}
