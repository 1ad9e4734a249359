import { Temporal } from 'temporal-polyfill';

/** The day that a moment is on in a zone, as an ISO date. */
export function dayOf(at: Date, timezone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(timezone)
    .toPlainDate()
    .toString();
}
