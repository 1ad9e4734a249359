import type { Temporal } from 'temporal-polyfill';

/** The age that nobody has reached. */
const beyondAge = 125;

/** Why a day (ISO) cannot be the birth of somebody who lives; null for one that can. Spreadsheets write 1900-01-00 for nothing. */
export function birthDateFault(
  day: string,
  today: Temporal.PlainDate,
): 'born_ahead' | 'born_long_ago' | null {
  if (day > today.toString()) return 'born_ahead';
  return day <= today.subtract({ years: beyondAge }).toString() ? 'born_long_ago' : null;
}
