/** What stands behind the ? of the pages of the dashboard. */
export interface Filters {
  /** One of `periods`, or nothing: then `from` and `to` say the days, or it is the last four weeks. */
  readonly days?: string;
  readonly from?: string;
  readonly to?: string;
  readonly programme?: string;
  readonly place?: string;
}

/** The part of the whole that is asked for, as the service takes it. */
export interface Part {
  readonly from?: string;
  readonly to?: string;
  readonly programme?: string;
  readonly place?: string;
}

/** The periods to choose from, in days. */
export const periods = ['7', '28', '90', '365'] as const;

const usual = '28';
const dayMs = 24 * 60 * 60 * 1_000;

/** The period that is chosen; `own` when the days are said. */
export function periodOf({ days, from, to }: Filters): (typeof periods)[number] | 'own' {
  if (days === 'own' || from !== undefined || to !== undefined) return 'own';
  return periods.find((one) => one === days) ?? usual;
}

/** What is asked for. @param today an ISO date */
export function partOf(filters: Filters, today: string): Part {
  const { programme, place } = filters;
  const days = daysOf(filters, today);
  return {
    ...days,
    ...(programme !== undefined && programme !== '' && { programme }),
    ...(place !== undefined && place !== '' && { place }),
  };
}

/** The service's own last four weeks are asked for by saying nothing: its day may be another than the reader's. */
function daysOf(filters: Filters, today: string): Pick<Part, 'from' | 'to'> {
  const period = periodOf(filters);
  const { from, to } = filters;
  if (period === 'own') return { ...(isDay(from) && { from }), ...(isDay(to) && { to }) };
  return period === usual ? {} : { from: dayBefore(today, Number(period) - 1) };
}

/** How many days a part has, both ends included. */
export function daysIn({ from, to }: Part, today: string): number {
  const last = to ?? today;
  return (Date.parse(last) - Date.parse(from ?? dayBefore(last, Number(usual) - 1))) / dayMs + 1;
}

/** Days, weeks or months: so many that a line can still be followed. */
export function groupingOf(days: number): 'day' | 'week' | 'month' {
  if (days <= 45) return 'day';
  return days <= 200 ? 'week' : 'month';
}

/** The day some days before another. */
export function dayBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * dayMs).toISOString().slice(0, 10);
}

function isDay(text: string | undefined): text is string {
  return text !== undefined && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
}
