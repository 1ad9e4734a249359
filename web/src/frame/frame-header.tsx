import { IconMenu2, IconSearch, IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import icon from '../theme/icon.svg';
import { LanguageSwitch } from './language-switch.js';
import { UserMenu } from './user-menu.js';
import styles from './frame-header.module.css';

interface FrameHeaderProps {
  readonly isMenuOpen: boolean;
  readonly onMenu: () => void;
  readonly onFind: () => void;
  readonly onShortcuts: () => void;
}

const findKeys = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘ K' : 'Ctrl K';

/** The top of every page: the menu on small screens, the way home, finding, language, account. */
export function FrameHeader({ isMenuOpen, onMenu, onFind, onShortcuts }: FrameHeaderProps) {
  const { t } = useTranslation('shell');
  return (
    <header className={styles.header}>
      <button
        type="button"
        className={styles.menu}
        aria-expanded={isMenuOpen}
        aria-controls="navigation"
        aria-label={t(isMenuOpen ? 'menu.close' : 'menu.open')}
        onClick={onMenu}
      >
        {isMenuOpen ? <IconX aria-hidden /> : <IconMenu2 aria-hidden />}
      </button>
      <Link to="/" className={styles.brand ?? ''}>
        <img src={icon} alt="" width={28} height={28} />
        <span className={styles.name}>Karibu</span>
      </Link>
      <button type="button" className={styles.find} aria-keyshortcuts="Control+K" onClick={onFind}>
        <IconSearch size={18} aria-hidden />
        <span>{t('palette.open')}</span>
        <kbd>{findKeys}</kbd>
      </button>
      <LanguageSwitch />
      <UserMenu onShortcuts={onShortcuts} />
    </header>
  );
}
