import { useTranslation } from 'react-i18next';

import type { TextRow } from '../text-row.js';
import styles from './bars.module.css';
import { filters, shownBy } from './filters.js';
import type { Filter } from './filters.js';

interface FilterBarProps {
  readonly rows: readonly TextRow[];
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

/** Chooses what is shown: everything, or what there is still to do; each with its number. */
export function FilterBar({ rows, filter, onFilter }: FilterBarProps) {
  const { t } = useTranslation('texts');
  return (
    <fieldset className={styles.filters}>
      <legend>{t('filter.label')}</legend>
      {filters.map((one) => (
        <label key={one}>
          <input type="radio" name="filter" checked={one === filter} onChange={() => onFilter(one)} />
          {t(`filter.${one}`)}
          <span className={styles.count}>{shownBy(one, rows).length}</span>
        </label>
      ))}
    </fieldset>
  );
}
