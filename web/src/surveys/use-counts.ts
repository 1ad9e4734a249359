import { useTranslation } from 'react-i18next';

import { timeLanguage } from '../components/relative-time.js';

/** Writes counts, and what they are of a whole, as the reader does. */
export function useCounts() {
  const { i18n } = useTranslation('surveys');
  const language = timeLanguage(i18n.language);
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  return {
    number: (value: number) => number.format(value),
    percent: (value: number, whole: number) => (whole === 0 ? '–' : percent.format(value / whole)),
  };
}
