import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Help } from '../../components/help.js';
import { Loading } from '../../components/loading.js';
import { useEditor, useEditorState } from '../editor-store.js';
import { Later } from '../later.js';
import { OutlineView } from '../outline/outline-view.js';
import { PhonePanel } from '../phone/phone-panel.js';
import { Announcer } from './announcer.js';
import { ProblemsPanel } from './problems-panel.js';
import { Toolbar } from './toolbar.js';
import { useKeeping } from './use-keeping.js';
import { useNews } from './use-news.js';
import { usePresence } from './use-presence.js';
import { useWide } from './use-wide.js';
import styles from './editor-screen.module.css';

const Bars = lazy(() => import('./bars.js'));
const ConflictDialog = lazy(() => import('./conflict-dialog.js'));
const MapView = lazy(async () => ({ default: (await import('../map/map-view.js')).MapView }));
const YamlView = lazy(async () => ({ default: (await import('../yaml/yaml-view.js')).YamlView }));

const route = getRouteApi('/framed/flows/$name');

/** The conversation as an outline, a map or its file, with a phone beside it. */
export function EditorScreen() {
  const { t } = useTranslation('editor');
  const { view = 'outline' } = route.useSearch();
  const title = useEditorState((state) => state.outline.head.title);
  const conflict = useEditorState((state) => state.conflict);
  const hasNews = useEditorState(
    ({ found, thrownAway, news, isBehind }) =>
      found !== null || thrownAway !== null || news !== null || isBehind,
  );
  const isWide = useWide();
  const [isPhoneOpen, setPhoneOpen] = useState(false);
  const isPhoneShown = isWide || isPhoneOpen;
  return (
    <div className={styles.screen}>
      <title>{`${title} · Karibu`}</title>
      <Toolbar onPhone={isWide ? null : () => setPhoneOpen(!isPhoneOpen)} isPhoneOpen={isPhoneOpen} />
      <div className={styles.panes}>
        <div className={styles.main} data-hidden={(!isWide && isPhoneOpen) || undefined}>
          <Help>
            <p>{t('help.what')}</p>
            <p>{t('help.how')}</p>
            <p>{t('help.keys')}</p>
          </Help>
          <Suspense>{hasNews && <Bars />}</Suspense>
          <ProblemsPanel />
          <Suspense fallback={<Loading />}>
            {view === 'map' && <MapView />}
            {view === 'yaml' && <YamlView />}
            {view !== 'map' && view !== 'yaml' && <OutlineView />}
          </Suspense>
        </div>
        {isPhoneShown && (
          <aside className={styles.phone} aria-label={t('phone.label')}>
            <Later instead={<Loading />}>
              <PhonePanel />
            </Later>
          </aside>
        )}
      </div>
      {conflict !== null && (
        <Suspense>
          <ConflictDialog key={conflict.theirs.version} conflict={conflict} />
        </Suspense>
      )}
      <Announcer />
      <Background />
    </div>
  );
}

/** What goes on beside the screen; it follows every change, and draws nothing. */
function Background() {
  useKeeping();
  usePresence();
  useNews();
  useAskedStep();
  return null;
}

/** Goes to the step that the address names: so one comes from the results, and from a problem on the page that publishes. */
function useAskedStep(): void {
  const { step } = route.useSearch();
  const editor = useEditor();
  useEffect(() => {
    const isThere = editor.getState().outline.steps.some(({ id }) => id === step);
    if (step !== undefined && isThere) editor.goTo(step);
  }, [editor, step]);
}
