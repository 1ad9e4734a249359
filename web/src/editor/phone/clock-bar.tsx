import { IconArrowBackUp, IconPlayerSkipForward, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { fullTime } from '../../components/relative-time.js';
import { CallAnswer } from './call-answer.js';
import { usePhone, usePhoneState } from './phone-store.js';
import { timeUntil, written } from './time-to-pass.js';
import type { TimeToPass } from './time-to-pass.js';
import styles from './controls.module.css';

const steps: readonly TimeToPass[] = [
  { count: 1, unit: 'hour' },
  { count: 1, unit: 'day' },
  { count: 1, unit: 'week' },
];

/** What time it is in the conversation, and how it passes; also back, and from the beginning. */
export function ClockBar() {
  const { t, i18n } = useTranslation('phone');
  const phone = usePhone();
  const played = usePhoneState((state) => state.played);
  const hasBegun = usePhoneState((state) => state.script.length > 0);
  if (!hasBegun) return null;
  const until = played?.waitingFor?.until ?? null;
  const pass = (time: TimeToPass) => phone.take({ do: 'wait', text: written(time) });
  return (
    <>
      <p className={styles.clock}>
        {played !== null && <strong>{fullTime(new Date(played.clock), i18n.language)}</strong>}
        {played !== null && (
          <span>{t(`waiting.${played.isOver ? 'over' : (played.waitingFor?.kind ?? 'nothing')}`)}</span>
        )}
      </p>
      <div className={styles.bar} role="group" aria-label={t('clock.label')}>
        {steps.map((time) => (
          <button key={time.unit} type="button" className={styles.button} onClick={() => pass(time)}>
            {t(`clock.${time.unit}`)}
          </button>
        ))}
        {played !== null && until !== null && (
          <button
            type="button"
            className={styles.button}
            title={fullTime(new Date(until), i18n.language)}
            onClick={() => pass(timeUntil(played.clock, until))}
          >
            <IconPlayerSkipForward size={16} aria-hidden /> {t('clock.next')}
          </button>
        )}
      </div>
      {played?.waitingFor?.kind === 'call' && <CallAnswer />}
      <div className={styles.bar}>
        <button type="button" className={styles.button} onClick={() => phone.back()}>
          <IconArrowBackUp size={16} aria-hidden /> {t('back')}
        </button>
        <button type="button" className={styles.button} onClick={() => phone.restart()}>
          <IconRefresh size={16} aria-hidden /> {t('restart')}
        </button>
        <button type="button" className={styles.button} onClick={() => phone.clear()}>
          {t('clear')}
        </button>
      </div>
    </>
  );
}
