/** How exactly a date can be known, the most exact first. A day stands for a month or a year of which no more is known. */
export const datePrecisions = ['day', 'month', 'year'] as const;
export type DatePrecision = (typeof datePrecisions)[number];

/** How exactly a date has to be known that something is counted from. */
export type AnchorPrecision = Exclude<DatePrecision, 'year'>;

const writtenCharacters: Readonly<Record<DatePrecision, number>> = { day: 10, month: 7, year: 4 };

/** Writes an ISO date only as exactly as it is known: `1990-07-01`, `1990-07`, `1990`. */
export function asKnown(iso: string, precision: DatePrecision | null | undefined): string {
  return iso.slice(0, writtenCharacters[precision ?? 'day']);
}
