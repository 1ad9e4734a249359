import { useTranslation } from 'react-i18next';

import { timeLanguage } from '../components/relative-time.js';
import { spanOf } from './span.js';
import type { TimeUnit } from './span.js';

/** Writes numbers, money, lengths of time and moments as the reader does. */
export function useFormat() {
  const { i18n } = useTranslation('broadcasts');
  const language = timeLanguage(i18n.language);
  const unit = (value: number, name: TimeUnit) =>
    new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'long' }).format(value);
  return {
    number: (value: number) => new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(value),
    money: (value: number, currency: string) =>
      new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay: 'code' }).format(value),
    span: (seconds: number) =>
      spanOf(seconds)
        .map(([value, name]) => unit(value, name))
        .join(' '),
    day: (date: string) =>
      new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(date)),
    moment: (at: string) =>
      new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at)),
  };
}
