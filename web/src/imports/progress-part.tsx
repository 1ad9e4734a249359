import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import { Section } from '../components/section.js';
import type { Import } from './import.js';
import styles from './imports.module.css';

/** How far the check, the storing or the undoing is; one may leave the page meanwhile. */
export function ProgressPart({ record }: { readonly record: Import }) {
  const { t, i18n } = useTranslation('imports');
  const id = useId();
  const { state, position, counts } = record;
  const number = new Intl.NumberFormat(i18n.language);
  const done = Math.min(counts.rows, Math.max(0, position - 1));
  return (
    <Section title={t(`state.${state}`)} intro={t('progress.leave')}>
      <label id={id} className={styles.progressLabel}>
        {t('progress.rows', { done: number.format(done), all: number.format(counts.rows) })}
      </label>
      <progress
        aria-labelledby={id}
        className={styles.progress}
        max={Math.max(1, counts.rows)}
        value={done}
      />
    </Section>
  );
}
