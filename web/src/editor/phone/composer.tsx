import { IconSend } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { measureText } from '../../../../src/channels/segments.js';
import { MoreDeeds } from './more-deeds.js';
import { mostTurns, usePhone, usePhoneState } from './phone-store.js';
import styles from './composer.module.css';

/** The service takes no longer text. */
const longestText = 2_000;

/** Where she writes; with what it costs her on a phone that sends SMS. */
export function Composer() {
  const { t } = useTranslation('phone');
  const phone = usePhone();
  const [text, setText] = useState('');
  const isSms = usePhoneState((state) => state.setup.channel === 'sms');
  const isFull = usePhoneState((state) => state.script.length >= mostTurns);
  const counter = useId();
  const send = () => {
    if (text.trim() === '' || isFull) return;
    phone.take({ do: 'say', text });
    setText('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };
  if (isFull) return <p className={styles.full}>{t('write.full')}</p>;
  return (
    <form
      className={styles.composer}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <MoreDeeds />
      <textarea
        rows={1}
        dir="auto"
        maxLength={longestText}
        aria-label={t('write.label')}
        aria-describedby={counter}
        placeholder={t('write.label')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <button type="submit" className={styles.send} disabled={text.trim() === ''}>
        {isSms ? t('write.send') : <IconSend size={20} aria-label={t('write.send')} />}
      </button>
      <span id={counter} className={styles.counter}>
        {isSms ? counterOf(text) : ''}
      </span>
    </form>
  );
}

/** Like phones count: what still fits, and which SMS it is. */
function counterOf(text: string): string {
  const { remaining, segments } = measureText(text);
  return segments === 1 ? String(remaining) : `${remaining}/${segments}`;
}
