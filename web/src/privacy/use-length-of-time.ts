import { useTranslation } from 'react-i18next';

const units: Readonly<Record<string, string>> = { D: 'day', W: 'week', M: 'month', Y: 'year' };

/** Writes a length of time such as `P2Y` in a language, or the reader's: "2 years". */
export function useLengthOfTime(language?: string): (iso: string) => string {
  const { i18n } = useTranslation('shell');
  return (iso) => {
    const [, amount, letter] = /^P(\d+)([DWMY])$/.exec(iso) ?? [];
    const unit = units[letter ?? ''];
    if (amount === undefined || unit === undefined) return iso;
    const format = { style: 'unit', unit, unitDisplay: 'long' } as const;
    return new Intl.NumberFormat(language ?? i18n.language, format).format(Number(amount));
  };
}
