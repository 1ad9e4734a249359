import type { Fire } from '../platform/schedule/fire.js';
import type { LiveProgramme } from './live-programme.js';
import type { LocalCalendar } from './local-calendar.js';
import { courseOf, isOver, noProgress, standingOf, type Course, type Moment } from './schedule.rules.js';
import { classOf, messageOf } from './programme.js';
import { fireKindFor } from './subscription-message.js';
import type { Enrolment, Subscription } from './subscription.js';

/** What is known when an enrolment is decided. */
export interface EnrolmentFacts {
  /** Null when there is no such programme. */
  readonly live: LiveProgramme | null;
  /** Her active subscription to it. */
  readonly current: Subscription | undefined;
  /** The messages of it that were written for her. */
  readonly written: ReadonlySet<string>;
  /** Something has happened to her since whatever leads to it began, such as a loss. */
  readonly isForbidden: boolean;
  /** Of where she is. */
  readonly calendar: LocalCalendar;
  /** For a new subscription. */
  readonly newId: string;
}

/** What an enrolment leads to. */
export type EnrolmentDecision =
  | {
      readonly status: 'started' | 'reanchored';
      readonly subscription: Subscription;
      readonly fire: Omit<Fire, 'id'>;
    }
  | { readonly status: 'unchanged'; readonly subscription: Subscription }
  /** `current`: the subscription that ends with it. */
  | {
      readonly status: 'declined';
      readonly reason: 'unknown_programme' | 'over' | 'life_event';
      readonly current?: Subscription;
    };

/** Tells whether an enrolment brings another date than the one that is counted from now. */
export function isAnotherDate(current: Subscription, { anchor, precision }: Enrolment): boolean {
  return current.anchor !== anchor || current.anchorPrecision !== precision;
}

/**
 * Decides about one enrolment: a first one starts a subscription, one with another date re-anchors it, and the same
 * again changes nothing. Where every day of the programme has passed, there is nothing to enrol in.
 */
export function decideEnrolment(enrolment: Enrolment, facts: EnrolmentFacts): EnrolmentDecision {
  const { live, current, calendar } = facts;
  if (facts.isForbidden) return { status: 'declined', reason: 'life_event' };
  if (live === null) return { status: 'declined', reason: 'unknown_programme' };
  if (current !== undefined && !isAnotherDate(current, enrolment))
    return { status: 'unchanged', subscription: current };
  const { anchor, at } = enrolment;
  const course = courseOf(live.programme, { anchor, startedAt: current?.startedAt ?? at, calendar });
  const isPast = isOver(courseOf(live.programme, { anchor, startedAt: at, calendar }));
  const first = isPast ? null : firstOf(course, facts, at);
  if (first === null)
    return { status: 'declined', reason: 'over', ...(current !== undefined && { current }) };
  const subscription = subscriptionOf(enrolment, facts, first);
  const isReanchored = current !== undefined;
  const guard = { message: first.id, ...(isReanchored && { isReanchored }) };
  const kind = fireKindFor(live.programme, first.id);
  const fire = { kind, key: subscription.id, dueAt: dueOf(subscription, first), guard };
  return { status: isReanchored ? 'reanchored' : 'started', subscription, fire };
}

/** A subscription that rests goes on when its pause is over. */
function dueOf({ state, pausedUntil }: Subscription, first: Moment): Date {
  return state === 'paused' && pausedUntil !== null && pausedUntil > first.at ? pausedUntil : first.at;
}

/**
 * After a change of date only a message of the start may still be late, or a reminder: any other would be a second one that
 * day.
 */
function firstOf(course: Course, { current, written }: EnrolmentFacts, at: Date): Moment | null {
  const { due, next } = standingOf(course, { ...noProgress, written }, at);
  if (due === null || current === undefined || due.isAtStart) return due ?? next;
  return classOf(messageOf(course.programme, due.id)) === 'reminder' ? due : next;
}

function subscriptionOf(
  enrolment: Enrolment,
  { current, newId }: EnrolmentFacts,
  first: Moment,
): Subscription {
  const { personId, conversationId, programme, instance = '', anchor, precision, at } = enrolment;
  return {
    id: current?.id ?? newId,
    personId,
    conversationId,
    programme,
    instance: current?.instance ?? instance,
    state: current?.state ?? 'active',
    pausedUntil: current?.pausedUntil ?? null,
    anchor,
    anchorPrecision: precision,
    nextMessage: first.id,
    startedAt: current?.startedAt ?? at,
  };
}
