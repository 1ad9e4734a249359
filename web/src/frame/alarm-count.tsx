import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { useNewAlarms } from '../measures/alarms/open-alarms.js';
import styles from './navigation.module.css';

/** How many alarms nobody has taken note of, beside the place where they stand. */
export function AlarmCount() {
  const { t, i18n } = useTranslation('shell');
  const count = useNewAlarms().length;
  if (count === 0) return null;
  return (
    <span className={styles.count}>
      <span aria-hidden>{new Intl.NumberFormat(i18n.language).format(count)}</span>
      <VisuallyHidden>{t('nav.alarms', { count })}</VisuallyHidden>
    </span>
  );
}
