import { Temporal } from 'temporal-polyfill';

import type { BroadcastTiming } from '../broadcasts/timing.schemas.js';

/** How often a broadcast begins anew, and the last day on which it may. */
export type Repeat = NonNullable<BroadcastTiming['repeat']>;

/** Which of a series is meant, counted from the first. */
export interface Occurrence {
  /** When the first of the series began. */
  readonly origin: Date;
  /** 1 for the second. */
  readonly nth: number;
  /** The day of the first at local times; null for others. */
  readonly date: string | null;
}

const steps = { day: 'days', week: 'weeks', month: 'months' } as const;

/**
 * When one of a series begins: at the same time of the day, by the clock on the wall, and of a month as late as it has that day.
 * Counted from the first, so that a short month moves none after it. Null once the series is over.
 */
export function occurrenceOf(
  { every, until }: Repeat,
  { origin, nth }: Pick<Occurrence, 'origin' | 'nth'>,
  timezone: string,
): Date | null {
  const first = Temporal.Instant.fromEpochMilliseconds(origin.getTime()).toZonedDateTimeISO(timezone);
  const next = first.add({ [steps[every]]: nth });
  const isOver = Temporal.PlainDate.compare(next.toPlainDate(), until) > 0;
  return isOver ? null : new Date(next.epochMilliseconds);
}

/** The timing of one of a series: of local times the same one on its own day, otherwise at once when it is due. */
export function timingOf(
  before: BroadcastTiming,
  repeat: Repeat,
  { nth, date }: Pick<Occurrence, 'nth' | 'date'>,
): BroadcastTiming {
  if (before.kind !== 'local' || date === null) return { kind: 'now', repeat };
  return {
    ...before,
    date: Temporal.PlainDate.from(date)
      .add({ [steps[repeat.every]]: nth })
      .toString(),
  };
}

/** What was approved once holds for one that is repeated, as long as it goes to at most a fifth more people. */
const mostGrowth = 1.2;

/** Tells whether the approval of the one before holds for the next of a series. */
export function isStillApproved(
  before: { readonly isApproved: boolean; readonly recipients: number },
  recipients: number,
): boolean {
  return before.isApproved && recipients <= before.recipients * mostGrowth;
}
