import { IconChevronDown, IconUser } from '@tabler/icons-react';
import { Link, useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSession } from '../api/session.js';
import { signOut } from './sign-out.js';
import styles from './user-menu.module.css';

const EverywhereDialog = lazy(() => import('./everywhere-dialog.js'));

/** Who one is: the account, the shortcuts, and the way out. */
export function UserMenu({ onShortcuts }: { readonly onShortcuts: () => void }) {
  const { t } = useTranslation('shell');
  const { user } = useSession();
  const { isOpen, setOpen, box, button } = useDisclosure();
  const [isAsking, setAsking] = useState(false);
  const choose = (what: () => void) => () => {
    setOpen(false);
    // So that what opens has somewhere to give the focus back to.
    button.current?.focus();
    what();
  };
  return (
    <div className={styles.menu} ref={box}>
      <button
        ref={button}
        type="button"
        className={styles.button}
        aria-expanded={isOpen}
        aria-controls="user-menu"
        aria-label={t('user.menu', { name: user.name })}
        onClick={() => setOpen(!isOpen)}
      >
        <IconUser size={20} aria-hidden />
        <span className={styles.name}>{user.name}</span>
        <IconChevronDown size={16} aria-hidden />
      </button>
      <ul id="user-menu" className={styles.list} hidden={!isOpen}>
        <li className={styles.who}>
          <strong>{user.name}</strong>
          <span>{user.email}</span>
        </li>
        <li>
          <Link to="/account">{t('user.account')}</Link>
        </li>
        <li>
          <button type="button" onClick={choose(onShortcuts)}>
            {t('user.shortcuts')}
          </button>
        </li>
        <li>
          <button type="button" onClick={choose(() => setAsking(true))}>
            {t('user.signOutEverywhere')}
          </button>
        </li>
        <li>
          <button type="button" onClick={choose(() => void signOut())}>
            {t('user.signOut')}
          </button>
        </li>
      </ul>
      <Suspense>{isAsking && <EverywhereDialog onClose={() => setAsking(false)} />}</Suspense>
    </div>
  );
}

/** Opens and closes the list; Escape, a click elsewhere and going elsewhere close it. */
function useDisclosure() {
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const { pathname } = useLocation();
  useEffect(() => setOpen(false), [pathname]);
  useEffect(() => {
    if (!isOpen) return;
    const onPointer = ({ target }: Event) => {
      if (!(target instanceof Node && box.current?.contains(target) === true)) setOpen(false);
    };
    const onKey = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener('pointerdown', onPointer);
    document.addEventListener('focusin', onPointer);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', onPointer);
      document.removeEventListener('focusin', onPointer);
      document.removeEventListener('keydown', onKey);
    };
  }, [isOpen]);
  return { isOpen, setOpen, box, button };
}
