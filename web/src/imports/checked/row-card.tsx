import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { Dictionary } from '../../api/dictionary.js';
import { TextLink } from '../../components/links.js';
import { StatusBadge } from '../../components/status-badge.js';
import type { ImportRow } from '../import.js';
import { StoredValues } from './stored-values.js';
import styles from '../imports.module.css';

interface RowCardProps {
  readonly row: ImportRow;
  readonly dictionary: Dictionary;
  readonly children?: ReactNode;
}

/** A row as it would be stored: whom it is about, whom it updates or resembles, and what it holds. */
export function RowCard({ row, dictionary, children }: RowCardProps) {
  const { t } = useTranslation('imports');
  const { values, person, outcome } = row;
  const name = typeof values === 'object' && values !== null && 'name' in values ? String(values.name) : null;
  return (
    <li className={styles.card}>
      <div className={styles.cardHead}>
        <h3>
          <bdi>{name ?? t('row.unnamed')}</bdi>
        </h3>
        <span className="quiet">{t('row.number', { row: row.row })}</span>
        {outcome !== null && (
          <StatusBadge tone={outcome === 'possible_duplicate' ? 'warn' : 'good'}>
            {t(`outcome.${outcome}`)}
          </StatusBadge>
        )}
      </div>
      {person !== null && (
        <p>
          {t(outcome === 'possible_duplicate' ? 'row.maybe' : 'row.updates')}{' '}
          <TextLink to="/people/$id" params={{ id: person.id }}>
            <bdi>{person.name ?? t('row.unnamed')}</bdi>
          </TextLink>
        </p>
      )}
      <StoredValues values={values} dictionary={dictionary} />
      {children}
    </li>
  );
}
