import { NativeSelect, SimpleGrid } from '@mantine/core';
import '@mantine/core/styles/SimpleGrid.css';
import { useTranslation } from 'react-i18next';

import type { ImportOptions } from '../import.js';
import { chosen } from './chosen.js';
import { useCountries } from './countries.js';

interface ReadingPartProps {
  readonly options: ImportOptions;
  readonly onChange: (options: ImportOptions) => void;
}

const dateOrders = ['dmy', 'mdy'] as const;

/** How what is in the cells is read: where numbers are dialled, which way round dates are written. */
export function ReadingPart({ options, onChange }: ReadingPartProps) {
  const { t } = useTranslation('imports');
  const countries = useCountries();
  const { country: before, ...rest } = options;
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <NativeSelect
        label={t('reading.country')}
        description={t('reading.countryHint')}
        value={before ?? ''}
        data={[{ value: '', label: t('reading.usualCountry') }, ...countries]}
        onChange={(event) => {
          const country = event.currentTarget.value;
          onChange(country === '' ? rest : { ...rest, country });
        }}
      />
      <NativeSelect
        label={t('reading.dateOrder')}
        description={t('reading.dateOrderHint')}
        value={options.dateOrder}
        data={dateOrders.map((value) => ({ value, label: t(`reading.order.${value}`) }))}
        onChange={(event) =>
          onChange({ ...options, dateOrder: chosen(dateOrders, event.currentTarget.value) })
        }
      />
    </SimpleGrid>
  );
}
