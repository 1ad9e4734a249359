import { IconPaperclip } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { usePhoneState } from './phone-store.js';
import type { ChatMessage } from './simulation.js';
import { splitSms } from './split-sms.js';
import { Taps } from './taps.js';
import styles from './chat.module.css';
import { timeLanguage } from '../../components/relative-time.js';

interface BubbleProps {
  readonly message: ChatMessage;
  /** Its words are others than a moment ago. */
  readonly isChanged: boolean;
  readonly isTappable: boolean;
  readonly onStep: ((step: string) => void) | null;
}

/** One message, as this phone shows it. */
export function Bubble({ message, isChanged, isTappable, onStep }: BubbleProps) {
  const { t } = useTranslation('phone');
  const channel = usePhoneState((state) => state.setup.channel);
  const { from, media, options } = message;
  return (
    <div className={styles.message} data-from={from} data-changed={isChanged || undefined}>
      <div className={styles.bubble}>
        <span className={styles.who}>{t(from === 'her' ? 'chat.her' : 'chat.us')}</span>
        {media !== null && (
          <span className={styles.media}>
            <IconPaperclip size={16} aria-hidden /> {t('chat.media', { name: fileName(media) })}
          </span>
        )}
        {channel === 'sms' ? <SmsParts text={message.text} /> : <span dir="auto">{message.text}</span>}
        <Small message={message} isChanged={isChanged} onStep={onStep} isSms={channel === 'sms'} />
      </div>
      {channel === 'whatsapp' && options.length > 0 && <Taps options={options} isTappable={isTappable} />}
    </div>
  );
}

/** A long text arrives in pieces, and each is paid for. */
function SmsParts({ text }: { readonly text: string }) {
  const { t } = useTranslation('phone');
  const parts = splitSms(text);
  if (parts.length === 1) return <span dir="auto">{text}</span>;
  return parts.map((part, at) => (
    <span key={at} className={styles.part} dir="auto">
      {part}
      <span className={styles.count} aria-label={t('chat.part', { part: at + 1, parts: parts.length })}>
        {` ${at + 1}/${parts.length}`}
      </span>
    </span>
  ));
}

interface SmallProps extends Pick<BubbleProps, 'message' | 'isChanged' | 'onStep'> {
  readonly isSms: boolean;
}

/** What stands small below a message: when, what it costs, which step sent it. */
function Small({ message, isChanged, onStep, isSms }: SmallProps) {
  const { t, i18n } = useTranslation('phone');
  const { at, from, segments, step } = message;
  const time = new Intl.DateTimeFormat(timeLanguage(i18n.language), { timeStyle: 'short' }).format(
    new Date(at),
  );
  return (
    <span className={styles.small}>
      <span>{time}</span>
      {isSms && from === 'us' && segments !== null && (
        <span>{`${t('chat.sms', { count: segments.count })}${segments.encoding === 'UCS-2' ? ` (${segments.encoding})` : ''}`}</span>
      )}
      {isChanged && <strong>{t('chat.changed')}</strong>}
      {onStep !== null && from === 'us' && step !== undefined && step !== null && (
        <button type="button" title={t('chat.goTo', { step })} onClick={() => onStep(step)}>
          {step}
        </button>
      )}
    </span>
  );
}

function fileName(address: string): string {
  const name = address.split(/[?#]/)[0]?.split('/').at(-1) ?? '';
  return name === '' ? address : name;
}
