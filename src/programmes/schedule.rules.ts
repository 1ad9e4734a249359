import { Temporal } from 'temporal-polyfill';

import { dayNumber, type LocalCalendar } from './local-calendar.js';
import { latestMs, type Programme } from './programme.js';
import { spreadDays } from './spread.rules.js';
import { weekZeroOf } from './week-zero.js';

/** One person's way through a programme: all that decides when she gets which message. */
export interface Course {
  readonly programme: Programme;
  /** The number of the first day of week 0. */
  readonly weekZero: number;
  readonly startedAt: Date;
  readonly calendar: LocalCalendar;
}

/** What a course is worked out from. */
export interface CourseFacts {
  /** The ISO date that the weeks are counted from. Known to the month only, it is a day in that month like any other. */
  readonly anchor: string;
  readonly startedAt: Date;
  /** Of where she is. */
  readonly calendar: LocalCalendar;
}

/** A message of a course, with its time. */
export interface Moment {
  readonly id: string;
  /** The completed weeks since week 0, on the day that she gets it. */
  readonly week: number;
  readonly isAtStart: boolean;
  readonly at: Date;
  /** Useless from then on. */
  readonly expiresAt: Date;
}

/** Which messages of a programme are not to be sent any more. */
export interface Progress {
  /** The message that is next; those before it are over. Null, or one that the programme no longer has: none are. */
  readonly from: string | null;
  readonly written: ReadonlySet<string>;
}

/** Where somebody stands at a moment. */
export interface Standing {
  /** To be sent now. */
  readonly due: Moment | null;
  /** The one after it; null when the programme is over for her. */
  readonly next: Moment | null;
}

interface Planned {
  readonly id: string;
  readonly day: number;
  readonly isAtStart: boolean;
}

/** The progress of somebody who has just begun. */
export const noProgress: Progress = { from: null, written: new Set() };

/** Works out the course of one person. */
export function courseOf(programme: Programme, { anchor, startedAt, calendar }: CourseFacts): Course {
  const weekZero = dayNumber(weekZeroOf(programme.weekZero, Temporal.PlainDate.from(anchor)));
  return { programme, weekZero, startedAt, calendar };
}

/** Every message of a course with its time, in order: at most one a day, none from before she joined. */
export function planOf(course: Course): Moment[] {
  return plannedDays(course).map((planned) => momentOf(course, planned));
}

/** Tells whether nothing is left for somebody who joins now, since all the days of the programme have passed. */
export function isOver(course: Course): boolean {
  return hasDated(course.programme) && plannedDays(course).every(({ isAtStart }) => isAtStart);
}

/** The first message after a moment, from the dates alone; null when there is none. */
export function nextMessage(course: Course, after: Date): Moment | null {
  return standingOf(course, noProgress, after).next;
}

/**
 * Works out what is due now and what comes after it, from the dates alone. Of several that an outage left behind only
 * the latest is due, and only for two days; it gives way to one that is planned for today.
 */
export function standingOf(course: Course, progress: Progress, now: Date): Standing {
  const isOpen = openIn(course.programme, progress);
  const plan = plannedDays(course);
  const today = course.calendar.dayOf(now);
  const latest = plan.findLast(({ day }) => day <= today);
  const due = latest !== undefined && isOpen(latest) ? momentOf(course, latest) : null;
  return {
    due: due !== null && isDue(due, now) ? due : null,
    next: firstAfter(course, plan, isOpen, now, today),
  };
}

/**
 * The messages that come from a moment on, so many at most, from the dates alone: first the one that is due, should it not have
 * gone yet.
 */
export function comingMessages(course: Course, progress: Progress, now: Date, most: number): Moment[] {
  const isOpen = openIn(course.programme, progress);
  const { due } = standingOf(course, progress, now);
  const coming = due === null ? [] : [due];
  const today = course.calendar.dayOf(now);
  // One by one: each moment asks the calendar, and a programme may have hundreds.
  for (const planned of plannedDays(course)) {
    if (coming.length >= most) break;
    if (planned.day < today || !isOpen(planned)) continue;
    const moment = momentOf(course, planned);
    if (moment.at > now) coming.push(moment);
  }
  return coming;
}

function firstAfter(
  course: Course,
  plan: readonly Planned[],
  isOpen: (planned: Planned) => boolean,
  now: Date,
  today: number,
): Moment | null {
  for (const planned of plan) {
    if (planned.day < today || !isOpen(planned)) continue;
    const moment = momentOf(course, planned);
    if (moment.at > now) return moment;
  }
  return null;
}

function isDue({ at, expiresAt }: Moment, now: Date): boolean {
  return at <= now && now < expiresAt;
}

function openIn({ messages }: Programme, { from, written }: Progress): (planned: Planned) => boolean {
  const first = messages.findIndex(({ id }) => id === from);
  const over = new Set(messages.slice(0, Math.max(first, 0)).map(({ id }) => id));
  return ({ id }) => !over.has(id) && !written.has(id);
}

/**
 * The days of a course. What is at the start comes first, a message a day. A dated message that falls on one of those
 * days moves to the day after, if that is free; otherwise it gives way.
 */
function plannedDays(course: Course): Planned[] {
  const { programme, weekZero, startedAt, calendar } = course;
  const joined = calendar.dayOf(startedAt);
  const opening = openingDays(course);
  const taken = opening.at(-1)?.day ?? dayBeforeFirst(course);
  const dated = spreadDays(programme.messages)
    .map(({ id, day }) => ({ id, day: weekZero + day, isAtStart: false }))
    .filter(({ day }) => day >= joined);
  const after = dated.filter(({ day }) => day > taken);
  const crossed = dated.findLast(({ day }) => day <= taken);
  const isFree = after[0]?.day !== taken + 1;
  return [...opening, ...(crossed !== undefined && isFree ? [{ ...crossed, day: taken + 1 }] : []), ...after];
}

function openingDays({ programme, startedAt, calendar }: Course): Planned[] {
  const first = calendar.dayOf(calendar.allowedFrom(startedAt));
  return programme.messages
    .filter(({ day }) => day === null)
    .map(({ id }, index) => ({ id, day: first + index, isAtStart: true }));
}

/** Without a message at the start, her first day counts when its hour has not passed yet. */
function dayBeforeFirst({ programme, startedAt, calendar }: Course): number {
  const first = calendar.dayOf(startedAt);
  return calendar.momentOn(first, programme.sendAt) < startedAt ? first : first - 1;
}

function momentOf(course: Course, { id, day, isAtStart }: Planned): Moment {
  const { programme, weekZero, startedAt, calendar } = course;
  const start = isAtStart ? calendar.allowedFrom(startedAt) : null;
  const isFirst = start !== null && calendar.dayOf(start) === day;
  const at = isFirst ? start : calendar.momentOn(day, programme.sendAt);
  const expiresAt = new Date(at.getTime() + latestMs);
  return { id, week: Math.floor((day - weekZero) / 7), isAtStart, at, expiresAt };
}

function hasDated({ messages }: Programme): boolean {
  return messages.some(({ day }) => day !== null);
}
