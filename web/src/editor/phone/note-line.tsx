import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';

import { fullTime } from '../../components/relative-time.js';
import type { ChatMessage, Note } from './simulation.js';
import { timeIn } from './time-to-pass.js';
import styles from './chat.module.css';

/** Something that happened between messages, in the reader's words; the service's own where there are none. */
export function NoteLine({ message }: { readonly message: ChatMessage }) {
  const { t, i18n } = useTranslation('phone');
  const { note, text } = message;
  const isKnown = note !== null && i18n.exists(`notes.${note.code}`, { ns: 'phone' });
  return (
    <p className={styles.note} dir="auto">
      {isKnown ? wordsOf(note, t, i18n.language) : text}
    </p>
  );
}

function wordsOf({ code, params }: Note, t: TFunction<'phone'>, language: string): string {
  switch (code) {
    case 'time_passed': {
      const time = timeIn(params.text ?? '');
      return time === null ? t('notes.time_passed', params) : t(`passed.${time.unit}`, { count: time.count });
    }
    case 'sending_paused': {
      const until = params.until ?? '';
      if (until === 'for_good') return t('notes.paused_for_good');
      return t('notes.sending_paused', { until: fullTime(new Date(until), language) });
    }
    case 'not_possible':
      return t(`impossible.${params.reason ?? ''}`, { detail: params.detail ?? '' });
    case 'flow_ended':
      return t(`ended.${params.status ?? ''}`, {
        flow: params.flow ?? '',
        defaultValue: t('notes.flow_ended', params),
      });
    default:
      return t(`notes.${code}`, params);
  }
}
