import { timeLanguage } from '../components/relative-time.js';

/** A moment as a field for date and time writes it, by the clocks of a zone: 2026-11-24T09:00. */
export function localIn(zone: string, at: string): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(new Date(at));
  const of = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  return `${of('year')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}`;
}

/** From when to when something is, by the clocks of a zone, in words of a language. */
export function spanIn(zone: string, [from, to]: readonly [string, string], language: string): string {
  const format = new Intl.DateTimeFormat(timeLanguage(language), {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
  });
  return format.formatRange(new Date(from), new Date(to));
}
