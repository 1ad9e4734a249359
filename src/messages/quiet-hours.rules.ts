import { Temporal } from 'temporal-polyfill';

/** The first local minute at which a person may be written to unasked, and the first at which no more. */
const opens = Temporal.PlainTime.from('08:00');
const closes = Temporal.PlainTime.from('20:00');

/**
 * Finds the first moment, from `at` on, outside the quiet hours of a zone. It is `at` itself by day.
 * Where the clock jumps over the opening hour, the first minute after the jump counts; where an hour comes twice,
 * the first of the two does.
 * @throws RangeError for a zone that does not exist
 */
export function nextAllowedMoment(at: Date, timezone: string): Date {
  const local = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timezone);
  const time = local.toPlainTime();
  if (isBefore(time, opens)) return openingOf(local.toPlainDate(), timezone);
  if (isBefore(time, closes)) return at;
  return openingOf(local.toPlainDate().add({ days: 1 }), timezone);
}

/** The same, remembering its answers: thousands of messages of one moment share a few zones. */
export function rememberedAllowedMoments(): typeof nextAllowedMoment {
  const remembered = new Map<string, Date>();
  return (at, timezone) => {
    const key = `${at.getTime()} ${timezone}`;
    const allowed = remembered.get(key) ?? nextAllowedMoment(at, timezone);
    remembered.set(key, allowed);
    return allowed;
  };
}

function openingOf(day: Temporal.PlainDate, timezone: string): Date {
  return new Date(day.toZonedDateTime({ timeZone: timezone, plainTime: opens }).epochMilliseconds);
}

function isBefore(one: Temporal.PlainTime, other: Temporal.PlainTime): boolean {
  return Temporal.PlainTime.compare(one, other) < 0;
}
