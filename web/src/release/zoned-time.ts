import { timeLanguage } from '../components/relative-time.js';

/**
 * The moment that a date and time of day (`2026-11-24T08:00`) means in a time zone; null while it is no whole time. Where a clock is
 * turned, the time before the turn is meant.
 */
export function momentIn(zone: string, local: string): Date | null {
  const asUtc = Date.parse(`${local}:00Z`);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(local) || Number.isNaN(asUtc)) return null;
  const first = asUtc - offsetMs(zone, asUtc);
  return new Date(asUtc - offsetMs(zone, first));
}

/** How far a zone's clocks are ahead at a moment. */
function offsetMs(zone: string, atMs: number): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(atMs);
  const of = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  const shown = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
  return shown - Math.floor(atMs / 1_000) * 1_000;
}

/** A moment as a date and a time of day in a zone, in words of a language. */
export function timeIn(zone: string, at: string, language: string): string {
  const format = new Intl.DateTimeFormat(timeLanguage(language), {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone: zone,
  });
  return format.format(new Date(at));
}
