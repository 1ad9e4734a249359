import { Clock } from '../platform/clock.js';

/** The machine's clock, set forward by what was skipped: for simulations. */
export class ShiftedClock extends Clock {
  private skippedMs = 0;

  now(): Date {
    return new Date(Date.now() + this.skippedMs);
  }

  /** Lets time pass at once. */
  skip(milliseconds: number): void {
    this.skippedMs += milliseconds;
  }
}

const unitsMs: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/** Reads a length of time such as `2d`, `3 weeks` or `+90 minutes`, in milliseconds; null when it is none. */
export function parseDuration(text: string): number | null {
  const match = /^\+?(\d{1,4}) ?([mhdw])(inutes?|ours?|ays?|eeks?)?$/.exec(text.trim());
  const unit = unitsMs[match?.[2] ?? ''];
  return match === null || unit === undefined ? null : Number(match[1]) * unit;
}
