const units: Readonly<Record<string, 'day' | 'week' | 'month' | 'year'>> = {
  D: 'day',
  W: 'week',
  M: 'month',
  Y: 'year',
};

/** Says a length of time of the data dictionary (`P2Y`) in a language: 2 years, miaka 2, 2 ans. */
export function durationIn(iso: string, language: string): string {
  const [, amount = '', letter = ''] = /^P(\d+)([DWMY])$/.exec(iso) ?? [];
  const unit = units[letter];
  if (unit === undefined) return iso;
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(Number(amount));
}
