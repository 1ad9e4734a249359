import { useTranslation } from 'react-i18next';

import { timeLanguage } from '../components/relative-time.js';

/** Writes the day of a moment in the reader's language, such as "22 Nov 2026". */
export function useDay(): (at: string) => string {
  const { i18n } = useTranslation('shell');
  const format = new Intl.DateTimeFormat(timeLanguage(i18n.language), { dateStyle: 'medium' });
  return (at) => format.format(new Date(at));
}
