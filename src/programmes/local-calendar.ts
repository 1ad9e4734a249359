import { Temporal } from 'temporal-polyfill';

import { nextAllowedMoment } from '../messages/quiet-hours.rules.js';
import type { SendingHours } from '../people/dictionary/opening.rules.js';
import { usualSending } from '../people/dictionary/sending.schemas.js';
import type { DeliveryWindow } from './programme.js';

const dayMs = 24 * 60 * 60 * 1_000;
const dayZero = Temporal.PlainDate.from('1970-01-01');

/** The number of a calendar day: 0 is 1970-01-01. Days are counted as numbers, since a plan compares many. */
export function dayNumber(date: Temporal.PlainDate): number {
  return date.toZonedDateTime('UTC').epochMilliseconds / dayMs;
}

/** The calendar day of a number. */
export function dateOfDay(day: number): Temporal.PlainDate {
  return dayZero.add({ days: day });
}

/**
 * The days and times of one zone, and the hours in which people there are written to. It remembers what it worked out, because the reminders of a whole morning
 * fall on a few days: one calendar serves a chunk of them.
 */
export class LocalCalendar {
  private readonly moments = new Map<string, Date>();
  private readonly days = new Map<number, number>();
  private readonly hours: SendingHours;

  /** @throws RangeError for a zone that does not exist */
  constructor(
    readonly timezone: string,
    hours: SendingHours = usualSending,
    window?: DeliveryWindow,
  ) {
    this.hours = window === undefined ? hours : within(hours, window);
    this.dayOf(new Date(0));
  }

  /** The number of the day that a moment falls on. */
  dayOf(at: Date): number {
    const known = this.days.get(at.getTime());
    if (known !== undefined) return known;
    const { offsetNanoseconds } = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(
      this.timezone,
    );
    const day = Math.floor((at.getTime() + offsetNanoseconds / 1_000_000) / dayMs);
    this.days.set(at.getTime(), day);
    return day;
  }

  /** The first moment from `at` on that is outside the quiet hours. */
  allowedFrom(at: Date): Date {
    return this.remembered(`from ${at.getTime()}`, () => this.allowed(at));
  }

  /**
   * A time of day on a day: of an hour that comes twice the first, of an hour that the clock jumps over
   * the first allowed minute after the jump. On a day that is quiet then, the next allowed moment.
   */
  momentOn(day: number, time: string): Date {
    return this.remembered(`${day} ${time}`, () => this.allowed(this.find(day, time)));
  }

  private allowed(at: Date): Date {
    return nextAllowedMoment(at, this.timezone, null, this.hours);
  }

  private find(day: number, time: string): Date {
    const plainTime = Temporal.PlainTime.from(time);
    const local = dateOfDay(day).toPlainDateTime(plainTime);
    const found = local.toZonedDateTime(this.timezone, { disambiguation: 'earlier' });
    if (found.toPlainDateTime().equals(local)) return new Date(found.epochMilliseconds);
    const jump = found.getTimeZoneTransition('next') ?? found;
    return new Date(jump.epochMilliseconds);
  }

  private remembered(key: string, work: () => Date): Date {
    const known = this.moments.get(key);
    if (known !== undefined) return known;
    const moment = work();
    this.moments.set(key, moment);
    return moment;
  }
}

/** The hours of a programme, as far as people are written to in them; a day on which they do not meet keeps its own. */
function within({ hours, exceptions }: SendingHours, window: DeliveryWindow): SendingHours {
  return {
    hours: meeting(hours, window),
    exceptions: exceptions.map((exception) => ({
      ...exception,
      open: exception.open === null ? null : meeting(exception.open, window),
    })),
  };
}

function meeting(one: DeliveryWindow, other: DeliveryWindow): DeliveryWindow {
  const opens = one.opens > other.opens ? one.opens : other.opens;
  const closes = one.closes < other.closes ? one.closes : other.closes;
  return opens < closes ? { opens, closes } : one;
}
