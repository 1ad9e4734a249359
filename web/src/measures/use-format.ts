import { useTranslation } from 'react-i18next';

import { capitalised } from '../components/capitalised.js';
import { timeLanguage } from '../components/relative-time.js';
import { useProgrammeName } from '../programmes/programme.js';
import type { Grouping } from './measures.js';

/** Writes numbers, money, shares and days as the reader does. */
export function useFormat() {
  const { i18n } = useTranslation('dashboard');
  const programmeName = useProgrammeName();
  const language = timeLanguage(i18n.language);
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  const date = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options });
    return (day: string) => format.format(new Date(day));
  };
  const day = date({ day: 'numeric', month: 'short' });
  const month = date({ month: 'short', year: 'numeric' });
  return {
    number: (value: number) => number.format(value),
    percent: (share: number) => percent.format(share),
    money: (value: number, currency: string) =>
      new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay: 'code' }).format(value),
    /** A day with its year. */
    day: date({ dateStyle: 'medium' }),
    /** What stands beneath a point: its day, the first day of its week, or its month. */
    point: (from: string, by: Grouping) => (by === 'month' ? month(from) : day(from)),
    list: (parts: readonly string[]) => new Intl.ListFormat(i18n.language).format(parts),
    programme: programmeName,
    /** A name of a file, such as of a conversation, as it stands in a list. */
    name: (name: string) => capitalised(name.replaceAll('_', ' '), i18n.language),
  };
}
