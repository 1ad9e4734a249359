import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { TextLink } from '../../components/links.js';
import styles from '../measures.module.css';
import { useNewAlarms } from './open-alarms.js';

/** Says that something has turned, where there is something. */
export function AlarmsBar() {
  const { t } = useTranslation('dashboard');
  const count = useNewAlarms().length;
  if (count === 0) return null;
  return (
    <div className={styles.bar}>
      <IconAlertTriangle aria-hidden />
      <p>{t('alarms.new', { count })}</p>
      <TextLink to="/alarms">{t('alarms.look')}</TextLink>
    </div>
  );
}
