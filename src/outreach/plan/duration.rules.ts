import { Temporal } from 'temporal-polyfill';

import { openingOf, type SendingHours } from '../../people/dictionary/opening.rules.js';

/** What a broadcast's sending takes. */
export interface Duration {
  /** Of sending, nights not counted. */
  readonly seconds: number;
  /** Messages in a second. */
  readonly perSecond: number;
  /** When the last ones get it. */
  readonly endsAt: Date;
  /** When all were sent if nobody's own time came later. */
  readonly throughAt: Date;
  /** How long what is given to the slowest provider now waits there first, in seconds; part of `seconds`. */
  readonly waitsFirst: number;
}

/** What a duration depends on. */
export interface DurationFacts {
  readonly recipients: number;
  /** What each sender has to send, how much of it in a second, and how long that waits at the provider behind what is there. */
  readonly senders: readonly {
    readonly units: number;
    readonly perSecond: number;
    readonly waitMs?: number;
  }[];
  readonly perHour: number | null;
  readonly startsAt: Date;
  /** When the last ones may go: their own time, or the end of their night. */
  readonly lastAt: Date | null;
  readonly timezone: string;
  /** Null: it goes by night too. */
  readonly hours: SendingHours | null;
}

/** Days that are looked through for open hours. */
const mostDays = 400;

/** Says how long a broadcast takes at the rate of its senders and the pace that was set, and when it ends. */
export function durationOf(facts: DurationFacts): Duration {
  const { recipients, senders, perHour, startsAt, lastAt } = facts;
  const waitsFirst = Math.max(0, ...senders.map(({ waitMs = 0 }) => waitMs / 1_000));
  const byRate = Math.max(
    0,
    ...senders.map(({ units, perSecond, waitMs = 0 }) => waitMs / 1_000 + units / perSecond),
  );
  const byPace = perHour === null ? 0 : (recipients / perHour) * 3_600;
  const seconds = Math.ceil(Math.max(byRate, byPace));
  const throughAt = afterOpenSeconds(startsAt, seconds, facts);
  return {
    seconds,
    perSecond: seconds === 0 ? 0 : Number((recipients / seconds).toPrecision(3)),
    endsAt: lastAt !== null && lastAt > throughAt ? lastAt : throughAt,
    throughAt,
    waitsFirst,
  };
}

/** The moment after so many seconds of open hours. */
function afterOpenSeconds(
  start: Date,
  seconds: number,
  { hours, timezone }: Pick<DurationFacts, 'hours' | 'timezone'>,
): Date {
  if (hours === null) return new Date(start.getTime() + seconds * 1_000);
  let left = seconds * 1_000;
  let day = Temporal.Instant.fromEpochMilliseconds(start.getTime())
    .toZonedDateTimeISO(timezone)
    .toPlainDate();
  for (let passed = 0; passed < mostDays; passed += 1, day = day.add({ days: 1 })) {
    const opening = openingOf(day, hours);
    if (opening === null) continue;
    const from = Math.max(start.getTime(), momentOn(day, opening.opens, timezone));
    const until = momentOn(day, opening.closes, timezone);
    if (from >= until) continue;
    if (left <= until - from) return new Date(from + left);
    left -= until - from;
  }
  return new Date(start.getTime() + mostDays * 86_400_000);
}

function momentOn(day: Temporal.PlainDate, time: string, timezone: string): number {
  return day.toZonedDateTime({ timeZone: timezone, plainTime: Temporal.PlainTime.from(time) })
    .epochMilliseconds;
}
