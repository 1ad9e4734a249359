import { useTranslation } from 'react-i18next';

import { Counts as LargeCounts } from '../components/counts.js';
import type { Import } from './import.js';

interface CountsProps {
  readonly record: Import;
  readonly shown: readonly (keyof Import['counts'])[];
}

/** Rows by what becomes of them. */
export function Counts({ record, shown }: CountsProps) {
  const { t, i18n } = useTranslation('imports');
  const number = new Intl.NumberFormat(i18n.language);
  return (
    <LargeCounts
      counts={shown.map((name) => ({
        key: name,
        label: t(`counts.${name}`),
        value: number.format(record.counts[name]),
      }))}
    />
  );
}
