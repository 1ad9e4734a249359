import { useTranslation } from 'react-i18next';

import { ProblemAlert } from '../../components/problem-alert.js';
import { usePhone, usePhoneState } from './phone-store.js';
import styles from './controls.module.css';
import { useSay } from '../../i18n/say.js';

const mostShown = 3;

/** Why the phone does not go on, or shows an earlier state, in words. */
export function Faults() {
  const { t } = useTranslation('phone');
  const say = useSay();
  const phone = usePhone();
  const problem = usePhoneState((state) => state.problem);
  const broken = usePhoneState((state) => state.broken);
  const faults = usePhoneState((state) => state.played?.faults) ?? [];
  return (
    <>
      <ProblemAlert problem={problem} onRetry={() => phone.retry()} />
      {broken.length > 0 && (
        <div className={styles.warning} role="status">
          <p>{t('broken', { count: broken.length })}</p>
          <ul>
            {broken.slice(0, mostShown).map(({ message, words, file, line, column }) => (
              <li key={`${file} ${line} ${column} ${message}`}>{say(words?.message, message)}</li>
            ))}
          </ul>
        </div>
      )}
      {faults.length > 0 && (
        <div className={styles.warning} role="status">
          <p>{t('faults')}</p>
          <ul>
            {faults.map((fault) => (
              <li key={fault} lang="en">
                {fault}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
