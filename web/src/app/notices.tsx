import { useSyncExternalStore } from 'react';

import { currentNotices, watchNotices } from '../components/notify.js';
import styles from './notices.module.css';

/** Where short notices appear. */
export function Notices() {
  const notices = useSyncExternalStore(watchNotices, currentNotices);
  return (
    <div className={styles.notices} role="status">
      {notices.map(({ id, message }) => (
        <p key={id}>{message}</p>
      ))}
    </div>
  );
}
