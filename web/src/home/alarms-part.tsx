import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { TextLink } from '../components/links.js';
import { Section } from '../components/section.js';
import { TimeAgo } from '../components/time-ago.js';
import { useSay } from '../i18n/say.js';
import { useNewAlarms } from '../measures/alarms/open-alarms.js';
import styles from './home.module.css';

/** Alarms that are shown on the start; the others stand in their list. */
const most = 3;

/** What has turned and nobody has taken note of yet, for those who may read it. */
export function AlarmsPart() {
  const { t } = useTranslation('home');
  const say = useSay();
  const alarms = useNewAlarms();
  if (alarms.length === 0) return null;
  return (
    <Section
      title={t('alarms.title', { count: alarms.length })}
      icon={<IconAlertTriangle className={styles.failed_tests} aria-hidden />}
      actions={<TextLink to="/alarms">{t('alarms.look')}</TextLink>}
    >
      <ul className={styles.rows}>
        {alarms.slice(0, most).map(({ id, says, raisedAt }) => (
          <li key={id}>
            <span className={styles.alarm}>{say(says.words, says.text)}</span>
            <span className="quiet">
              <TimeAgo at={raisedAt} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
