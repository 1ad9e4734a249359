const units: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** How long ago (or in how long) a moment is, in words of a language, such as "3 hours ago". */
export function relativeTime(at: Date, now: Date, language: string): string {
  const seconds = (at.getTime() - now.getTime()) / 1_000;
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const [unit, size] = units.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1];
  return unit === 'second' ? format.format(0, 'second') : format.format(Math.trunc(seconds / size), unit);
}

/** The language to write dates and times in: English as in East Africa, with the day first and a clock of 24 hours. */
export function timeLanguage(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}

/** A moment as a date and a time of day of the reader, such as "22 Nov 2026, 14:05". */
export function fullTime(at: Date, language: string): string {
  return new Intl.DateTimeFormat(timeLanguage(language), { dateStyle: 'medium', timeStyle: 'short' }).format(
    at,
  );
}
