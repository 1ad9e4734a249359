import { IconDeviceMobileShare, IconFileCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useEditorState } from '../editor-store.js';
import { usePhoneState } from './phone-store.js';
import { SaveChatDialog } from './save-chat-dialog.js';
import { TrialDialog } from './trial-dialog.js';
import styles from './controls.module.css';

/** What can be made of the chat and the draft: a test conversation, a link for another phone. */
export function PhoneActions() {
  const { t } = useTranslation('phone');
  const mayEdit = useEditorState((state) => state.mayEdit);
  const isDirty = useEditorState((state) => state.isDirty);
  const hasChat = usePhoneState((state) => state.script.length > 0 && state.broken.length === 0);
  const [open, setOpen] = useState<'chat' | 'trial' | null>(null);
  if (!mayEdit) return null;
  const close = () => setOpen(null);
  return (
    <div className={styles.bar}>
      <button type="button" className={styles.button} disabled={!hasChat} onClick={() => setOpen('chat')}>
        <IconFileCheck size={16} aria-hidden /> {t('saveChat.open')}
      </button>
      <button
        type="button"
        className={styles.button}
        disabled={isDirty}
        aria-describedby="phone-trial-when"
        onClick={() => setOpen('trial')}
      >
        <IconDeviceMobileShare size={16} aria-hidden /> {t('trial.open')}
      </button>
      <p id="phone-trial-when" className={styles.about}>
        {isDirty ? t('trial.saveFirst') : ''}
      </p>
      {open === 'chat' && <SaveChatDialog onClose={close} />}
      {open === 'trial' && <TrialDialog onClose={close} />}
    </div>
  );
}
