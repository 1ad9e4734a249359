import { Temporal } from 'temporal-polyfill';

/** When an expression is looked at: `today` is the day in the installation's time zone, for everybody the same. */
export interface Moment {
  readonly now: Temporal.ZonedDateTime;
  readonly today: Temporal.PlainDate;
}

/** The moment of a clock in a zone. */
export function momentAt(at: Date, timezone: string): Moment {
  const now = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timezone);
  return { now, today: now.toPlainDate() };
}
