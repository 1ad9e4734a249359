import { useTranslation } from 'react-i18next';

import { fieldOf, nameIn, useDictionary } from '../../api/dictionary.js';
import { useLanguageName } from '../../components/language-name.js';
import { timeLanguage } from '../../components/relative-time.js';

/** What is known beside a value: how its place is called, and that of a date only the month or the year is known. */
interface ValueContext {
  readonly placeName?: string | undefined;
  readonly precision?: unknown;
}

/** Says the value of a field (or of her language, her hour ...) in the reader's words. */
export function useValueWords(): (key: string, value: unknown, more?: ValueContext) => string {
  const { t, i18n } = useTranslation(['person', 'people']);
  const dictionary = useDictionary();
  const languageName = useLanguageName();
  return (key, value, { placeName, precision } = {}) => {
    if (value === null || value === undefined) return t('unknown');
    if (key === 'language' && typeof value === 'string') return languageName(value);
    if (key === 'preferred_hour') return `${plain(value).padStart(2, '0')}:00`;
    if (key === 'preferred_channel') return t(`people:channels.${plain(value)}`);
    if (key === 'timezone') return plain(value).replaceAll('_', ' ');
    const field = fieldOf(dictionary, key);
    if (value === true || value === 'yes') return t('people:yes');
    if (value === false || (value === 'no' && field?.kind === 'yes_no')) return t('people:no');
    if (field?.kind === 'choice') return nameIn(field.options ?? [], plain(value));
    if (field?.kind === 'place') return placeName ?? plain(value);
    if (field?.kind === 'date') return dateWords(asKnown(plain(value), precision), i18n.language);
    return plain(value);
  };
}

const plain = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);

/** What is known of an ISO date: of a month or a year a day stands for it. */
export function asKnown(iso: string, precision: unknown): string {
  return iso.slice(0, precision === 'year' ? 4 : precision === 'month' ? 7 : 10);
}

/** A day, a month or a year, as it is written in a language. */
export function dateWords(value: string, language: string): string {
  const [year = '', month = '', day] = value.split('-');
  if (/^\d{4}$/.test(value)) return value;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  if (Number.isNaN(date.getTime())) return value;
  return new Intl.DateTimeFormat(timeLanguage(language), {
    year: 'numeric',
    month: 'long',
    ...(day !== undefined && { day: 'numeric' as const }),
    timeZone: 'UTC',
  }).format(date);
}
