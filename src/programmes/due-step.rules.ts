import type { Fire, Guard } from '../platform/schedule/fire.js';
import type { LiveProgramme } from './live-programme.js';
import type { LocalCalendar } from './local-calendar.js';
import { courseOf, standingOf, type Standing } from './schedule.rules.js';
import type { Subscription } from './subscription.js';

/** What is known when the fire of a subscription goes off. */
export interface DueFacts {
  readonly fire: Fire;
  readonly subscription: Subscription;
  /** Null when there is no file of it now. */
  readonly live: LiveProgramme | null;
  /** Of where she is now. */
  readonly calendar: LocalCalendar;
  /** The messages written for her; they count where the dates alone do not tell (`needsWritten`). */
  readonly written: ReadonlySet<string>;
}

/** What the fire of a subscription leads to. */
export type DueStep =
  | { readonly status: 'waits'; readonly until: Date; readonly reason: 'quiet_hours' | 'no_programme' }
  | ({ readonly status: 'stands' } & Standing);

/** A programme whose file is gone is looked for again this much later. */
const lookAgainMs = 24 * 60 * 60 * 1_000;

/**
 * Tells whether what was written has to be looked up: after a change of date her next messages may be some that she
 * has had, and when the programme no longer has the message that was next, nothing else says where she is.
 */
export function needsWritten(
  { guard }: Fire,
  { nextMessage }: Subscription,
  live: LiveProgramme | null,
): boolean {
  if (live === null) return false;
  return guard.isReanchored === true || !live.programme.messages.some(({ id }) => id === nextMessage);
}

/** The guard of the fire after this one: what is next, and what stays true of her. */
export function guardAfter({ guard }: Fire, message: string): Guard {
  return { message, ...(guard.isReanchored === true && { isReanchored: true }) };
}

/**
 * Decides what happens when the fire of a subscription goes off. Nothing is written at night, so that language and
 * number are those of the morning. A fire whose guard names another message than the subscription sends nothing.
 */
export function dueStep({ fire, subscription, live, calendar, written }: DueFacts, now: Date): DueStep {
  if (live === null)
    return { status: 'waits', until: new Date(now.getTime() + lookAgainMs), reason: 'no_programme' };
  const allowed = calendar.allowedFrom(now);
  if (allowed > now) return { status: 'waits', until: allowed, reason: 'quiet_hours' };
  const { anchor, startedAt, nextMessage } = subscription;
  const course = courseOf(live.programme, { anchor, startedAt, calendar });
  const { due, next, missed } = standingOf(course, { from: nextMessage, written }, now);
  if (fire.guard.message !== nextMessage) return { status: 'stands', due: null, next, missed: [] };
  // What a pause left out was not missed.
  const isExpected = fire.guard.isResumed === true || subscription.state === 'paused';
  const isKnown = live.programme.messages.some(({ id }) => id === nextMessage);
  return { status: 'stands', due, next, missed: isExpected || !isKnown ? [] : missed };
}
