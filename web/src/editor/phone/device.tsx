import { useTranslation } from 'react-i18next';

import { BeginCard } from './begin-card.js';
import type { Beginning } from './begin-card.js';
import { Chat } from './chat.js';
import { Composer } from './composer.js';
import { usePhoneState } from './phone-store.js';
import styles from './device.module.css';

interface DeviceProps {
  readonly begin: Beginning;
  readonly onStep: ((step: string) => void) | null;
}

/** The phone itself: a small one with keys that gets SMS, or one with WhatsApp. */
export function Device({ begin, onStep }: DeviceProps) {
  const { t } = useTranslation('phone');
  const channel = usePhoneState((state) => state.setup.channel);
  const hasBegun = usePhoneState((state) => state.script.length > 0);
  return (
    <section className={styles.device} data-look={channel} aria-label={t(`look.${channel}`)}>
      <div className={styles.ear} aria-hidden />
      <div className={styles.screen}>
        <div className={styles.title}>
          <span>{t('chat.with')}</span>
        </div>
        {hasBegun ? <Chat flow={begin.flow} onStep={onStep} /> : <BeginCard begin={begin} />}
        <Composer />
      </div>
      <div className={styles.keys} aria-hidden>
        <span />
        <span />
        <span />
      </div>
    </section>
  );
}
