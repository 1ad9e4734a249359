import { Temporal } from 'temporal-polyfill';

/** Writes a moment as date and minute in an IANA zone, such as `2026-03-02 09:00`. */
export function localTime(at: Date, timezone: string): string {
  const there = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timezone);
  return there.toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ');
}
