import type { LocalCalendar } from './local-calendar.js';
import { classOf, lastsMs, messageOf, type Programme } from './programme.js';
import { dayOfMessage, reckoningOf, type Reckoning } from './reckoning.js';
import { spreadDays, type DatedMessage } from './spread.rules.js';

/** One person's way through a programme: all that decides when she gets which message. */
export interface Course {
  readonly programme: Programme;
  readonly reckoning: Reckoning;
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
  /** Passed over, because they could not be sent in time. */
  readonly missed: readonly string[];
}

interface Planned extends DatedMessage {
  readonly isAtStart: boolean;
}

/** The progress of somebody who has just begun. */
export const noProgress: Progress = { from: null, written: new Set() };

/** Works out the course of one person. */
export function courseOf(programme: Programme, { anchor, startedAt, calendar }: CourseFacts): Course {
  const start = calendar.dayOf(calendar.allowedFrom(startedAt));
  return { programme, reckoning: reckoningOf(programme, anchor, start), startedAt, calendar };
}

/** Every message of a course with its time, in order: education at most one a day, none from before she joined. */
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
 * Works out what is due now and what comes after it, from the dates alone. Of what an outage left behind, the programme says
 * what still comes: without a word the latest, which gives way to one that is planned for today, and each reminder that is
 * not too late. Of several that still come, one comes a day, unless it cannot wait.
 */
export function standingOf(course: Course, progress: Progress, now: Date): Standing {
  const plan = plannedDays(course);
  const open = openIn(course, progress, plan);
  const today = course.calendar.dayOf(now);
  const past = plan.filter((planned) => planned.day <= today && open(planned));
  const owed = past.map((planned) => momentOf(course, planned)).filter(({ at }) => at <= now);
  const kept = owed.filter(keeping(course, plan, today, now));
  const [due = null, second] = kept;
  const next =
    second === undefined ? firstAfter(course, plan, open, now, today) : waiting(course, second, today, now);
  return { due, next, missed: passedOver(plan, owed, kept, next) };
}

/**
 * The messages that come from a moment on, so many at most, from the dates alone: first the one that is due, should it not have
 * gone yet.
 */
export function comingMessages(course: Course, progress: Progress, now: Date, most: number): Moment[] {
  const plan = plannedDays(course);
  const isOpen = openIn(course, progress, plan);
  const { due } = standingOf(course, progress, now);
  const coming = due === null ? [] : [due];
  const today = course.calendar.dayOf(now);
  // One by one: each moment asks the calendar, and a programme may have hundreds.
  for (const planned of plan) {
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

/** Which of the messages whose time has come are still sent. */
function keeping(
  { programme, calendar }: Course,
  plan: readonly Planned[],
  today: number,
  now: Date,
): (owed: Moment) => boolean {
  const isInTime = ({ expiresAt }: Moment): boolean => now < expiresAt;
  const rule = programme.missed ?? 'latest';
  if (rule === 'all') return isInTime;
  if (rule === 'skip') return (owed) => isInTime(owed) && calendar.dayOf(owed.at) === today;
  const latest = plan.findLast(({ day, kind }) => kind === 'education' && day <= today)?.id;
  return (owed) =>
    isInTime(owed) && (owed.id === latest || classOf(messageOf(programme, owed.id)) === 'reminder');
}

/** What still comes after another of the day waits for tomorrow; it goes at once where tomorrow is too late. */
function waiting({ programme, calendar }: Course, moment: Moment, today: number, now: Date): Moment {
  const tomorrow = calendar.momentOn(today + 1, messageOf(programme, moment.id)?.sendAt ?? programme.sendAt);
  return { ...moment, at: tomorrow < moment.expiresAt ? tomorrow : now };
}

function passedOver(
  plan: readonly Planned[],
  owed: readonly Moment[],
  kept: readonly Moment[],
  next: Moment | null,
): string[] {
  const until = next === null ? plan.length : plan.findIndex(({ id }) => id === next.id);
  const before = new Set(plan.slice(0, until).map(({ id }) => id));
  const coming = new Set(kept.map(({ id }) => id));
  return owed.map(({ id }) => id).filter((id) => before.has(id) && !coming.has(id));
}

/** What stands before the next message is over: in her own order, or in that of the file when she never gets it. */
function openIn(
  { programme: { messages } }: Course,
  { from, written }: Progress,
  plan: readonly Planned[],
): (planned: Planned) => boolean {
  const isPlanned = plan.some(({ id }) => id === from);
  const order: readonly { readonly id: string }[] = isPlanned ? plan : messages;
  const first = order.findIndex(({ id }) => id === from);
  const over = new Set(order.slice(0, Math.max(first, 0)).map(({ id }) => id));
  return ({ id }) => !over.has(id) && !written.has(id);
}

/**
 * The days of a course. What is at the start comes first, a message a day. Education that falls on one of those days moves to
 * the day after, if that is free; otherwise it gives way. A reminder keeps its day.
 */
function plannedDays(course: Course): Planned[] {
  const { startedAt, calendar } = course;
  const joined = calendar.dayOf(startedAt);
  const opening = openingDays(course);
  const taken = opening.at(-1)?.day ?? dayBeforeFirst(course);
  const dated = spreadDays(datedMessages(course))
    .map((message) => ({ ...message, isAtStart: false }))
    .filter(({ day }) => day >= joined);
  const after = dated.filter((planned) => planned.day > taken || isInTime(course, planned));
  const crossed = dated.findLast(
    (planned) => planned.day <= taken && !after.includes(planned) && mayMove(course, planned, taken + 1),
  );
  const isFree = !after.some(({ day }) => day === taken + 1);
  const moved = crossed !== undefined && isFree ? [{ ...crossed, day: taken + 1 }] : [];
  return [...opening, ...moved, ...after].sort((one, other) => one.day - other.day);
}

function datedMessages({ programme: { messages }, reckoning }: Course): DatedMessage[] {
  return messages.flatMap((message) => {
    const day = dayOfMessage(message, reckoning);
    return day === null ? [] : [{ id: message.id, day, kind: classOf(message) }];
  });
}

/** A reminder of the days on which she joins, whose hour has not passed yet. */
function isInTime(course: Course, planned: Planned): boolean {
  return planned.kind === 'reminder' && momentOf(course, planned).at >= course.startedAt;
}

/** A reminder speaks of its day: it moves only while it is true. */
function mayMove(course: Course, planned: Planned, day: number): boolean {
  if (planned.kind === 'education') return true;
  return momentOf(course, { ...planned, day }).at < momentOf(course, planned).expiresAt;
}

function openingDays({ programme, reckoning: { start } }: Course): Planned[] {
  return programme.messages
    .filter(({ day }) => day === null)
    .map((message, index) => ({
      id: message.id,
      day: start + index,
      kind: classOf(message),
      isAtStart: true,
    }));
}

/** Without a message at the start, her first day counts when its hour has not passed yet. */
function dayBeforeFirst({ programme, startedAt, calendar }: Course): number {
  const first = calendar.dayOf(startedAt);
  return calendar.momentOn(first, programme.sendAt) < startedAt ? first : first - 1;
}

function momentOf(course: Course, { id, day, isAtStart }: Planned): Moment {
  const { programme, reckoning, startedAt, calendar } = course;
  const message = messageOf(programme, id);
  const start = isAtStart ? calendar.allowedFrom(startedAt) : null;
  const isFirst = start !== null && calendar.dayOf(start) === day;
  const at = isFirst ? start : calendar.momentOn(day, message?.sendAt ?? programme.sendAt);
  const expiresAt = new Date(at.getTime() + (message === undefined ? 0 : lastsMs(message)));
  return { id, week: Math.floor((day - reckoning.weekZero) / 7), isAtStart, at, expiresAt };
}

function hasDated({ messages }: Programme): boolean {
  return messages.some(({ day }) => day !== null);
}
