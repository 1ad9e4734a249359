import { useTranslation } from 'react-i18next';

import { usePhone } from './phone-store.js';
import type { ChatMessage } from './simulation.js';
import styles from './chat.module.css';

/** WhatsApp shows so many answers as buttons, more as a list that is opened. */
const mostButtons = 3;

interface TapsProps {
  readonly options: ChatMessage['options'];
  /** Those of an earlier question can only be read. */
  readonly isTappable: boolean;
}

/** The answers below a question, to be tapped. */
export function Taps({ options, isTappable }: TapsProps) {
  const { t } = useTranslation('phone');
  const phone = usePhone();
  const list = (
    <ul className={styles.taps}>
      {options.map(({ code, label }) => (
        <li key={code}>
          {isTappable ? (
            <button type="button" dir="auto" onClick={() => phone.take({ do: 'tap', code })}>
              {label}
            </button>
          ) : (
            <span dir="auto">{label}</span>
          )}
        </li>
      ))}
    </ul>
  );
  if (options.length <= mostButtons || !isTappable) return list;
  return (
    <details className={styles.choices}>
      <summary>{t('chat.choose')}</summary>
      {list}
    </details>
  );
}
