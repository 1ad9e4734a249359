import { IconWifiOff } from '@tabler/icons-react';
import { useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';

import { changeStream, useLine } from '../api/changes.js';
import styles from './line-bar.module.css';

/** Says quietly that the service cannot be reached, and that nothing is lost by it. */
export function LineBar() {
  const { t } = useTranslation('shell');
  const isDeviceOnline = useSyncExternalStore(watchDevice, () => navigator.onLine);
  const isLost = useLine() === 'lost' || !isDeviceOnline;
  useEffect(() => {
    if (isDeviceOnline) changeStream.retry();
  }, [isDeviceOnline]);
  return (
    <div role="status" className={styles.place}>
      {isLost && (
        <div className={styles.bar}>
          <IconWifiOff size={18} aria-hidden />
          {t('line.lost')}
          <button type="button" onClick={() => changeStream.retry()}>
            {t('line.retry')}
          </button>
        </div>
      )}
    </div>
  );
}

function watchDevice(watcher: () => void): () => void {
  globalThis.addEventListener('online', watcher);
  globalThis.addEventListener('offline', watcher);
  return () => {
    globalThis.removeEventListener('online', watcher);
    globalThis.removeEventListener('offline', watcher);
  };
}
