import { useTranslation } from 'react-i18next';

import type { Turn } from './simulation.js';
import styles from './chat.module.css';

/** What was written a moment ago and is not answered yet: the phone never waits for the service. */
export function UnderWay({
  turns,
  isPlaying,
}: {
  readonly turns: readonly Turn[];
  readonly isPlaying: boolean;
}) {
  const { t } = useTranslation('phone');
  return (
    <>
      {turns.map((turn, at) =>
        turn.do === 'say' ? (
          <div key={at} className={styles.message} data-from="her" data-pending>
            <div className={styles.bubble} dir="auto">
              {turn.text}
            </div>
          </div>
        ) : null,
      )}
      {isPlaying && turns.length > 0 && (
        <p className={styles.writing} aria-hidden title={t('chat.writing')}>
          …
        </p>
      )}
    </>
  );
}
