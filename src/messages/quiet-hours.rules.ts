import { Temporal } from 'temporal-polyfill';

import { openingOf, type Opening, type SendingHours } from '../people/dictionary/opening.rules.js';
import { usualSending } from '../people/dictionary/sending.schemas.js';

/** Whoever finds no open hour within a year and a day has closed them all. */
const searchedDays = 366;

/**
 * Finds the first moment, from `at` on, outside the quiet hours of a zone. It is `at` itself by day.
 * Where the clock jumps over the opening hour, the first minute after the jump counts; where an hour comes twice,
 * the first of the two does.
 * @param preferredHour the hour of her day before which she likes no messages; one outside the open hours changes nothing
 * @throws RangeError for a zone that does not exist, and where no day is open
 */
export function nextAllowedMoment(
  at: Date,
  timezone: string,
  preferredHour: number | null = null,
  hours: SendingHours = usualSending,
): Date {
  const local = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timezone);
  const today = local.toPlainDate();
  const opening = preferring(openingOf(today, hours), preferredHour);
  if (opening !== null && isWithin(local, opening)) return at;
  for (let ahead = 0; ahead <= searchedDays; ahead += 1) {
    const day = today.add({ days: ahead });
    const moment = momentIn(at, day, timezone, preferring(openingOf(day, hours), preferredHour));
    if (moment !== null) return moment;
  }
  throw new RangeError('No day of the year is open for messages.');
}

/**
 * Finds when the quiet hours of a zone begin after an open moment: what is sent by then and arrives later arrives at night.
 * Null when they have begun.
 */
export function closingMoment(at: Date, timezone: string, hours: SendingHours = usualSending): Date | null {
  const local = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timezone);
  const opening = openingOf(local.toPlainDate(), hours);
  if (opening === null || !isWithin(local, opening)) return null;
  return momentOn(local.toPlainDate(), opening.closes, timezone);
}

/** How quiet hours are looked up. */
export type NextAllowedMoment = (at: Date, timezone: string, preferredHour: number | null) => Date;

/** The same for these hours, remembering its answers: thousands of messages of one moment share a few zones. */
export function rememberedAllowedMoments(hours: SendingHours = usualSending): NextAllowedMoment {
  const remembered = new Map<string, Date>();
  return (at, timezone, preferredHour) => {
    const key = `${at.getTime()} ${timezone} ${preferredHour ?? ''}`;
    const allowed = remembered.get(key) ?? nextAllowedMoment(at, timezone, preferredHour, hours);
    remembered.set(key, allowed);
    return allowed;
  };
}

/** By the clock on the wall. */
function isWithin(local: Temporal.ZonedDateTime, { opens, closes }: Opening): boolean {
  const time = local.toPlainTime().toString().slice(0, 5);
  return opens <= time && time < closes;
}

/** The first open moment of a day that is not before `at`; null when there is none left. */
function momentIn(at: Date, day: Temporal.PlainDate, timezone: string, opening: Opening | null): Date | null {
  if (opening === null) return null;
  const first = momentOn(day, opening.opens, timezone);
  const end = momentOn(day, opening.closes, timezone);
  // A day that the zone left out opens and closes at the same moment.
  if (first >= end || at >= end) return null;
  return at < first ? first : at;
}

function preferring(opening: Opening | null, preferredHour: number | null): Opening | null {
  if (opening === null || preferredHour === null) return opening;
  const { opens, closes } = opening;
  const preferred = `${String(preferredHour).padStart(2, '0')}:00`;
  return { opens: opens < preferred && preferred < closes ? preferred : opens, closes };
}

function momentOn(day: Temporal.PlainDate, time: string, timezone: string): Date {
  const local = day.toPlainDateTime(Temporal.PlainTime.from(time));
  const found = local.toZonedDateTime(timezone, { disambiguation: 'earlier' });
  if (found.toPlainDateTime().equals(local)) return new Date(found.epochMilliseconds);
  const jump = found.getTimeZoneTransition('next') ?? found;
  return new Date(jump.epochMilliseconds);
}
