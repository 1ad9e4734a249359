import { Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { changeStream } from '../api/changes.js';
import { useSession } from '../api/session.js';
import { LoadingPage } from '../components/loading.js';
import { useShortcuts } from '../components/shortcuts.js';
import { changeLanguage } from '../i18n/i18n.js';
import { FrameHeader } from './frame-header.js';
import { LineBar } from './line-bar.js';
import { Navigation } from './navigation.js';
import { Permitted } from './permitted.js';
import styles from './frame.module.css';

const Palette = lazy(() => import('./palette.js'));
const ShortcutSheet = lazy(() => import('./shortcut-sheet.js'));

/** What every page for people who are signed in stands in: where one can go, who one is, whether the line holds. */
export function Frame() {
  const { t } = useTranslation('shell');
  const [isMenuOpen, setMenuOpen] = useState(false);
  const [above, setAbove] = useState<'palette' | 'shortcuts' | null>(null);
  useStream();
  useOwnLanguage();
  usePageChange(() => setMenuOpen(false));
  useShortcuts([
    { keys: 'mod+k', label: t('shortcuts.palette'), run: () => setAbove('palette') },
    { keys: '?', label: t('shortcuts.sheet'), run: () => setAbove('shortcuts') },
    { keys: 'Escape', label: t('close'), run: () => setMenuOpen(false) },
  ]);
  const close = () => setAbove(null);
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#content">
        {t('skip')}
      </a>
      <FrameHeader
        isMenuOpen={isMenuOpen}
        onMenu={() => setMenuOpen(!isMenuOpen)}
        onFind={() => setAbove('palette')}
        onShortcuts={() => setAbove('shortcuts')}
      />
      <Navigation isOpen={isMenuOpen} />
      <main id="content" tabIndex={-1} className={styles.content}>
        <LineBar />
        <Suspense fallback={<LoadingPage />}>
          <Permitted>
            <Outlet />
          </Permitted>
        </Suspense>
      </main>
      <Suspense>
        {above === 'palette' && <Palette onClose={close} onShortcuts={() => setAbove('shortcuts')} />}
        {above === 'shortcuts' && <ShortcutSheet onClose={close} />}
      </Suspense>
    </div>
  );
}

/** The stream of news runs while somebody is signed in. */
function useStream() {
  useEffect(() => {
    changeStream.start();
    return () => changeStream.stop();
  }, []);
}

/** Whoever signs in on another device finds her own language there. */
function useOwnLanguage() {
  const { language, id } = useSession().user;
  useEffect(() => {
    if (id !== '') void changeLanguage(language);
  }, [language, id]);
}

/** Brings those who use a keyboard or listen to the beginning of a page that was just opened; translators to their texts. */
function usePageChange(onChange: () => void) {
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const before = useRef(pathname);
  const { may, user } = useSession();
  useEffect(() => {
    if (pathname === '/' && user.id !== '' && !may('flows.read') && may('texts.read')) {
      void navigate({ to: '/texts', replace: true });
    }
    if (before.current === pathname) return;
    before.current = pathname;
    document.getElementById('content')?.focus({ preventScroll: true });
    onChange();
  });
}
