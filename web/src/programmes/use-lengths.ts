import { useTranslation } from 'react-i18next';

import { timeLanguage } from '../components/relative-time.js';

type Unit = 'hour' | 'day' | 'week' | 'month' | 'year';

/** Writes lengths of time, numbers and days as the reader does. */
export function useLengths() {
  const { i18n } = useTranslation('programmes');
  const language = timeLanguage(i18n.language);
  const length = (value: number, unit: Unit): string =>
    new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
  return {
    length,
    /** Whole days as days. */
    hours: (value: number): string => (value % 24 === 0 ? length(value / 24, 'day') : length(value, 'hour')),
    number: (value: number): string => new Intl.NumberFormat(language).format(value),
    /** A day such as 2026-11-24, with its day of the week. */
    day: (date: string): string =>
      new Intl.DateTimeFormat(language, {
        weekday: 'long',
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
      }).format(new Date(date)),
  };
}
