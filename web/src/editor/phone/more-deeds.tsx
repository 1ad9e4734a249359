import { IconMapPin, IconMicrophone, IconPhoto, IconPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { FocusEvent, KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { usePhone, usePhoneState } from './phone-store.js';
import type { Turn } from './simulation.js';
import styles from './composer.module.css';

const deeds: readonly { readonly name: string; readonly Icon: typeof IconPhoto; readonly turn: Turn }[] = [
  { name: 'picture', Icon: IconPhoto, turn: { do: 'send', contentType: 'image/jpeg' } },
  { name: 'sound', Icon: IconMicrophone, turn: { do: 'send', contentType: 'audio/ogg' } },
  // Kisumu, where the example places lie.
  { name: 'place', Icon: IconMapPin, turn: { do: 'locate', latitude: -0.0917, longitude: 34.768 } },
];

/** What somebody with WhatsApp sends besides words. */
export function MoreDeeds() {
  const { t } = useTranslation('phone');
  const phone = usePhone();
  const isWhatsApp = usePhoneState((state) => state.setup.channel === 'whatsapp');
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  if (!isWhatsApp) return null;
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && isOpen) close();
  };
  const onBlur = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
  };
  return (
    <div className={styles.more} onKeyDown={onKeyDown} onBlur={onBlur}>
      <button
        ref={button}
        type="button"
        aria-expanded={isOpen}
        aria-label={t('more.label')}
        onClick={() => setOpen(!isOpen)}
      >
        <IconPlus size={22} aria-hidden />
      </button>
      {isOpen && (
        <ul className={styles.deeds}>
          {deeds.map(({ name, Icon, turn }) => (
            <li key={name}>
              <button
                type="button"
                onClick={() => {
                  phone.take(turn);
                  close();
                }}
              >
                <Icon size={18} aria-hidden /> {t(`more.${name}`)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
